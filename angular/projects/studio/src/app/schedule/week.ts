import { computed, effect, inject, signal, Signal, WritableSignal } from '@angular/core';
import { AvailableClassDto } from '@api/models/available-class-dto';
import { Dates } from '@ui/time/dates';
import { addDays, isDate, LocalDate, weekStart } from '@ui/time/local-date';
import { ShownClasses } from './shown-classes';

/** The week around a day. */
export class Week {
  private readonly dates = inject(Dates);
  /** Where it opened, nobody having asked for a day. */
  private readonly opened: WritableSignal<LocalDate | null>;
  private isOpen = false;
  /** The week's classes. */
  readonly shown: ShownClasses;
  /** The same, as they were answered. */
  readonly classes: ShownClasses['list'];
  /** The day that is shown: the one asked for, else the first with something still to come, this week or next. */
  readonly day: Signal<LocalDate>;

  /**
   * @param asked The day that is asked for.
   * @param forWhom The child whose places count; empty for one's own.
   * @param opens The day with something to come, as far as it is known before the week is here.
   */
  constructor(asked: Signal<string | undefined>, forWhom?: Signal<string>, opens?: LocalDate) {
    this.opened = signal(opens ?? null);
    const wanted = computed(() => (isDate(asked()) ? asked()! : null));
    this.day = computed(() => wanted() ?? this.opened() ?? this.dates.today());
    const monday = computed(() => weekStart(this.day()));
    this.shown = new ShownClasses(computed(() => ({ from: monday(), to: addDays(monday(), 6) })), forWhom);
    this.classes = this.shown.list;
    effect(() => {
      if (!wanted() && this.classes.hasValue()) this.open(monday(), this.classes.value());
    });
  }

  /** The classes of the day that is shown. */
  readonly ofDay = computed(() => this.known().filter((item) => item.localDate === this.day()));

  /** The week's classes as far as they are known. */
  readonly known = computed(() => this.shown.known());

  /** Opens on the first day with something to come; a week that has nothing more gives way to the next, which stays. */
  private open(monday: LocalDate, classes: readonly AvailableClassDto[]): void {
    if (this.isOpen) return;
    const [next] = classes.filter((item) => !this.dates.isPast(item.startsAt)).map((item) => item.localDate).sort();
    this.isOpen = !!next || monday > this.dates.today();
    this.opened.set(next ?? (this.isOpen ? monday : addDays(monday, 7)));
  }
}
