import { LocalDate } from './local-date';

/** What a calendar needs to know of a class instance: wall time of its start at the studio, and elapsed minutes. */
export interface Slot {
  localDate: LocalDate;
  localStartTime: string;
  durationMinutes: number;
}

/** A slot with its place in its day: minutes after midnight, and which of how many lanes beside each other. */
export interface Placed<T extends Slot> {
  item: T;
  start: number;
  end: number;
  lane: number;
  lanes: number;
}

/** The hours a calendar shows, from and to; over 24 where a class runs past midnight. */
export interface Hours {
  from: number;
  to: number;
}

/** The hours of a studio that has no classes. */
const USUAL: Hours = { from: 9, to: 21 };
/** Fewer hours than this look like no calendar. */
const FEWEST = 6;
/** Shorter classes are drawn this long, so that their name can be read and hit. */
const SHORTEST = 25;

/** Minutes after midnight of a wall time `HH:mm`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The wall time of minutes after midnight; past midnight it is the next day's. */
export function timeOf(minutes: number): string {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/**
 * Places a day's slots: those that overlap share the width, each in the first lane that is free; a slot that overlaps
 * nobody has all of it. Back to back is no overlap.
 */
export function placeDay<T extends Slot>(slots: readonly T[]): Placed<T>[] {
  const placed = slots
    .map((item) => {
      const start = minutesOf(item.localStartTime);
      return { item, start, end: start + Math.max(SHORTEST, item.durationMinutes), lane: 0, lanes: 1 };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);

  for (let first = 0; first < placed.length; first = spread(placed, first));
  return placed;
}

/** Gives lanes to the group of slots that hang together from one on; returns where the next group begins. */
function spread<T extends Slot>(placed: Placed<T>[], first: number): number {
  const ends: number[] = [];
  let next = first;
  let until = placed[first]!.end;
  for (; next < placed.length && placed[next]!.start < until; next++) {
    const slot = placed[next]!;
    const free = ends.findIndex((end) => end <= slot.start);
    slot.lane = free < 0 ? ends.length : free;
    ends[slot.lane] = slot.end;
    until = Math.max(until, slot.end);
  }
  for (let at = first; at < next; at++) placed[at]!.lanes = ends.length;
  return next;
}

/** How wide a day should be, in shares: 1 for classes one after the other, more beside each other. */
export function shareOf(day: readonly Placed<Slot>[]): number {
  if (day.length === 0) return 0.55;
  return 1 + 0.45 * (Math.max(...day.map((slot) => slot.lanes)) - 1);
}

/** The whole hours in which all slots lie, and enough around them that a week of one class looks like a week. */
export function hoursOf(slots: readonly Slot[]): Hours {
  if (slots.length === 0) return USUAL;
  const starts = slots.map((slot) => minutesOf(slot.localStartTime));
  const ends = slots.map((slot, at) => starts[at]! + Math.max(SHORTEST, slot.durationMinutes));
  const from = Math.floor(Math.min(...starts) / 60);
  const to = Math.ceil(Math.max(...ends) / 60);
  const short = Math.max(0, FEWEST - (to - from));
  return { from: Math.max(0, from - Math.ceil(short / 2)), to: to + Math.floor(short / 2) };
}

/** Where an arrow key leads from a slot: up and down in its day, left and right to the nearest in time of the next day that has one. */
export function neighbour<T extends Slot>(days: readonly Placed<T>[][], day: number, at: number, key: string): Placed<T> | null {
  const here = days[day]?.[at];
  if (!here) return null;
  if (key === 'ArrowUp') return days[day]![at - 1] ?? null;
  if (key === 'ArrowDown') return days[day]![at + 1] ?? null;
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return null;
  for (let to = day + step; to >= 0 && to < days.length; to += step) {
    const there = days[to]!;
    if (there.length > 0) return there.reduce((best, slot) => (Math.abs(slot.start - here.start) < Math.abs(best.start - here.start) ? slot : best));
  }
  return null;
}
