import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { getAdminPlans } from '@api/fn/memberships/get-admin-plans';
import { patchAdminCustomersIdMembership } from '@api/fn/memberships/patch-admin-customers-id-membership';
import { injectAnswer } from '@ui/api/answer';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { Money } from '@ui/money/money';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

const NONE = 'none';
const FIELD_OF = { 'Memberships:StartInvalid': 'startDate', 'Memberships:Paused': 'startDate', 'Memberships:IntroUsed': 'plan', 'Memberships:PlanArchived': 'plan' };

/** Gives a customer another plan; the one before ends the day before. */
@Component({
  selector: 'console-assign-plan',
  imports: [ReactiveFormsModule, Sheet, Closes, Field, Input, Busy, Notice, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [eyebrow]="t('membership.title')" [heading]="t('membership.assign')" (closed)="closed.emit()">
      @if (plans.error(); as error) {
        <ui-error-state [error]="error" (retry)="plans.reload()" />
      } @else if (plans.value()) {
        <form class="form" [formGroup]="form" (ngSubmit)="send()" novalidate>
          @if (refusal(); as words) {
            <ui-notice>{{ words }}</ui-notice>
          }
          <ui-field [label]="t('membership.plan')" [error]="errorOf(form.controls.plan, t)">
            <select uiInput formControlName="plan">
              <option value="" disabled>{{ t('membership.choose') }}</option>
              @for (plan of choices(); track plan.value) {
                <option [value]="plan.value">{{ plan.label }}</option>
              }
            </select>
          </ui-field>
          <ui-field [label]="t('membership.starts')" [hint]="t('membership.startsHint')" [error]="errorOf(form.controls.startDate, t)">
            <input uiInput type="date" formControlName="startDate" />
          </ui-field>
          <p class="muted small">{{ t('membership.assignHint') }}</p>
          <div class="form-actions">
            <button type="submit" class="btn primary" [uiBusy]="busy()">{{ t('membership.assignDo') }}</button>
            <button type="button" class="btn text" uiCloses>{{ t('shell.cancel') }}</button>
          </div>
        </form>
      } @else {
        <ui-skeleton height="220px" />
      }
    </ui-sheet>
  `,
})
export class AssignPlan {
  /** The customer. */
  readonly id = input.required<string>();
  /** The sheet was closed. */
  readonly closed = output();
  /** The customer has the plan. */
  readonly done = output();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly money = inject(Money);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly intent = new Intent();
  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly plans = injectAnswer(getAdminPlans, () => ({ archived: false, take: 100 }));
  protected readonly choices = computed(() => [
    ...(this.plans.value()?.items ?? []).map((plan) => ({
      value: plan.id,
      label: [plan.name, this.money.words(plan.priceMinor, plan.currency), this.t(`plans.per.${plan.type}`)].join(' · '),
    })),
    { value: NONE, label: this.t('membership.type.pay-as-you-go') },
  ]);

  protected readonly form = new FormGroup({
    plan: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    startDate: new FormControl(inject(Dates).today(), { nonNullable: true, validators: [Validators.required] }),
  });

  protected async send(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    const { plan, startDate } = this.form.getRawValue();
    const body = plan === NONE ? { type: 'pay-as-you-go' as const, startDate } : { planId: plan, startDate };
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await this.intent.run(body, (context) => this.api.invoke(patchAdminCustomersIdMembership, { id: this.id(), body }, context));
      this.toasts.say(this.t('membership.assigned'));
      this.done.emit();
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem, FIELD_OF)) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
