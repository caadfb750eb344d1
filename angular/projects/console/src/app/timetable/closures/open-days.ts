import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Api } from '@api/api';
import { deleteAdminClosuresId } from '@api/fn/schedule/delete-admin-closures-id';
import { ClosureDto } from '@api/models/closure-dto';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

/** Removes a closure: says first what comes back and what does not. */
@Component({
  selector: 'console-open-days',
  imports: [Sheet, Closes, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [eyebrow]="dates.span(closure().fromDate, closure().toDate)" [heading]="t('closures.open')" (closed)="cancelled.emit()">
      <p>{{ t('closures.openHint') }}</p>
      @if (refusal(); as words) {
        <ui-notice>{{ words }}</ui-notice>
      }
      <div class="form-actions">
        <button type="button" class="btn primary" [uiBusy]="busy()" (click)="send()">{{ t('closures.openDo') }}</button>
        <button type="button" class="btn text" uiCloses>{{ t('closures.openKeep') }}</button>
      </div>
    </ui-sheet>
  `,
})
export class OpenDays {
  /** The closure. */
  readonly closure = input.required<ClosureDto>();
  /** It stays. */
  readonly cancelled = output();
  /** It is gone. */
  readonly done = output();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly intent = new Intent();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);

  protected async send(): Promise<void> {
    if (this.busy()) return;
    const params = { id: this.closure().id };
    this.busy.set(true);
    try {
      const { instances } = await this.intent.run(params, (context) => this.api.invoke(deleteAdminClosuresId, params, context));
      this.toasts.say(instances ? this.t.count('closures.opened', instances) : this.t('closures.openedNone'));
      this.done.emit();
    } catch (failure) {
      this.refusal.set(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
    }
  }
}
