import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, OnInit, output, signal } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Api } from '@api/api';
import { patchAdminProgressReportsId } from '@api/fn/progress/patch-admin-progress-reports-id';
import { postAdminProgressReports } from '@api/fn/progress/post-admin-progress-reports';
import { postAdminProgressReportsIdSend } from '@api/fn/progress/post-admin-progress-reports-id-send';
import { ReportDto } from '@api/models/report-dto';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { Icon } from '@ui/icon/icon';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';
import { changesOf, goalForm, LONGEST, MOST_GOALS, reportForm, reportOf, STATUSES } from './report-form';

/** A report on somebody: written, kept as a draft, published, and followed on. */
@Component({
  selector: 'console-edit-report',
  imports: [ReactiveFormsModule, Sheet, Closes, Field, Input, Busy, Notice, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './edit-report.html',
  styles: `
    fieldset {
      display: grid;
      gap: var(--s2);
      min-width: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      margin-bottom: 6px;
      font-weight: 600;
      font-size: 15px;
    }
    .goal {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 148px) auto;
      gap: var(--s2);
    }
    fieldset .outline {
      justify-self: start;
    }
    textarea {
      resize: vertical;
      padding-block: var(--s3);
    }
  `,
})
export class EditReport implements OnInit {
  /** The report; null begins one. */
  readonly report = input.required<ReportDto | null>();
  /** About whom. */
  readonly customer = input.required<{ id: string; name: string }>();
  /** The sheet was closed, and nothing is written. */
  readonly closed = output();
  /** It is written. */
  readonly done = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly intent = new Intent();
  /** What is there already: a draft that could not be published is not begun again. */
  private written: ReportDto | null = null;
  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly longest = LONGEST;
  protected readonly most = MOST_GOALS;
  protected readonly statuses = STATUSES;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly heading = computed(() => this.t(this.report() ? 'reports.onWhom' : 'reports.newOn', { name: this.customer().name }));
  protected form = reportForm(null);

  ngOnInit(): void {
    this.written = this.report();
    this.form = reportForm(this.report());
  }

  protected add(): void {
    this.form.controls.goals.push(goalForm());
  }

  protected drop(n: number): void {
    this.form.controls.goals.removeAt(n);
    this.form.controls.goals.markAsDirty();
  }

  /** A draft that could not be published is there all the same. */
  protected close(): void {
    (this.written === this.report() ? this.closed : this.done).emit();
  }

  protected async save(publishes: boolean): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      const report = await this.write();
      if (publishes) await this.api.invoke(postAdminProgressReportsIdSend, { id: report.id });
      this.toasts.say(this.t(publishes ? 'reports.sent' : report.publishedAt ? 'reports.changed' : 'reports.saved', { name: this.customer().name }));
      this.done.emit();
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem)) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }

  /** Writes what is new, if anything is, and shows what is there from then on. */
  private async write(): Promise<ReportDto> {
    if (this.written && !this.form.dirty) return this.written;
    this.written = await (this.written ? this.change(this.written.id) : this.begin());
    this.form = reportForm(this.written);
    return this.written;
  }

  private begin(): Promise<ReportDto> {
    const { goals, ...report } = reportOf(this.form);
    const body = { ...report, goals: goals.map(({ words, status }) => ({ words, status })), customerId: this.customer().id };
    return this.intent.run(body, (context) => this.api.invoke(postAdminProgressReports, { body }, context));
  }

  private change(id: string): Promise<ReportDto> {
    const body = changesOf(this.form);
    return this.intent.run([id, body], (context) => this.api.invoke(patchAdminProgressReportsId, { id, body }, context));
  }
}
