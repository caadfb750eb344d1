import { BookingDto } from '@api/models/booking-dto';
import { streakWeeks } from './streak';

const came = (localDate: string, status: BookingDto['status'] = 'attended') => ({ localDate, status }) as BookingDto;

describe('streakWeeks', () => {
  it('S1 counts a week with a class in it, and breaks nothing in the running one', () => {
    const weeks = streakWeeks([came('2026-11-08'), came('2026-11-10', 'no-show'), came('2026-11-17')], '2026-11-24', 4);
    expect(weeks).toEqual([
      { monday: '2026-11-02', state: 'danced' },
      { monday: '2026-11-09', state: 'missed' },
      { monday: '2026-11-16', state: 'danced' },
      { monday: '2026-11-23', state: 'running' },
    ]);
  });

  it('S1 takes 2026-W53 and 2027-W01 for neighbours', () => {
    expect(streakWeeks([came('2027-01-03'), came('2027-01-04')], '2027-01-05', 2).map((week) => week.state)).toEqual(['danced', 'danced']);
  });
});
