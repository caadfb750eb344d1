import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, OnInit, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { getAdminInstructors } from '@api/fn/classes/get-admin-instructors';
import { getAdminRooms } from '@api/fn/classes/get-admin-rooms';
import { patchAdminClassesId } from '@api/fn/classes/patch-admin-classes-id';
import { postAdminClassesIdPreview } from '@api/fn/classes/post-admin-classes-id-preview';
import { getAdminClassInstances } from '@api/fn/schedule/get-admin-class-instances';
import { ClassDto } from '@api/models/class-dto';
import { DayOfWeek } from '@api/models/day-of-week';
import { UpdateClassDto } from '@api/models/update-class-dto';
import { injectAnswer } from '@ui/api/answer';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { Segmented } from '@ui/form/segmented';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { addDays } from '@ui/time/local-date';
import { debounceTime, map } from 'rxjs';
import { ChangeEffect } from '../timetable/change-effect';
import { scheduleForm, seriesChangeOf } from './class-form';
import { ClassWords } from './class-words';
import { DAYS } from './recurrence';
import { SeriesEffect } from './series-effect';

/** Which field a refusal is about. */
const FIELD_OF = { 'Schedule:SlotTaken': 'startTime', 'Classes:EndsBeforeStart': 'endDate', 'Classes:RoomUnknown': 'roomId' };

/** Changes when a class takes place, with whom, where and for how many: from a date on or for all to come, with what it means said beforehand. */
@Component({
  selector: 'console-edit-series',
  imports: [ReactiveFormsModule, Field, Input, Busy, Notice, Segmented, ChangeEffect, SeriesEffect],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './edit-series.html',
  styleUrl: './new-class.css',
})
export class EditSeries implements OnInit {
  /** The class as it is. */
  readonly class = input.required<ClassDto>();
  /** It was changed. */
  readonly saved = output<ClassDto>();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly intent = new Intent();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly words = inject(ClassWords);
  protected readonly errorOf = errorOf;
  protected readonly weekdays = DAYS;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly scope = signal<'all' | 'following'>('all');
  protected readonly from = signal('');
  protected readonly form = scheduleForm(this.dates.today());
  protected readonly whole = new FormGroup({
    schedule: this.form,
    teacher: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(100)] }),
  });
  private readonly instructors = injectAnswer(getAdminInstructors, () => ({ take: 100 }));
  protected readonly teachers = computed(() => this.instructors.value()?.items ?? []);
  private readonly places = injectAnswer(getAdminRooms, () => ({ take: 100 }));
  protected readonly rooms = computed(() => this.places.value()?.items.filter((room) => !room.isArchived || room.id === this.class().roomId) ?? []);
  private readonly ahead = injectAnswer(getAdminClassInstances, () => ({ from: this.dates.today(), to: addDays(this.dates.today(), 61) }));
  protected readonly firsts = computed(
    () => this.ahead.value()?.items.filter((one) => one.classId === this.class().id && one.status === 'scheduled' && !one.isOneOff && !this.dates.isPast(one.startsAt)) ?? [],
  );
  protected readonly scopes = computed(() => (['all', 'following'] as const).map((value) => ({ value, label: this.t(`series.scope.${value}`) })));

  protected readonly rhythm = toSignal(this.form.valueChanges.pipe(map(() => this.form.getRawValue())), { initialValue: this.form.getRawValue() });
  /** What was entered, once nobody is typing. */
  private readonly typed = toSignal(
    this.whole.valueChanges.pipe(
      debounceTime(350),
      map(() => this.entered()),
    ),
    { initialValue: null },
  );
  /** What to ask for: what differs, for which dates; null when nothing does. */
  protected readonly wish = computed(() => this.scoped(this.typed()));
  private readonly effect = injectAnswer(postAdminClassesIdPreview, () => {
    const body = this.wish();
    return body ? { id: this.class().id, body } : undefined;
  });
  protected readonly preview = computed(() => (this.wish() ? this.effect.value() : undefined));
  protected readonly objection = computed(() => (this.wish() && this.effect.error() ? this.texts.problem(toProblem(this.effect.error())) : null));
  protected readonly warnings = computed(() => this.preview()?.warnings.slice(0, 3).map((one) => one.warning) ?? []);

  ngOnInit(): void {
    const { recurrence, durationMinutes, maxCapacity, priceCredits, roomId, instructorName } = this.class();
    this.whole.controls.teacher.setValue(instructorName ?? '', { emitEvent: false });
    this.form.reset({
      roomId: roomId ?? '',
      durationMinutes,
      maxCapacity,
      priceCredits,
      repeats: recurrence?.frequency ?? 'none',
      interval: recurrence?.interval ?? 1,
      daysOfWeek: [...(recurrence?.daysOfWeek ?? [])],
      startTime: recurrence?.startTime ?? '',
      startDate: recurrence?.startDate ?? this.dates.today(),
      endDate: recurrence?.endDate ?? '',
    });
    if (!recurrence) this.form.controls.startTime.disable();
  }

  protected toggle(day: DayOfWeek): void {
    const control = this.form.controls.daysOfWeek;
    control.setValue(control.value.includes(day) ? control.value.filter((one) => one !== day) : [...control.value, day]);
  }

  protected choose(scope: 'all' | 'following'): void {
    this.scope.set(scope);
    if (scope === 'following' && !this.from()) this.from.set(this.firsts()[0]?.id ?? '');
  }

  protected async save(): Promise<void> {
    const body = this.scoped(this.entered());
    if (this.busy() || !body || !readyToSend(this.whole, this.host.nativeElement)) return;
    const params = { id: this.class().id, body };
    this.busy.set(true);
    this.refusal.set(null);
    try {
      const changed = await this.intent.run(params, (context) => this.api.invoke(patchAdminClassesId, params, context));
      this.toasts.say(this.t('shell.saved'));
      this.saved.emit(changed);
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem, FIELD_OF)) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }

  private entered(): UpdateClassDto | null {
    if (!this.whole.valid) return null;
    const { schedule, teacher } = this.whole.getRawValue();
    return seriesChangeOf(this.class(), schedule, teacher, this.teachers());
  }

  private scoped(change: UpdateClassDto | null): UpdateClassDto | null {
    if (!change || Object.keys(change).length === 0) return null;
    if (this.scope() === 'all') return change;
    return this.from() ? { ...change, scope: 'following', fromInstanceId: this.from() } : null;
  }
}
