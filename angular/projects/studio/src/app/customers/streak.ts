import { BookingDto } from '@api/models/booking-dto';
import { addDays, LocalDate, weekStart } from '@ui/time/local-date';

/** A week of the streak's picture. */
export interface StreakWeek {
  monday: LocalDate;
  /** Danced; not; or running, and nothing is lost yet. */
  state: 'danced' | 'missed' | 'running';
}

/** The last weeks up to the running one, oldest first, by the classes that were attended (S1: by the class's own date). */
export function streakWeeks(past: readonly BookingDto[], today: LocalDate, count: number): StreakWeek[] {
  const danced = new Set(past.filter((booking) => booking.status === 'attended').map((booking) => weekStart(booking.localDate)));
  const running = weekStart(today);
  return Array.from({ length: count }, (_, index) => addDays(running, 7 * (index - count + 1))).map((monday) => ({
    monday,
    state: danced.has(monday) ? 'danced' : monday === running ? 'running' : 'missed',
  }));
}
