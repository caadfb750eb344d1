import { YearWeekDto } from '@api/models/year-week-dto';
import { addDays } from '@ui/time/local-date';

/** A month with its weeks. */
export interface Month {
  /** `2026-11`. */
  month: string;
  weeks: YearWeekDto[];
}

/** Weeks in their months: a week belongs to the month of its Thursday, as it does to the year. */
export function monthsOf(weeks: readonly YearWeekDto[]): Month[] {
  const months = new Map<string, YearWeekDto[]>();
  for (const week of weeks) {
    const month = addDays(week.monday, 3).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), week]);
  }
  return [...months].map(([month, own]) => ({ month, weeks: own }));
}
