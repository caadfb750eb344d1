import { ClosureDto } from '@api/models/closure-dto';
import { LocalDate } from '@ui/time/local-date';

/** Why the studio is closed on a date; null where it is open. */
export function closedOn(closures: readonly ClosureDto[], date: LocalDate): string | null {
  return closures.find((closure) => closure.fromDate <= date && date <= closure.toDate)?.reason ?? null;
}
