import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, output, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { getAdminClosuresPreview } from '@api/fn/schedule/get-admin-closures-preview';
import { postAdminClosures } from '@api/fn/schedule/post-admin-closures';
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
import { toldOf } from '../told';

/** Which field a refusal is about. */
const FIELD_OF = {
  'Schedule:ClosureExists': 'fromDate',
  'Schedule:ClosureTooLong': 'toDate',
  'Schedule:InThePast': 'toDate',
  'Classes:EndsBeforeStart': 'toDate',
};
/** So many of the classes are named. */
const NAMED = 5;

/** Closes the studio for some days: says what that calls off and who is told, before it is done. */
@Component({
  selector: 'console-close-days',
  imports: [ReactiveFormsModule, Sheet, Closes, Field, Input, Busy, Notice, Icon, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './close-days.html',
  styleUrl: './close-days.css',
})
export class CloseDays {
  /** The sheet was closed. */
  readonly cancelled = output();
  /** The days are closed. */
  readonly done = output();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly intent = new Intent();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly errorOf = errorOf;
  protected readonly toldOf = toldOf;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly form = new FormGroup({
    fromDate: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    toDate: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(200)] }),
  });
  private readonly value = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  private readonly days = computed(() => ({ from: this.value().fromDate, to: this.value().toDate }), { equal: (a, b) => a.from === b.from && a.to === b.to });

  protected readonly preview = injectAnswer(getAdminClosuresPreview, () => {
    const { from, to } = this.days();
    return from && to ? { from, to, take: NAMED } : undefined;
  });
  /** Why these days cannot be closed. */
  protected readonly obstacle = computed(() => {
    const error = this.preview.error();
    return error ? this.texts.problem(toProblem(error)) : null;
  });
  protected readonly unnamed = computed(() => Math.max(0, (this.preview.value()?.totalCount ?? 0) - NAMED));

  constructor() {
    // One day, until the last is chosen too.
    const { fromDate, toDate } = this.form.controls;
    fromDate.valueChanges.pipe(takeUntilDestroyed()).subscribe((from) => {
      if (toDate.pristine || toDate.value < from) toDate.setValue(from);
    });
  }

  protected async send(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    const body = this.form.getRawValue();
    this.busy.set(true);
    this.refusal.set(null);
    try {
      const what = await this.intent.run(body, (context) => this.api.invoke(postAdminClosures, { body }, context));
      this.toasts.say(this.t.count('closures.did', what.cancelledInstances, { days: this.dates.span(body.fromDate, body.toDate) }));
      this.done.emit();
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem, FIELD_OF)) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
