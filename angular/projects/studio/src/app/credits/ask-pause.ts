import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { postCustomersMePauseRequests } from '@api/fn/my-account/post-customers-me-pause-requests';
import { ChildDto } from '@api/models/child-dto';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

const FIELD_OF = { 'Memberships:PauseInvalid': 'to', 'Memberships:PauseOverlaps': 'from', 'Memberships:NotActive': 'from' };

/** Asks the studio for a pause: the days, a word, and what a yes would mean. */
@Component({
  selector: 'studio-ask-pause',
  imports: [ReactiveFormsModule, Sheet, Closes, Field, Input, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [eyebrow]="child() ? t('plan.of', { name: child()!.firstName }) : t('plan.title')" [heading]="t('plan.ask.do')" (closed)="closed.emit()">
      <form [formGroup]="form" (ngSubmit)="send()" novalidate>
        @if (refusal(); as words) {
          <ui-notice>{{ words }}</ui-notice>
        }
        <p class="muted">{{ t(child() ? 'plan.ask.leadFor' : 'plan.ask.lead', { name: child()?.firstName }) }}</p>
        <div class="days">
          <ui-field [label]="t('plan.ask.from')" [error]="errorOf(form.controls.from, t)">
            <input uiInput type="date" formControlName="from" [min]="dates.today()" />
          </ui-field>
          <ui-field [label]="t('plan.ask.to')" [error]="errorOf(form.controls.to, t)">
            <input uiInput type="date" formControlName="to" [min]="form.value.from || dates.today()" />
          </ui-field>
        </div>
        <ui-field [label]="t('plan.ask.words')" [hint]="t('plan.ask.wordsHint')">
          <textarea uiInput rows="2" formControlName="words" maxlength="300"></textarea>
        </ui-field>
        <div class="row">
          <button type="submit" class="btn primary" [uiBusy]="busy()">{{ t('plan.ask.send') }}</button>
          <button type="button" class="btn text" uiCloses>{{ t('confirm.notNow') }}</button>
        </div>
      </form>
    </ui-sheet>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--s4);
    }
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
      gap: var(--s3);
    }
  `,
})
export class AskPause {
  /** For whom, when it is a child. */
  readonly child = input<ChildDto>();
  /** The sheet was closed. */
  readonly closed = output();
  /** The studio was asked. */
  readonly asked = output();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly root = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly intent = new Intent();
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly errorOf = errorOf;
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  protected readonly form = inject(NonNullableFormBuilder).group({ from: ['', Validators.required], to: ['', Validators.required], words: '' });

  protected async send(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.root)) return;
    const { words, ...days } = this.form.getRawValue();
    const body = { ...days, words: words.trim() || null, forCustomerId: this.child()?.id ?? null };
    this.busy.set(true);
    this.refusal.set('');
    try {
      await this.intent.run(body, (context) => this.api.invoke(postCustomersMePauseRequests, { body }, context));
      this.toasts.say(this.t('plan.ask.sent'));
      this.asked.emit();
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem, FIELD_OF)) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
