import { inject, Injectable } from '@angular/core';
import { DayOfWeek } from '@api/models/day-of-week';
import { RecurrenceDto } from '@api/models/recurrence-dto';
import { Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { addDays } from '@ui/time/local-date';
import { minutesOf, timeOf } from '@ui/time/week-layout';
import { DAYS, inOrder, Plan } from './recurrence';

/** Any Monday: names of days are read from its week. */
const A_MONDAY = '2024-01-01';

/** What a class does, in a sentence. */
@Injectable({ providedIn: 'root' })
export class ClassWords {
  private readonly texts = inject(Texts);
  private readonly dates = inject(Dates);

  /** `Tuesday`, or `Tue`. */
  day(day: DayOfWeek, width: 'short' | 'long' = 'long'): string {
    return this.dates.weekday(addDays(A_MONDAY, DAYS.indexOf(day)), width);
  }

  /** `Tuesday and Thursday`. */
  days(days: readonly DayOfWeek[]): string {
    return new Intl.ListFormat(this.texts.language(), { type: 'conjunction' }).format(inOrder(days).map((day) => this.day(day)));
  }

  /** `18:30–19:45`; a class that ends on the next day says so by its smaller time. */
  times(startTime: string, durationMinutes: number): string {
    return `${startTime}–${timeOf(minutesOf(startTime) + durationMinutes)}`;
  }

  /** `Every Tuesday and Thursday, 18:30–19:45`; null becomes `No fixed times`. */
  rhythm(recurrence: RecurrenceDto | null | undefined, durationMinutes: number): string {
    if (!recurrence) return this.texts.of('classes.words.oneOffs');
    const interval = recurrence.interval ?? 1;
    const times = this.times(recurrence.startTime, durationMinutes);
    return recurrence.frequency === 'daily'
      ? this.texts.count('classes.words.daily', interval, { times })
      : this.texts.count('classes.words.weekly', interval, { times, days: this.days(recurrence.daysOfWeek ?? []) });
  }

  /** `18 places, 1 credit`. */
  terms(maxCapacity: number, priceCredits: number): string {
    return `${this.texts.count('classes.words.places', maxCapacity)}, ${priceCredits === 0 ? this.texts.of('classes.words.free') : this.texts.count('schedule.credits', priceCredits)}`;
  }

  /** The whole of it: `Every Tuesday 18:30–19:45, 18 places, 1 credit, from 24 Nov: 9 dates to begin with.` */
  sentence(recurrence: RecurrenceDto | null, durationMinutes: number, maxCapacity: number, priceCredits: number, plan: Plan | null): string {
    const start = `${this.rhythm(recurrence, durationMinutes)}, ${this.terms(maxCapacity, priceCredits)}`;
    if (!recurrence || !plan) return `${start}.`;
    const until = recurrence.endDate ? this.texts.of('classes.words.until', { date: this.dates.shortDay(recurrence.endDate) }) : '';
    const from = this.texts.of('classes.words.from', { date: this.dates.shortDay(plan.dates[0] ?? plan.from) });
    return `${start}, ${from}${until && ` ${until}`}: ${this.texts.count('classes.words.dates', plan.dates.length)}.`;
  }
}
