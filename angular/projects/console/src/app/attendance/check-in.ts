import { ClassInstanceDto } from '@api/models/class-instance-dto';

/** Check-in opens this many minutes before a class, as the server has it (AttendanceConsts). */
const OPENS_MINUTES_BEFORE = 60;

/** Whether people may be checked in to a class. */
export function checkInIsOpen(one: ClassInstanceDto, now: Date): boolean {
  return now.getTime() >= new Date(one.startsAt).getTime() - OPENS_MINUTES_BEFORE * 60_000;
}

/** The class that a tablet at the door shows: the one people come to now, else the next, else the last. */
export function classAtTheDoor(classes: readonly ClassInstanceDto[], now: Date): ClassInstanceDto | null {
  const held = classes.filter((one) => one.status !== 'cancelled');
  return held.find((one) => checkInIsOpen(one, now) && new Date(one.endsAt) > now) ?? held.find((one) => new Date(one.startsAt) > now) ?? held.at(-1) ?? null;
}
