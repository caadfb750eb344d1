import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { getAdminInstructors } from '@api/fn/classes/get-admin-instructors';
import { getAdminRooms } from '@api/fn/classes/get-admin-rooms';
import { postAdminClasses } from '@api/fn/classes/post-admin-classes';
import { getAdminClosures } from '@api/fn/schedule/get-admin-closures';
import { DayOfWeek } from '@api/models/day-of-week';
import { injectAnswer } from '@ui/api/answer';
import { Intent } from '@ui/errors/intent';
import { Problem, toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { Segmented } from '@ui/form/segmented';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Clock } from '@ui/time/clock';
import { Dates } from '@ui/time/dates';
import { wallClock } from '@ui/time/local-date';
import { map, startWith } from 'rxjs';
import { PageHead } from '../shell/page-head';
import { createOf, identityForm, recurrenceOf, scheduleForm } from './class-form';
import { ClassIdentity } from './class-identity';
import { ClassWords } from './class-words';
import { DAYS, horizonOf, planOf } from './recurrence';
import { RulesFields } from './rules-fields';
import { rulesForm, rulesOf } from './rules-form';
import { tokenColors } from './swatches';

/** A new class, with a sentence beside the form that says what it will do. */
@Component({
  selector: 'console-new-class',
  imports: [ReactiveFormsModule, RouterLink, PageHead, ClassIdentity, RulesFields, Field, Input, Segmented, Busy, Notice, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-class.html',
  styleUrl: './new-class.css',
})
export class NewClass {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly clock = inject(Clock);
  private readonly intent = new Intent();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly words = inject(ClassWords);
  protected readonly errorOf = errorOf;
  protected readonly weekdays = DAYS;
  protected readonly busy = signal(false);
  protected readonly tried = signal(false);
  protected readonly refusal = signal<string | null>(null);

  protected readonly identity = identityForm();
  protected readonly schedule = scheduleForm(this.dates.today());
  protected readonly about = toSignal(this.identity.valueChanges, { initialValue: this.identity.value });
  protected readonly rhythm = toSignal(
    this.schedule.valueChanges.pipe(
      startWith(null),
      map(() => this.schedule.getRawValue()),
    ),
    { requireSync: true },
  );
  protected readonly rules = rulesForm();
  protected readonly whole = new FormGroup({ identity: this.identity, schedule: this.schedule, rules: this.rules });

  private readonly instructors = injectAnswer(getAdminInstructors, () => ({ take: 100 }));
  protected readonly teachers = computed(() => this.instructors.value()?.items ?? []);
  private readonly places = injectAnswer(getAdminRooms, () => ({ take: 100 }));
  protected readonly rooms = computed(() => this.places.value()?.items.filter((room) => !room.isArchived) ?? []);
  private readonly closures = injectAnswer(getAdminClosures, () => ({ ...horizonOf(this.rhythm().startDate || this.dates.today(), this.dates.today()), take: 100 }), { keep: true });

  protected readonly repeats = computed(() => (['weekly', 'daily', 'none'] as const).map((value) => ({ value, label: this.t(`classes.form.repeats.${value}`) })));
  private readonly recurrence = computed(() => recurrenceOf(this.rhythm()));
  protected readonly plan = computed(() => {
    const recurrence = this.recurrence();
    return recurrence && planOf(recurrence, wallClock(this.clock.now(), this.dates.zone()), this.closures.value()?.items ?? []);
  });
  protected readonly sentence = computed(() => {
    const { repeats, durationMinutes, maxCapacity, priceCredits } = this.rhythm();
    if (!this.recurrence() && repeats !== 'none') return null;
    return this.words.sentence(this.recurrence(), durationMinutes, maxCapacity, priceCredits, this.plan());
  });
  protected readonly daysError = computed(() => (this.tried() && this.rhythm() && this.schedule.hasError('days') ? this.t('classes.form.daysMissing') : null));
  protected readonly endError = computed(() => (this.rhythm() && this.schedule.hasError('end') ? this.t('classes.form.endBeforeStart') : null));

  constructor() {
    this.identity.controls.color.setValue(tokenColors(inject(DOCUMENT))[0]?.value ?? '');
  }

  protected toggle(day: DayOfWeek): void {
    const control = this.schedule.controls.daysOfWeek;
    control.setValue(control.value.includes(day) ? control.value.filter((one) => one !== day) : [...control.value, day]);
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    this.schedule.controls.startTime[this.rhythm().repeats === 'none' ? 'disable' : 'enable']({ emitEvent: false });
    if (this.busy() || !this.ready()) return;
    const body = createOf(this.identity.getRawValue(), this.schedule.getRawValue(), rulesOf(this.rules), this.teachers());
    this.busy.set(true);
    this.refusal.set(null);
    try {
      const made = await this.intent.run(body, (context) => this.api.invoke(postAdminClasses, { body }, context));
      this.toasts.say(this.t.count('classes.form.did', made.upcomingCount, { name: made.name }));
      await this.router.navigate(['/timetable'], { queryParams: made.recurrence ? { view: 'weeks', class: made.id, date: this.plan()?.dates[0] } : {} });
    } catch (failure) {
      this.show(toProblem(failure));
    } finally {
      this.busy.set(false);
    }
  }

  private ready(): boolean {
    const root = this.host.nativeElement;
    if (this.rules.invalid) root.querySelector('details')!.open = true;
    if (readyToSend(this.whole, root)) return true;
    if (this.schedule.hasError('days')) queueMicrotask(() => root.querySelector<HTMLElement>('.ng-invalid:is(input), .days input')?.focus());
    return false;
  }

  private show(problem: Problem): void {
    const shown = [showProblem(this.identity, problem), showProblem(this.schedule, problem), showProblem(this.rules, problem, { 'Classes:AgesInvalid': 'maxAge' })];
    if (!shown.includes(true)) this.refusal.set(this.texts.problem(problem));
  }
}
