import { AvailableClassDto } from '@api/models/available-class-dto';

/** What a student wants to see of a day. */
export interface Wanted {
  /** A class's id, or empty for all. */
  classId: string;
  /** A teacher's name, or empty for any. */
  teacher: string;
  /** Only from 17:00. */
  evening: boolean;
  /** Only with free places. */
  spots: boolean;
}

/** Everything. */
export const EVERYTHING: Wanted = { classId: '', teacher: '', evening: false, spots: false };

const EVENING = '17:00';

/** Whether an instance is wanted. One's own places are always shown. */
export function isWanted(item: AvailableClassDto, wanted: Wanted): boolean {
  return (
    !!item.myBooking ||
    ((!wanted.classId || item.classId === wanted.classId) &&
      (!wanted.teacher || item.instructorName === wanted.teacher) &&
      (!wanted.evening || item.localStartTime >= EVENING) &&
      (!wanted.spots || item.spotsLeft > 0))
  );
}

/** How many wishes there are. */
export function countWishes(wanted: Wanted): number {
  return [wanted.classId, wanted.teacher, wanted.evening, wanted.spots].filter(Boolean).length;
}
