import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Api } from '@api/api';
import { deleteAdminProgressReportsId } from '@api/fn/progress/delete-admin-progress-reports-id';
import { ReportDto } from '@api/models/report-dto';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';

/** Asks before a report goes: what was read cannot be brought back. */
@Component({
  selector: 'console-remove-report',
  imports: [Sheet, Closes, Notice, Busy],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [eyebrow]="report().title" [heading]="t('reports.sure')" (closed)="closed.emit()">
      <p>{{ t('reports.gone') }}</p>
      @if (refusal(); as words) {
        <ui-notice>{{ words }}</ui-notice>
      }
      <div class="form-actions">
        <button type="button" class="btn danger" [uiBusy]="busy()" (click)="remove()">{{ t('reports.remove') }}</button>
        <button type="button" class="btn text" uiCloses>{{ t('reports.keep') }}</button>
      </div>
    </ui-sheet>
  `,
})
export class RemoveReport {
  /** The report. */
  readonly report = input.required<ReportDto>();
  /** It stays. */
  readonly closed = output();
  /** It is gone. */
  readonly done = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);

  protected async remove(): Promise<void> {
    this.busy.set(true);
    try {
      await this.api.invoke(deleteAdminProgressReportsId, { id: this.report().id });
      this.toasts.say(this.t('reports.removed'));
      this.done.emit();
    } catch (failure) {
      this.refusal.set(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
    }
  }
}
