/** The zone of the stories' studios. */
export const ZONE = 'Europe/London';

const DAY = 86_400_000;

/** The studio's date in some days, `YYYY-MM-DD`. */
export function inDays(days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(Date.now() + days * DAY));
}

/** A date some days later. */
export function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** A date as the pages write it, `Tue 24 Nov` or `Tuesday 24 November`. */
export function inWords(date: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(date));
}

/** The English name of a date's day: `Tuesday`. */
export function weekday(date: string): string {
  return inWords(date, { weekday: 'long' });
}

/** The Monday of a date's week. */
export function monday(date: string): string {
  return later(date, -((new Date(date).getUTCDay() + 6) % 7));
}
