import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { postAdminCustomersIdCredits } from '@api/fn/customers/post-admin-customers-id-credits';
import { CreditAdjustmentDto } from '@api/models/credit-adjustment-dto';
import { CustomerDto } from '@api/models/customer-dto';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { Segmented } from '@ui/form/segmented';
import { Icon } from '@ui/icon/icon';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

/** Which field a refusal is about. */
const FIELD_OF = { 'Credits:BelowZero': 'amount', 'Credits:NotesMissing': 'notes', 'Credits:ExpiryInThePast': 'expiresOn' };

/** Grants credits or takes them back, with the reason the customer sees; says the balance before and after. */
@Component({
  selector: 'console-adjust-credits',
  imports: [ReactiveFormsModule, Sheet, Closes, Field, Input, Segmented, Busy, Notice, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './adjust-credits.html',
  styleUrl: './adjust-credits.css',
})
export class AdjustCredits {
  /** Whose. */
  readonly customer = input.required<CustomerDto>();
  /** What is wanted once, also when the sheet is closed after a lost answer and opened again. */
  readonly intent = input.required<Intent>();
  /** The sheet was closed. */
  readonly closed = output();
  /** The balance changed, or may have: an answer was lost. */
  readonly adjusted = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly errorOf = errorOf;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly done = signal<CreditAdjustmentDto | null>(null);
  protected readonly direction = signal<'grant' | 'take'>('grant');
  protected readonly directions = computed(() => (['grant', 'take'] as const).map((value) => ({ value, label: this.t(`credits.direction.${value}`) })));
  protected readonly form = new FormGroup({
    amount: new FormControl(10, { nonNullable: true, validators: [Validators.required, Validators.min(1), Validators.max(1000)] }),
    notes: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(500)] }),
    expiresOn: new FormControl('', { nonNullable: true }),
  });
  private readonly amount = toSignal(this.form.controls.amount.valueChanges, { initialValue: this.form.controls.amount.value });
  private readonly signed = computed(() => (this.direction() === 'grant' ? 1 : -1) * (this.amount() || 0));
  protected readonly before = computed(() => this.customer().creditsRemaining ?? 0);
  /** What the balance will be, as far as this page knows. */
  protected readonly after = computed(() => this.before() + this.signed());

  protected step(by: number): void {
    this.form.controls.amount.setValue(Math.max(1, (this.amount() || 0) + by));
  }

  protected async send(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    const { notes, expiresOn } = this.form.getRawValue();
    const params = {
      id: this.customer().id,
      body: { amount: this.signed(), notes: notes.trim(), expiresOn: this.direction() === 'grant' ? expiresOn || null : null },
    };
    this.busy.set(true);
    this.refusal.set(null);
    try {
      this.done.set(await this.intent().run(params, (context) => this.api.invoke(postAdminCustomersIdCredits, params, context)));
      this.adjusted.emit();
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem, FIELD_OF)) this.refusal.set(this.texts.problem(problem));
      if (problem.retryable) this.adjusted.emit();
    } finally {
      this.busy.set(false);
    }
  }
}
