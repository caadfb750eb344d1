import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { Api } from '@api/api';
import { postAdminClassInstancesIdCheckIn } from '@api/fn/attendance/post-admin-class-instances-id-check-in';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { Scanner } from '@ui/form/scanner';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';

/** Staff scan, or type, the code that a student's phone shows. */
@Component({
  selector: 'console-scan-code',
  imports: [ReactiveFormsModule, Sheet, Field, Input, Scanner, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [heading]="t('scanCode.title')" (closed)="closed.emit()">
      @if (done(); as words) {
        <ui-notice kind="good">{{ words }}</ui-notice>
      }
      @if (refusal(); as words) {
        <ui-notice>{{ words }}</ui-notice>
      }
      <ui-scanner (read)="send($event)" />
      <form class="stack" (submit)="$event.preventDefault(); send(code.value)" novalidate>
        <ui-field [label]="t('scanCode.code')" [hint]="t('scanCode.hint')">
          <input uiInput class="num" [formControl]="code" autocomplete="off" autocapitalize="characters" maxlength="16" />
        </ui-field>
        <button type="submit" class="btn primary" [uiBusy]="busy()">{{ t('scanCode.do') }}</button>
      </form>
    </ui-sheet>
  `,
})
export class ScanCode {
  /** The class instance. */
  readonly instanceId = input.required<string>();
  readonly closed = output();
  /** Somebody is checked in. */
  readonly checkedIn = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  protected readonly t = injectTexts();
  protected readonly code = new FormControl('', { nonNullable: true });
  protected readonly busy = signal(false);
  protected readonly done = signal<string | null>(null);
  protected readonly refusal = signal<string | null>(null);

  protected async send(code: string): Promise<void> {
    if (!code.trim()) return;
    this.busy.set(true);
    this.refusal.set(null);
    this.done.set(null);
    try {
      const person = await this.api.invoke(postAdminClassInstancesIdCheckIn, { id: this.instanceId(), body: { code } });
      this.done.set(this.t('scanCode.done', { name: person.name }));
      this.code.setValue('');
      this.checkedIn.emit();
    } catch (failure) {
      this.refusal.set(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
    }
  }
}
