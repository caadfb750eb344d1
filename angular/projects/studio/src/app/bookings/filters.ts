import { AvailableClassDto } from '@api/models/available-class-dto';
import { ClassLevel } from '@api/models/class-level';

/** Parts of a day: until when each lasts, by the wall. */
export const TIMES = { morning: '12:00', afternoon: '17:00', evening: '24:00' } as const;

/** A part of the day. */
export type Time = keyof typeof TIMES;

/** What a student wants to see of a day; empty is all the same. */
export interface Wanted {
  /** What is taught, see `styleOf`. */
  style: string;
  /** A teacher's name. */
  teacher: string;
  /** When it begins. */
  time: Time | '';
  /** How far one is. */
  level: ClassLevel | '';
  /** Only with free places. */
  spots: boolean;
}

/** Everything. */
export const EVERYTHING: Wanted = { style: '', teacher: '', time: '', level: '', spots: false };

/** What a class teaches; one that does not say is a style of its own. */
export function styleOf({ discipline, name }: { discipline: string | null; name: string }): string {
  return discipline ?? name;
}

/** The part of the day in which a wall time lies. */
export function timeOf(localStartTime: string): Time {
  return (Object.keys(TIMES) as Time[]).find((time) => localStartTime < TIMES[time]) ?? 'evening';
}

/** Whether an instance is wanted. One's own places are always shown. */
export function isWanted(item: AvailableClassDto, wanted: Wanted): boolean {
  return (
    !!item.myBooking ||
    ((!wanted.style || styleOf(item) === wanted.style) &&
      (!wanted.teacher || item.instructorName === wanted.teacher) &&
      (!wanted.time || timeOf(item.localStartTime) === wanted.time) &&
      (!wanted.level || item.level === wanted.level) &&
      (!wanted.spots || item.spotsLeft > 0))
  );
}

/** How many wishes there are. */
export function countWishes(wanted: Wanted): number {
  return Object.values(wanted).filter(Boolean).length;
}
