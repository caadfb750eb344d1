import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, OnInit, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { patchAdminPlansId } from '@api/fn/memberships/patch-admin-plans-id';
import { postAdminPlans } from '@api/fn/memberships/post-admin-plans';
import { MembershipPlanDto } from '@api/models/membership-plan-dto';
import { MembershipType } from '@api/models/membership-type';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { Segmented } from '@ui/form/segmented';
import { Money } from '@ui/money/money';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { Studio } from '@ui/studio/studio';
import { injectTexts, Texts } from '@ui/texts/texts';

const TYPES = ['monthly', 'annual', 'pay-as-you-go'] as const;
const FIELD_OF = { 'Memberships:PlanNameTaken': 'name' };

/** A plan: what it costs and what it brings. What was sold stays as it was sold. */
@Component({
  selector: 'console-plan-sheet',
  imports: [ReactiveFormsModule, Sheet, Closes, Field, Input, Segmented, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plan-sheet.html',
})
export class PlanSheet implements OnInit {
  /** The plan; null for one that is not there yet. */
  readonly plan = input.required<MembershipPlanDto | null>();
  /** The sheet was closed. */
  readonly closed = output();
  /** The plan is as the sheet says. */
  readonly saved = output();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly money = inject(Money);
  private readonly studio = inject(Studio).profile;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly intent = new Intent();

  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly type = signal<MembershipType>('monthly');
  protected readonly types = computed(() => TYPES.map((value) => ({ value, label: this.t(`membership.type.${value}`) })));
  protected readonly currency = computed(() => this.studio()?.currency ?? 'EUR');
  protected readonly form = new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(80)] }),
    description: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(300)] }),
    price: new FormControl(0, { nonNullable: true, validators: [Validators.required, Validators.min(0), Validators.max(100_000)] }),
    credits: new FormControl(8, { nonNullable: true, validators: [Validators.required, Validators.min(0), Validators.max(1000)] }),
    rollover: new FormControl(false, { nonNullable: true }),
    oncePerPerson: new FormControl(false, { nonNullable: true }),
    isArchived: new FormControl(false, { nonNullable: true }),
  });

  private get unit(): number {
    return 10 ** this.money.digits(this.currency());
  }

  ngOnInit(): void {
    const plan = this.plan();
    if (!plan) return;
    this.type.set(plan.type);
    this.form.setValue({
      name: plan.name,
      description: plan.description ?? '',
      price: plan.priceMinor / this.unit,
      credits: plan.credits,
      rollover: plan.rollover,
      oncePerPerson: plan.oncePerPerson,
      isArchived: plan.isArchived,
    });
  }

  protected async save(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    const { price, isArchived, ...rest } = this.form.getRawValue();
    const terms = { ...rest, priceMinor: Math.round(price * this.unit) };
    this.busy.set(true);
    this.refusal.set(null);
    try {
      const plan = this.plan();
      await this.intent.run({ ...terms, isArchived }, (context) =>
        plan
          ? this.api.invoke(patchAdminPlansId, { id: plan.id, body: { ...terms, isArchived } }, context)
          : this.api.invoke(postAdminPlans, { body: { ...terms, type: this.type() } }, context),
      );
      this.toasts.say(this.t('shell.saved'));
      this.saved.emit();
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem, FIELD_OF)) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
