import { ClassInstanceDto } from '@api/models/class-instance-dto';
import { LocalDate } from '@ui/time/local-date';

/** What a number of class instances amount to; called-off ones count only as called off. */
export interface Summary {
  classes: number;
  cancelled: number;
  booked: number;
  places: number;
  waiting: number;
}

/** Adds instances up. */
export function summaryOf(instances: readonly ClassInstanceDto[]): Summary {
  const sum: Summary = { classes: 0, cancelled: 0, booked: 0, places: 0, waiting: 0 };
  for (const instance of instances) {
    if (instance.status === 'cancelled') {
      sum.cancelled++;
      continue;
    }
    sum.classes++;
    sum.booked += instance.bookedCount;
    sum.places += instance.maxCapacity;
    sum.waiting += instance.waitlistCount;
  }
  return sum;
}

/** The same for each of some dates. */
export function summaryByDay(instances: readonly ClassInstanceDto[], dates: readonly LocalDate[]): { date: LocalDate; sum: Summary }[] {
  return dates.map((date) => ({ date, sum: summaryOf(instances.filter((instance) => instance.localDate === date)) }));
}
