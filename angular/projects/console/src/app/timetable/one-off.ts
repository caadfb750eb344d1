import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, OnInit, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { getAdminClasses } from '@api/fn/classes/get-admin-classes';
import { postAdminClassInstances } from '@api/fn/schedule/post-admin-class-instances';
import { ClassInstanceDto } from '@api/models/class-instance-dto';
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
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { LocalDate } from '@ui/time/local-date';

/** Which field a refusal is about. */
const FIELD_OF = { 'Schedule:SlotTaken': 'startTime', 'Schedule:InThePast': 'date', 'Schedule:StudioClosed': 'date' };

/** Adds one date to a class, outside its recurrence; what is left empty is as the class has it. */
@Component({
  selector: 'console-one-off',
  imports: [ReactiveFormsModule, Sheet, Closes, Field, Input, Busy, Notice, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './one-off.html',
})
export class OneOff implements OnInit {
  /** The date to begin with. */
  readonly date = input.required<LocalDate>();
  /** The sheet was closed. */
  readonly closed = output();
  /** The date was added. */
  readonly added = output<ClassInstanceDto>();

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
  protected readonly classes = injectAnswer(getAdminClasses, () => ({ take: 100 }));
  protected readonly form = new FormGroup({
    classId: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    date: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    startTime: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    durationMinutes: new FormControl<number | null>(null, [Validators.min(5), Validators.max(480)]),
    maxCapacity: new FormControl<number | null>(null, [Validators.min(1), Validators.max(1000)]),
    priceCredits: new FormControl<number | null>(null, [Validators.min(0), Validators.max(100)]),
    instructorName: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(100)] }),
  });
  private readonly classId = toSignal(this.form.controls.classId.valueChanges);
  /** The class whose date it is: what is left empty is taken from it. */
  protected readonly of = computed(() => this.classes.value()?.items.find((one) => one.id === this.classId()));

  ngOnInit(): void {
    this.form.controls.date.setValue(this.date());
  }

  protected async send(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    const value = this.form.getRawValue();
    const body = { ...value, instructorName: value.instructorName.trim() || null };
    this.busy.set(true);
    this.refusal.set(null);
    try {
      const one = await this.intent.run(body, (context) => this.api.invoke(postAdminClassInstances, { body }, context));
      this.toasts.say(this.t('oneOff.did', { name: one.name, moment: this.dates.moment(one.startsAt) }));
      this.added.emit(one);
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem, FIELD_OF)) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
