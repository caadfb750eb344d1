import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { getAdminCustomersIdMembershipPausesPreview } from '@api/fn/memberships/get-admin-customers-id-membership-pauses-preview';
import { postAdminCustomersIdMembershipPauses } from '@api/fn/memberships/post-admin-customers-id-membership-pauses';
import { injectAnswer } from '@ui/api/answer';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { Icon } from '@ui/icon/icon';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

const FIELD_OF = { 'Memberships:PauseInvalid': 'to', 'Memberships:PauseOverlaps': 'from', 'Memberships:NotActive': 'from' };
/** So many of the bookings are named. */
const NAMED = 5;

/** Pauses a customer: says what that cancels and when the membership renews, before it is done. */
@Component({
  selector: 'console-pause-days',
  imports: [ReactiveFormsModule, Sheet, Closes, Field, Input, Busy, Notice, Icon, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pause-days.html',
})
export class PauseDays {
  /** The customer. */
  readonly id = input.required<string>();
  /** The sheet was closed. */
  readonly closed = output();
  /** The pause is written down. */
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
  protected readonly form = new FormGroup({
    from: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    to: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
  });

  private readonly value = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  private readonly days = computed(() => ({ from: this.value().from, to: this.value().to }), { equal: (a, b) => a.from === b.from && a.to === b.to });
  protected readonly preview = injectAnswer(getAdminCustomersIdMembershipPausesPreview, () => {
    const { from, to } = this.days();
    return from && to ? { id: this.id(), from, to, take: NAMED } : undefined;
  });

  /** Why these days cannot be paused. */
  protected readonly obstacle = computed(() => {
    const error = this.preview.error();
    return error ? this.texts.problem(toProblem(error)) : null;
  });

  protected readonly unnamed = computed(() => Math.max(0, (this.preview.value()?.totalCount ?? 0) - NAMED));

  protected async send(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    const body = this.form.getRawValue();
    this.busy.set(true);
    this.refusal.set(null);
    try {
      const did = await this.intent.run(body, (context) => this.api.invoke(postAdminCustomersIdMembershipPauses, { id: this.id(), body }, context));
      this.toasts.say(this.t.count('membership.paused', did.bookingsCancelled));
      this.done.emit();
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem, FIELD_OF)) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
