import { computed, effect, inject, resource, ResourceRef, signal, Signal } from '@angular/core';
import { Api } from '@api/api';
import { getClassesAvailable } from '@api/fn/timetable/get-classes-available';
import { AvailableClassDto } from '@api/models/available-class-dto';
import { Session } from '@ui/auth/session';
import { Dates } from '@ui/time/dates';
import { addDays, LocalDate, weekStart } from '@ui/time/local-date';

/** The week around a day: its classes, with one's own places, or a child's, once it is known who asks. */
export class Week {
  private readonly api = inject(Api);
  private readonly dates = inject(Dates);
  private readonly session = inject(Session);
  /** Where it opened, nobody having asked for a day. */
  private readonly opened = signal<LocalDate | null>(null);
  private isOpen = false;
  /** The week's classes. */
  readonly classes: ResourceRef<AvailableClassDto[] | undefined>;
  /** The day that is shown: the one asked for, else the first with something still to come, this week or next. */
  readonly day: Signal<LocalDate>;

  constructor(asked: Signal<string | undefined>, forWhom?: Signal<string>) {
    const wanted = computed(() => (/^\d{4}-\d{2}-\d{2}$/.test(asked() ?? '') && !Number.isNaN(Date.parse(asked()!)) ? asked()! : null));
    this.day = computed(() => wanted() ?? this.opened() ?? this.dates.today());
    const monday = computed(() => weekStart(this.day()));
    this.classes = resource({
      params: () => ({ from: monday(), to: addDays(monday(), 6), of: this.session.user()?.id, forWhom: forWhom?.() }),
      loader: async ({ params: { from, to, forWhom } }) => (await this.api.invoke(getClassesAvailable, { from, to, ForCustomerId: forWhom || undefined })).items,
    });
    effect(() => {
      if (!wanted() && this.classes.hasValue()) this.open(monday(), this.classes.value());
    });
  }

  /** The classes of the day that is shown. */
  readonly ofDay = computed(() => this.known().filter((item) => item.localDate === this.day()));

  /** The week's classes as far as they are known. */
  readonly known = computed(() => (this.classes.hasValue() ? this.classes.value() : []));

  /** Shows an instance in another state, at once. */
  put(item: AvailableClassDto): void {
    this.classes.update((items) => items?.map((known) => (known.id === item.id ? item : known)));
  }

  /** Opens on the first day with something to come; a week that has nothing more gives way to the next, which stays. */
  private open(monday: LocalDate, classes: readonly AvailableClassDto[]): void {
    if (this.isOpen) return;
    const [next] = classes.filter((item) => !this.dates.isPast(item.startsAt)).map((item) => item.localDate).sort();
    this.isOpen = !!next || monday > this.dates.today();
    this.opened.set(next ?? (this.isOpen ? monday : addDays(monday, 7)));
  }
}
