import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { deleteAdminCustomersIdApprovalsApprovalId } from '@api/fn/bookings/delete-admin-customers-id-approvals-approval-id';
import { getAdminClasses } from '@api/fn/classes/get-admin-classes';
import { getAdminCustomersIdApprovals } from '@api/fn/bookings/get-admin-customers-id-approvals';
import { postAdminCustomersIdApprovals } from '@api/fn/bookings/post-admin-customers-id-approvals';
import { putAdminCustomersIdLevel } from '@api/fn/bookings/put-admin-customers-id-level';
import { ClassApprovalDto } from '@api/models/class-approval-dto';
import { ClassLevel } from '@api/models/class-level';
import { CustomerDto } from '@api/models/customer-dto';
import { injectAnswer } from '@ui/api/answer';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { injectMay } from '../shell/permissions';

const LEVELS: readonly ClassLevel[] = ['open', 'beginner', 'intermediate', 'advanced'];

/** What teachers say of a customer: the level, and what they signed, such as pointe. */
@Component({
  selector: 'console-customer-fitness',
  imports: [ReactiveFormsModule, Field, Input, Busy, Notice, ErrorState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card stack">
      <h2>{{ t('fitness.title') }}</h2>
      @if (refusal(); as words) {
        <ui-notice>{{ words }}</ui-notice>
      }
      <ui-field [label]="t('fitness.level')">
        <select uiInput [disabled]="!may('Bookings.Manage')" (change)="setLevel($event)">
          @for (level of levels; track level) {
            <option [value]="level" [selected]="level === customer().level">{{ level === 'open' ? t('fitness.noLevel') : t('classes.level.' + level) }}</option>
          }
        </select>
      </ui-field>
      <h3>{{ t('fitness.approvals') }}</h3>
      @if (approvals.error(); as error) {
        <ui-error-state [error]="error" (retry)="approvals.reload()" />
      }
      <ul class="stack">
        @for (one of approvals.value()?.items ?? []; track one.id) {
          <li class="row between">
            <span>
              <span class="strong">{{ one.className ?? one.discipline }}</span>
              <span class="muted small">{{ about(one) }}</span>
            </span>
            @if (may('Bookings.Manage')) {
              <button type="button" class="btn text sm" [attr.aria-label]="t('fitness.withdrawOf', { what: one.className ?? one.discipline })" (click)="withdraw(one)">{{ t('fitness.withdraw') }}</button>
            }
          </li>
        } @empty {
          <li class="muted">{{ t('fitness.none') }}</li>
        }
      </ul>
      @if (may('Bookings.Manage')) {
        @if (choices().length) {
          <form class="form" [formGroup]="form" (ngSubmit)="sign()" novalidate>
            <ui-field [label]="t('fitness.discipline')">
              <select uiInput formControlName="what">
                <option value="" disabled>{{ t('fitness.choose') }}</option>
                @for (choice of choices(); track choice.value) {
                  <option [value]="choice.value">{{ choice.label }}</option>
                }
              </select>
            </ui-field>
            <ui-field [label]="t('fitness.until')" [optional]="true"><input uiInput type="date" formControlName="validUntil" /></ui-field>
            <div class="form-actions"><button type="submit" class="btn outline" [uiBusy]="busy()" [disabled]="form.invalid">{{ t('fitness.sign') }}</button></div>
          </form>
        } @else {
          <p class="muted small">{{ t('fitness.noneAsks') }}</p>
        }
      }
    </section>
  `,
})
export class CustomerFitness {
  /** Whose. */
  readonly customer = input.required<CustomerDto>();
  /** The level is another one. */
  readonly changed = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);

  protected readonly t = injectTexts();
  protected readonly may = injectMay();
  protected readonly dates = inject(Dates);
  protected readonly levels = LEVELS;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly approvals = injectAnswer(getAdminCustomersIdApprovals, () => ({ id: this.customer().id, take: 100 }), { keep: true });
  private readonly classes = injectAnswer(getAdminClasses, () => (this.may('Bookings.Manage') ? { take: 100 } : undefined));
  /** What asks for an approval: a discipline with all its classes, or a class by itself. */
  protected readonly choices = computed(() => {
    const asking = (this.classes.value()?.items ?? []).filter((one) => one.rules.requiresApproval);
    const disciplines = [...new Set(asking.map((one) => one.rules.discipline).filter((name) => name !== null))];
    return [
      ...disciplines.map((name) => ({ value: `all ${name}`, label: this.t('fitness.allOf', { name }) })),
      ...asking.filter((one) => !one.rules.discipline).map((one) => ({ value: one.id, label: one.name })),
    ];
  });
  protected readonly form = new FormGroup({
    what: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    validUntil: new FormControl('', { nonNullable: true }),
  });

  protected about(one: ClassApprovalDto): string {
    const until = one.validUntil ? this.t('fitness.goodUntil', { day: this.dates.shortDay(one.validUntil) }) : this.t('fitness.endless');
    return this.t('fitness.signedBy', { name: one.signedBy, until });
  }

  protected setLevel(event: Event): Promise<void> {
    const level = (event.target as HTMLSelectElement).value as ClassLevel;
    return this.do(async () => {
      await this.api.invoke(putAdminCustomersIdLevel, { id: this.customer().id, body: { level } });
      this.changed.emit();
    });
  }

  protected sign(): Promise<void> {
    const { what, validUntil } = this.form.getRawValue();
    const whole = what.startsWith('all ');
    return this.do(async () => {
      const body = { discipline: whole ? what.slice(4) : null, classId: whole ? null : what, validUntil: validUntil || null };
      await this.api.invoke(postAdminCustomersIdApprovals, { id: this.customer().id, body });
      this.form.reset();
      this.approvals.reload();
    });
  }

  protected withdraw(one: ClassApprovalDto): Promise<void> {
    return this.do(async () => {
      await this.api.invoke(deleteAdminCustomersIdApprovalsApprovalId, { id: this.customer().id, approvalId: one.id });
      this.approvals.reload();
    });
  }

  private async do(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await work();
      this.toasts.say(this.t('shell.saved'));
    } catch (failure) {
      this.refusal.set(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
    }
  }
}
