import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { BookingStatus } from '@api/models/booking-status';
import { Icon } from '@ui/icon/icon';
import { IconName } from '@ui/icon/icons';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { addDays, addMonths, LocalDate, weekStart } from '@ui/time/local-date';
import { hoursOf, placeDay, Slot, timeOf } from '@ui/time/week-layout';
import { Shape, shapesOf } from './shapes';

/** Something on a date, as the calendar draws it. */
export interface Entry extends Slot {
  id: string;
  name: string;
  /** Who teaches, or whose it is. */
  who: string;
  color: string | null;
  style: string;
  /** How one's own place there stands, while it counts. */
  mine: Mine | null;
}

/** A place, one in line, or what became of it. */
export type Mine = 'booked' | 'waitlisted' | 'attended' | 'no-show';

const ICONS: Record<Mine, IconName> = { booked: 'check', attended: 'check', waitlisted: 'hourglass', 'no-show': 'x' };

/** The same of a booking; one that ended counts no more. */
export function mineOf(status: BookingStatus | undefined): Mine | null {
  return status && status in ICONS ? (status as Mine) : null;
}

/** Pixels of an hour where a week stands on the clock. */
const HOUR = 52;
/** A month's day has room for this many. */
const ROOM = 3;

/**
 * Days as a grid: a month's weeks, or one week on the clock. One day has the focus; the arrow keys, Home, End and the page keys move it,
 * Enter goes to what the day holds. On a phone a day shows shapes, elsewhere what can be clicked.
 */
@Component({
  selector: 'studio-calendar-grid',
  imports: [Icon, Shape],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './calendar-grid.html',
  styleUrl: './calendar-grid.css',
  host: { '[style.--hour.px]': 'HOUR' },
})
export class CalendarGrid {
  /** The dates: whole weeks. One week stands on the clock. */
  readonly days = input.required<readonly LocalDate[]>();
  /** What is on these dates. */
  readonly entries = input.required<readonly Entry[]>();
  /** The date that is looked at. */
  readonly selected = input.required<LocalDate>();
  /** What the grid is called: its month or week. */
  readonly label = input.required<string>();
  /** Another date. */
  readonly selectedChange = output<LocalDate>();
  /** Something was clicked. */
  readonly pick = output<Entry>();
  /** Enter on a date: on to what it holds. */
  readonly enter = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  /** Where the keyboard is on its way to. */
  private following: LocalDate | null = null;
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly HOUR = HOUR;
  protected readonly icons = ICONS;
  protected readonly timeOf = timeOf;

  protected readonly timed = computed(() => this.days().length === 7);
  protected readonly shapes = computed(() => shapesOf(this.entries().map((entry) => entry.style)));
  /** Every style with a colour of its classes: what the shapes mean. */
  protected readonly legend = computed(() => [...this.shapes()].map(([style, shape]) => ({ style, shape, color: this.entries().find((entry) => entry.style === style)!.color })));
  protected readonly hours = computed(() => hoursOf(this.entries()));
  protected readonly marks = computed(() => Array.from({ length: this.hours().to - this.hours().from }, (_, at) => (this.hours().from + at) * 60));
  protected readonly height = computed(() => (this.timed() ? this.marks().length * HOUR : null));
  private readonly month = computed(() => this.selected().slice(0, 7));
  protected readonly weeks = computed(() => {
    const days = this.days().map((date) => {
      const blocks = placeDay(this.entries().filter((entry) => entry.localDate === date));
      const room = this.timed() || blocks.length <= ROOM ? blocks.length : ROOM - 1;
      // One's own are always among those that have room.
      const chosen = new Set([...blocks].sort((a, b) => Number(!!b.item.mine) - Number(!!a.item.mine)).slice(0, room));
      return { date, blocks, seen: blocks.filter((block) => chosen.has(block)), more: blocks.length - room, outside: !this.timed() && !date.startsWith(this.month()) };
    });
    return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  });

  constructor() {
    // The focus goes along with the day, once that is drawn.
    afterRenderEffect(() => {
      const day = this.selected();
      if (this.following !== day || !this.days().includes(day)) return;
      this.following = null;
      this.host.nativeElement.querySelector<HTMLElement>(`[data-date="${day}"]`)?.focus();
    });
  }

  /** "Tuesday 24 November, 3 classes; you are in Barre at 18:30". */
  protected labelOf(date: LocalDate, blocks: readonly { item: Entry }[]): string {
    const mine = blocks.filter(({ item }) => item.mine).map(({ item }) => this.t(`calendar.mine.${item.mine}`, { name: item.name, time: item.localStartTime }));
    return [`${this.dates.longDay(date)}, ${this.t.count('week.classes', blocks.length)}`, ...mine].join('; ');
  }

  protected top(start: number): number {
    return ((start - this.hours().from * 60) * HOUR) / 60;
  }

  protected move(event: KeyboardEvent): void {
    if (!(event.target as HTMLElement).matches('.cell')) return;
    const to = this.destination(event.key);
    if (event.key === 'Enter' || event.key === ' ') this.enter.emit();
    else if (to) this.goes(to);
    else return;
    event.preventDefault();
  }

  private destination(key: string): LocalDate | null {
    const day = this.selected();
    switch (key) {
      case 'ArrowLeft':
        return addDays(day, -1);
      case 'ArrowRight':
        return addDays(day, 1);
      case 'ArrowUp':
        return addDays(day, -7);
      case 'ArrowDown':
        return addDays(day, 7);
      case 'Home':
        return weekStart(day);
      case 'End':
        return addDays(weekStart(day), 6);
      case 'PageUp':
        return this.timed() ? addDays(day, -7) : addMonths(day, -1);
      case 'PageDown':
        return this.timed() ? addDays(day, 7) : addMonths(day, 1);
      default:
        return null;
    }
  }

  private goes(to: LocalDate): void {
    this.following = to;
    this.selectedChange.emit(to);
  }
}
