import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { postAdminCustomersIdMembershipCancellation } from '@api/fn/memberships/post-admin-customers-id-membership-cancellation';
import { MembershipHistoryDto } from '@api/models/membership-history-dto';
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

/** Ends a membership with what is paid; says until when that is. */
@Component({
  selector: 'console-cancel-membership',
  imports: [ReactiveFormsModule, Sheet, Closes, Field, Input, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [eyebrow]="t('membership.title')" [heading]="t('membership.cancel')" (closed)="closed.emit()">
      <form class="form" [formGroup]="form" (ngSubmit)="send()" novalidate>
        @if (refusal(); as words) {
          <ui-notice>{{ words }}</ui-notice>
        }
        <p>{{ membership().renewalDate ? t('membership.cancelHint', { day: dates.day(membership().renewalDate!) }) : t('membership.cancelNow') }}</p>
        <ui-field [label]="t('membership.reason')" [error]="errorOf(form.controls.reason, t)">
          <input uiInput formControlName="reason" autocomplete="off" maxlength="300" />
        </ui-field>
        <div class="form-actions">
          <button type="submit" class="btn danger" [uiBusy]="busy()">{{ t('membership.cancelDo') }}</button>
          <button type="button" class="btn text" uiCloses>{{ t('membership.keep') }}</button>
        </div>
      </form>
    </ui-sheet>
  `,
})
export class CancelMembership {
  /** The customer. */
  readonly id = input.required<string>();
  /** The membership. */
  readonly membership = input.required<MembershipHistoryDto>();
  /** It stays. */
  readonly closed = output();
  /** It ends. */
  readonly done = output();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly intent = new Intent();
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly errorOf = errorOf;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly form = new FormGroup({ reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(300)] }) });

  protected async send(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    const body = this.form.getRawValue();
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await this.intent.run(body, (context) => this.api.invoke(postAdminCustomersIdMembershipCancellation, { id: this.id(), body }, context));
      this.toasts.say(this.t('membership.cancelled'));
      this.done.emit();
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem)) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
