import { ClassInstanceDto } from '@api/models/class-instance-dto';
import { summaryByDay, summaryOf } from './summary';

const instance = (localDate: string, bookedCount: number, maxCapacity: number, more: Partial<ClassInstanceDto> = {}) =>
  ({ localDate, bookedCount, maxCapacity, waitlistCount: 0, status: 'scheduled', ...more }) as ClassInstanceDto;

describe('summary', () => {
  const week = [
    instance('2026-11-23', 12, 12, { waitlistCount: 3 }),
    instance('2026-11-23', 14, 18),
    instance('2026-11-24', 9, 10, { status: 'cancelled', waitlistCount: 2 }),
    instance('2026-11-25', 4, 16, { status: 'completed' }),
  ];

  it('adds places, bookings and the waiting, and leaves called-off classes out', () => {
    expect(summaryOf(week)).toEqual({ classes: 3, cancelled: 1, booked: 30, places: 46, waiting: 3 });
  });

  it('has every day, the empty ones too', () => {
    const days = summaryByDay(week, ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']);
    expect(days.map((day) => [day.sum.booked, day.sum.places])).toEqual([[26, 30], [0, 0], [4, 16], [0, 0]]);
  });
});
