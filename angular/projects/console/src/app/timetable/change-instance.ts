import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, OnInit, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { getAdminInstructors } from '@api/fn/classes/get-admin-instructors';
import { getAdminRooms } from '@api/fn/classes/get-admin-rooms';
import { patchAdminClassInstancesId } from '@api/fn/schedule/patch-admin-class-instances-id';
import { postAdminClassInstancesIdPreview } from '@api/fn/schedule/post-admin-class-instances-id-preview';
import { ClassInstanceDto } from '@api/models/class-instance-dto';
import { UpdateClassInstanceDto } from '@api/models/update-class-instance-dto';
import { injectAnswer } from '@ui/api/answer';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { debounceTime, map } from 'rxjs';
import { teacherChange } from '../classes/class-form';
import { ChangeEffect } from './change-effect';

/** Which field a refusal is about. */
const FIELD_OF = { 'Schedule:SlotTaken': 'startTime', 'Schedule:InThePast': 'date', 'Schedule:StudioClosed': 'date', 'Classes:RoomUnknown': 'roomId' };

/** Moves one date of a class, or changes its room, teacher, places or price; says beforehand what that means for whom. */
@Component({
  selector: 'console-change-instance',
  imports: [ReactiveFormsModule, Field, Input, Busy, Notice, ChangeEffect],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './change-instance.html',
})
export class ChangeInstance implements OnInit {
  /** The instance as it is. */
  readonly instance = input.required<ClassInstanceDto>();
  /** It was changed; what that did, in words. */
  readonly done = output<string>();
  /** It stays as it is. */
  readonly kept = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly intent = new Intent();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly errorOf = errorOf;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly form = new FormGroup({
    date: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    startTime: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    durationMinutes: new FormControl(60, { nonNullable: true, validators: [Validators.required, Validators.min(5), Validators.max(480)] }),
    roomId: new FormControl('', { nonNullable: true }),
    teacher: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(100)] }),
    maxCapacity: new FormControl(1, { nonNullable: true, validators: [Validators.required, Validators.min(1), Validators.max(1000)] }),
    priceCredits: new FormControl<number | null>(0, [Validators.min(0), Validators.max(100)]),
  });

  private readonly instructors = injectAnswer(getAdminInstructors, () => ({ take: 100 }));
  protected readonly teachers = computed(() => this.instructors.value()?.items ?? []);
  private readonly places = injectAnswer(getAdminRooms, () => ({ take: 100 }));
  protected readonly rooms = computed(() => this.places.value()?.items.filter((room) => !room.isArchived || room.id === this.instance().roomId) ?? []);

  private readonly typed = toSignal(
    this.form.valueChanges.pipe(
      debounceTime(350),
      map(() => (this.form.valid ? this.change() : null)),
    ),
    { initialValue: null },
  );
  /** What differs, once nobody is typing. */
  protected readonly wish = computed(() => {
    const wish = this.typed();
    return wish && Object.keys(wish).length ? wish : null;
  });
  private readonly effect = injectAnswer(postAdminClassInstancesIdPreview, () => {
    const body = this.wish();
    return body ? { id: this.instance().id, body } : undefined;
  });
  protected readonly preview = computed(() => (this.wish() ? this.effect.value() : undefined));
  protected readonly objection = computed(() => (this.wish() && this.effect.error() ? this.texts.problem(toProblem(this.effect.error())) : null));

  ngOnInit(): void {
    const one = this.instance();
    this.form.reset(
      {
        date: one.localDate,
        startTime: one.localStartTime,
        durationMinutes: one.durationMinutes,
        roomId: one.roomId ?? '',
        teacher: one.instructorName ?? '',
        maxCapacity: one.maxCapacity,
        priceCredits: one.priceCredits,
      },
      { emitEvent: false },
    );
    queueMicrotask(() => this.host.nativeElement.querySelector('h3')?.focus());
  }

  protected async send(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    const body = this.change();
    if (Object.keys(body).length === 0) {
      this.kept.emit();
      return;
    }
    const params = { id: this.instance().id, body };
    this.busy.set(true);
    this.refusal.set(null);
    try {
      const what = await this.intent.run(params, (context) => this.api.invoke(patchAdminClassInstancesId, params, context));
      this.done.emit(what.people ? this.t.count('change.did', what.people) : this.t('change.didQuietly'));
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem, FIELD_OF)) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }

  /** Only what differs: what is left out stays, null takes away. */
  private change(): UpdateClassInstanceDto {
    const [one, value] = [this.instance(), this.form.getRawValue()];
    const change: UpdateClassInstanceDto = {};
    if (value.date !== one.localDate) change.date = value.date;
    if (value.startTime !== one.localStartTime) change.startTime = value.startTime;
    if (value.durationMinutes !== one.durationMinutes) change.durationMinutes = value.durationMinutes;
    if (value.roomId !== (one.roomId ?? '')) change.roomId = value.roomId || null;
    if (value.maxCapacity !== one.maxCapacity) change.maxCapacity = value.maxCapacity;
    if (value.priceCredits !== one.priceCredits) change.priceCredits = value.priceCredits;
    return { ...change, ...teacherChange(value.teacher, one.instructorName, this.teachers()) };
  }
}
