import { ClosureDto } from '@api/models/closure-dto';
import { DayOfWeek } from '@api/models/day-of-week';
import { RecurrenceDto } from '@api/models/recurrence-dto';
import { addDays, daysBetween, LocalDate, weekStart } from '@ui/time/local-date';

/** The days of the week in the order of the calendar. */
export const DAYS: readonly DayOfWeek[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** For how many weeks a class gets its dates at once (T7). */
const WEEKS_AHEAD = 8;

/** The wall clock of the studio. */
interface Moment {
  date: LocalDate;
  time: string;
}

/** What a class will do in its first weeks: its dates, and those that fall into a closure. */
export interface Plan {
  from: LocalDate;
  to: LocalDate;
  dates: LocalDate[];
  closed: { date: LocalDate; reason: string }[];
}

/** The dates of a recurrence from one date to another, both included; the same rule as the server's. */
export function datesOf(recurrence: RecurrenceDto, from: LocalDate, to: LocalDate): LocalDate[] {
  const first = from > recurrence.startDate ? from : recurrence.startDate;
  const last = recurrence.endDate && recurrence.endDate < to ? recurrence.endDate : to;
  const dates: LocalDate[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) if (takesPlaceOn(recurrence, date)) dates.push(date);
  return dates;
}

/**
 * From when to when a class gets its dates at once, both included: its first weeks; where it starts by now, one day more, which lasts
 * until tomorrow's are made. The same rule as the server's (T7).
 */
export function horizonOf(startDate: LocalDate, today: LocalDate): { from: LocalDate; to: LocalDate } {
  const [always, firstWeeks] = [addDays(today, 7 * WEEKS_AHEAD + 1), addDays(startDate, 7 * WEEKS_AHEAD - 1)];
  return { from: startDate > today ? startDate : today, to: firstWeeks > always ? firstWeeks : always };
}

/** The dates that a class gets at once, from its start or from now, without the days on which the studio is closed (T8). */
export function planOf(recurrence: RecurrenceDto, now: Moment, closures: readonly ClosureDto[]): Plan {
  const { from, to } = horizonOf(recurrence.startDate, now.date);
  const plan: Plan = { from, to, dates: [], closed: [] };
  for (const date of datesOf(recurrence, from, to)) {
    if (date === now.date && recurrence.startTime <= now.time) continue;
    const closure = closures.find((one) => one.fromDate <= date && date <= one.toDate);
    if (closure) plan.closed.push({ date, reason: closure.reason });
    else plan.dates.push(date);
  }
  return plan;
}

/** Days in the calendar's order, each once. */
export function inOrder(days: readonly DayOfWeek[]): DayOfWeek[] {
  return DAYS.filter((day) => days.includes(day));
}

/** Weeks count from Monday: every second week is the weeks of the start date's Monday, and each second after it. */
function takesPlaceOn(recurrence: RecurrenceDto, date: LocalDate): boolean {
  const interval = recurrence.interval ?? 1;
  if (recurrence.frequency === 'daily') return daysBetween(recurrence.startDate, date) % interval === 0;
  const day = DAYS[daysBetween(weekStart(date), date)]!;
  const weeks = daysBetween(weekStart(recurrence.startDate), weekStart(date)) / 7;
  return (recurrence.daysOfWeek ?? []).includes(day) && weeks % interval === 0;
}
