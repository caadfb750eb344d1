import { computed, inject, Injectable } from '@angular/core';
import { Studio } from '../studio/studio';
import { DATES } from '../texts/languages';
import { Texts } from '../texts/texts';
import { Clock } from './clock';
import { addDays, cityOf, formatDate, formatDates, LocalDate, wallClock } from './local-date';

/** Dates and times as the studio's door says them: in its zone, whatever the device believes, in the reader's language. */
@Injectable({ providedIn: 'root' })
export class Dates {
  private readonly studio = inject(Studio);
  private readonly texts = inject(Texts);
  private readonly clock = inject(Clock);

  /** The studio's IANA zone; the device's where there is no studio. */
  readonly zone = computed(() => this.studio.profile()?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  /** The studio's city, as it says it itself, else the zone's; for "Times in Lisbon". */
  readonly city = computed(() => this.studio.profile()?.branding.city ?? cityOf(this.zone()));
  /** Today's date at the studio. */
  readonly today = computed(() => wallClock(this.clock.now(), this.zone()).date);
  /** The hour at the studio, 0 to 23. */
  readonly hour = computed(() => Number(wallClock(this.clock.now(), this.zone()).time.slice(0, 2)));

  private readonly language = computed(() => DATES[this.texts.language()]);

  /** `Tue 24 Nov`; with the year where it is not this one. */
  day(date: LocalDate): string {
    return this.format(date, { weekday: 'short', day: 'numeric', month: 'short' });
  }

  /** `Tuesday 24 November`. */
  longDay(date: LocalDate): string {
    return formatDate(date, this.language(), { weekday: 'long', day: 'numeric', month: 'long' });
  }

  /** `24 November 2026`. */
  fullDay(date: LocalDate): string {
    return formatDate(date, this.language(), { day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** `30 Nov`; with the year where it is not this one. */
  shortDay(date: LocalDate): string {
    return this.format(date, { day: 'numeric', month: 'short' });
  }

  /** `Nov`; with the year where it is not this one. */
  shortMonth(date: LocalDate): string {
    return this.format(date, { month: 'short' });
  }

  /** `Nov`, as a heading. */
  monthName(date: LocalDate): string {
    return this.heading(formatDate(date, this.language(), { month: 'short' }));
  }

  /** `Tue`, or `Tuesday`. */
  weekday(date: LocalDate, width: 'short' | 'long' = 'short'): string {
    return formatDate(date, this.language(), { weekday: width });
  }

  /** `Tuesday 24`, as a heading. */
  dayName(date: LocalDate): string {
    return this.heading(formatDate(date, this.language(), { weekday: 'long', day: 'numeric' }));
  }

  /** `24`. */
  dayOfMonth(date: LocalDate): string {
    return String(Number(date.slice(8)));
  }

  /** `November 2026`, as a heading. */
  month(date: LocalDate): string {
    return this.heading(formatDate(date, this.language(), { month: 'long', year: 'numeric' }));
  }

  /** `23–29 November`. */
  week(monday: LocalDate): string {
    return this.span(monday, addDays(monday, 6));
  }

  /** `23–29 November`, `23 Nov 2026 – 17 Jan 2027`: a span as short as it can be said. */
  span(from: LocalDate, to: LocalDate): string {
    const year = from.slice(0, 4) === to.slice(0, 4) ? undefined : ('numeric' as const);
    return formatDates(from, to, this.language(), { day: 'numeric', month: from.slice(0, 7) === to.slice(0, 7) ? 'long' : 'short', year });
  }

  /** The studio's date of an instant. */
  dateOf(instant: string): LocalDate {
    return wallClock(new Date(instant), this.zone()).date;
  }

  /** The studio's wall time of an instant, `HH:mm`. */
  timeOf(instant: string): string {
    return wallClock(new Date(instant), this.zone()).time;
  }

  /** `Tue 24 Nov, 08:00`. */
  moment(instant: string): string {
    return `${this.day(this.dateOf(instant))}, ${this.timeOf(instant)}`;
  }

  /** The same for `ui-rich`, its time as a number. */
  stamp(instant: string): string {
    return `${this.day(this.dateOf(instant))}, \`${this.timeOf(instant)}\``;
  }

  /** `Tue 24 Nov, 18:30–19:45` for `ui-rich`: when a class takes place. */
  lesson({ localDate, localStartTime, endsAt }: { localDate: LocalDate; localStartTime: string; endsAt: string }): string {
    return `${this.day(localDate)}, \`${localStartTime}–${this.timeOf(endsAt)}\``;
  }

  /** Whether an instant is over. */
  isPast(instant: string): boolean {
    return new Date(instant) < this.clock.now();
  }

  /** Days and months are small letters in most languages, and headings begin with a capital. */
  private heading(words: string): string {
    return words.charAt(0).toLocaleUpperCase(this.language()) + words.slice(1);
  }

  private format(date: LocalDate, options: Intl.DateTimeFormatOptions): string {
    const thisYear = date.slice(0, 4) === this.today().slice(0, 4);
    return formatDate(date, this.language(), thisYear ? options : { ...options, year: 'numeric' });
  }
}
