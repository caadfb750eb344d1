import { computed, inject, resource, ResourceRef, Signal } from '@angular/core';
import { Api } from '@api/api';
import { getClassesAvailable } from '@api/fn/timetable/get-classes-available';
import { AvailableClassDto } from '@api/models/available-class-dto';
import { Session } from '@ui/auth/session';
import { Dates } from '@ui/time/dates';
import { addDays, LocalDate, weekStart } from '@ui/time/local-date';

/** The week around a day: its classes, with one's own places once it is known who asks. */
export class Week {
  private readonly api = inject(Api);
  private readonly dates = inject(Dates);
  private readonly session = inject(Session);
  /** The week's classes. */
  readonly classes: ResourceRef<AvailableClassDto[] | undefined>;
  /** The day that is shown: the one asked for, else today. */
  readonly day: Signal<LocalDate>;

  constructor(asked: Signal<string | undefined>) {
    this.day = computed(() => (/^\d{4}-\d{2}-\d{2}$/.test(asked() ?? '') && !Number.isNaN(Date.parse(asked()!)) ? asked()! : this.dates.today()));
    this.classes = resource({
      params: () => ({ from: weekStart(this.day()), to: addDays(weekStart(this.day()), 6), of: this.session.user()?.id }),
      loader: async ({ params: { from, to } }) => (await this.api.invoke(getClassesAvailable, { from, to })).items,
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
}
