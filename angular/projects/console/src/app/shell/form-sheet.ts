import { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Intent } from '@ui/errors/intent';
import { Notice } from '@ui/feedback/notice';
import { AccountForm } from '@ui/form/account-form';
import { Busy } from '@ui/form/busy';
import { showProblem } from '@ui/form/form-errors';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';

/** A sheet with a form that is sent: put its fields inside, two beside each other where there is room, or one with the class `whole`. */
@Component({
  selector: 'console-form-sheet',
  imports: [ReactiveFormsModule, Sheet, Closes, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [eyebrow]="eyebrow()" [heading]="heading()" (closed)="cancelled.emit()">
      <form class="form two" [formGroup]="form()" (ngSubmit)="submit()" novalidate>
        @if (failure(); as words) {
          <ui-notice class="whole">{{ words }}</ui-notice>
        }
        <ng-content />
        <div class="form-actions whole">
          <button type="submit" class="btn primary" [uiBusy]="busy()">{{ action() ?? t('shell.save') }}</button>
          <button type="button" class="btn text" uiCloses>{{ t('shell.cancel') }}</button>
        </div>
      </form>
    </ui-sheet>
  `,
})
export class FormSheet<T> extends AccountForm {
  /** What kind of thing it is, in small capitals. */
  readonly eyebrow = input.required<string>();
  /** What it asks. */
  readonly heading = input.required<string>();
  /** What is filled in. */
  readonly form = input.required<FormGroup>();
  /** Sends it. */
  readonly work = input.required<(context: HttpContext) => Promise<T>>();
  /** Which field a refusal is about, by its code, where the code alone tells. */
  readonly fieldOf = input<Readonly<Record<string, string>>>({});
  /** What sending is called; without it, saving. */
  readonly action = input<string>();
  /** It was closed without being sent. */
  readonly cancelled = output();
  /** It was sent; what was answered. */
  readonly done = output<T>();

  private readonly intent = new Intent();

  protected submit(): Promise<void> {
    const form = this.form();
    return this.send(
      form,
      async () => this.done.emit(await this.intent.run(form.getRawValue(), this.work())),
      (problem) => showProblem(form, problem, this.fieldOf()),
    );
  }
}
