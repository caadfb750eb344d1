import { RecurrenceDto } from '@api/models/recurrence-dto';
import { datesOf, horizonOf, inOrder, planOf } from './recurrence';

const weekly = (more: Partial<RecurrenceDto> = {}): RecurrenceDto => ({ frequency: 'weekly', daysOfWeek: ['tuesday', 'thursday'], startTime: '18:30', startDate: '2026-11-24', ...more });

describe('datesOf', () => {
  it('takes the days of each week from the start date on', () => {
    expect(datesOf(weekly(), '2026-11-01', '2026-12-04')).toEqual(['2026-11-24', '2026-11-26', '2026-12-01', '2026-12-03']);
  });

  it('counts every second week from the Monday of the start, not from the start itself', () => {
    // Thursday is the start; the Tuesday of that week lies before it, the Tuesday two weeks on counts.
    expect(datesOf(weekly({ startDate: '2026-11-26', interval: 2 }), '2026-11-01', '2026-12-24')).toEqual(['2026-11-26', '2026-12-08', '2026-12-10', '2026-12-22', '2026-12-24']);
  });

  it('counts every third day across months', () => {
    expect(datesOf({ frequency: 'daily', interval: 3, startTime: '09:00', startDate: '2026-11-24' }, '2026-11-25', '2026-12-04')).toEqual(['2026-11-27', '2026-11-30', '2026-12-03']);
  });

  it('ends with the end date, which is included', () => {
    expect(datesOf(weekly({ endDate: '2026-12-01' }), '2026-11-24', '2027-01-01')).toEqual(['2026-11-24', '2026-11-26', '2026-12-01']);
  });

  it('has no date without a day', () => {
    expect(datesOf(weekly({ daysOfWeek: [] }), '2026-11-24', '2027-01-01')).toEqual([]);
  });
});

describe('horizonOf', () => {
  it('is the server’s: 8 weeks ahead of today and a day, and the first 8 of a class that starts later (T7)', () => {
    expect(horizonOf('2026-01-05', '2026-09-07')).toEqual({ from: '2026-09-07', to: '2026-11-03' });
    expect(horizonOf('2026-09-28', '2026-09-07')).toEqual({ from: '2026-09-28', to: '2026-11-22' });
  });
});

describe('planOf', () => {
  const at = (date: string, time = '12:00') => ({ date, time });
  const christmas = { id: '1', fromDate: '2026-12-13', toDate: '2027-01-10', reason: 'Christmas' };

  it('is two dates a week for eight weeks', () => {
    const plan = planOf(weekly(), at('2026-11-22'), []);
    expect(plan.dates).toHaveLength(16);
    expect([plan.from, plan.to]).toEqual(['2026-11-24', '2027-01-18']);
  });

  it('is one more for a class of today’s or tomorrow’s weekday, as the server makes it', () => {
    expect(planOf(weekly({ daysOfWeek: ['tuesday'] }), at('2026-11-24'), []).dates).toHaveLength(9);
    expect(planOf(weekly({ daysOfWeek: ['wednesday'] }), at('2026-11-24'), []).dates).toHaveLength(9);
    expect(planOf(weekly({ daysOfWeek: ['thursday'] }), at('2026-11-24'), []).dates).toHaveLength(8);
  });

  it('begins today for a class that began before, and tomorrow when today’s has begun', () => {
    expect(planOf(weekly({ startDate: '2026-09-01' }), at('2026-11-25'), []).dates[0]).toBe('2026-11-26');
    expect(planOf(weekly({ startDate: '2026-09-01' }), at('2026-11-26', '18:29'), []).dates[0]).toBe('2026-11-26');
    expect(planOf(weekly({ startDate: '2026-09-01' }), at('2026-11-26', '18:30'), []).dates[0]).toBe('2026-12-01');
  });

  it('leaves out the days of a closure and says which', () => {
    const plan = planOf(weekly(), at('2026-11-22'), [christmas]);
    expect(plan.dates).toEqual(['2026-11-24', '2026-11-26', '2026-12-01', '2026-12-03', '2026-12-08', '2026-12-10', '2027-01-12', '2027-01-14']);
    expect(plan.closed).toHaveLength(8);
    expect(plan.closed[0]).toEqual({ date: '2026-12-15', reason: 'Christmas' });
  });
});

describe('inOrder', () => {
  it('orders days as the calendar does', () => {
    expect(inOrder(['sunday', 'thursday', 'monday', 'thursday'])).toEqual(['monday', 'thursday', 'sunday']);
  });
});
