/** A calendar date without a zone, `YYYY-MM-DD`, as the API writes it. */
export type LocalDate = string;

const DAY = 86_400_000;

/** A date as the UTC midnight of that day; only for arithmetic and formatting, never an instant. */
function midnight(date: LocalDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Whether a word, of an address say, is a date. */
export function isDate(word: string | undefined): word is LocalDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(word ?? '') && !Number.isNaN(Date.parse(word!));
}

/** The date some days later (or earlier). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(midnight(date).getTime() + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from one date to another. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((midnight(to).getTime() - midnight(from).getTime()) / DAY);
}

/** Monday of the ISO week that holds the date. */
export function weekStart(date: LocalDate): LocalDate {
  return addDays(date, -((midnight(date).getUTCDay() + 6) % 7));
}

/** The seven dates of the ISO week that holds the date. */
export function weekOf(date: LocalDate): LocalDate[] {
  const monday = weekStart(date);
  return Array.from({ length: 7 }, (_, day) => addDays(monday, day));
}

/** The same day of another month, or that month's last where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The dates of the weeks that hold a date's month, Monday first. */
export function monthOf(date: LocalDate): LocalDate[] {
  const first = weekStart(`${date.slice(0, 7)}-01`);
  const last = addDays(weekStart(addDays(addMonths(`${date.slice(0, 7)}-01`, 1), -1)), 6);
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, day) => addDays(first, day));
}

/** The ISO week number of a date; its week belongs to the year of its Thursday. */
export function isoWeek(date: LocalDate): number {
  const thursday = addDays(weekStart(date), 3);
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
}

/** The date and wall time of an instant in a zone. */
export function wallClock(instant: Date, zone: string): { date: LocalDate; time: string } {
  const parts = formatter('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/** A date in words; the format's zone is UTC because a date has none. */
export function formatDate(date: LocalDate, language: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(language, { ...options, timeZone: 'UTC' }).format(midnight(date));
}

/** A span of dates in words, as `23–29 November`. */
export function formatDates(from: LocalDate, to: LocalDate, language: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(language, { ...options, timeZone: 'UTC' }).formatRange(midnight(from), midnight(to));
}

/** The city that names a zone: `America/Argentina/Buenos_Aires` is Buenos Aires. */
export function cityOf(zone: string): string {
  return (zone.split('/').pop() ?? zone).replaceAll('_', ' ');
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are dear to make and asked for in every row: one each. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let known = formatters.get(key);
  if (!known) formatters.set(key, (known = new Intl.DateTimeFormat(language, options)));
  return known;
}
