import { YearWeekDto } from '@api/models/year-week-dto';
import { monthsOf } from './months';

const week = (monday: string): YearWeekDto => ({ monday, state: 'missed', classes: [] });

describe('months', () => {
  it('S1: a week is in the month of its Thursday', () => {
    const months = monthsOf(['2026-01-26', '2026-02-23', '2026-03-30'].map(week));
    expect(months.map(({ month, weeks }) => [month, weeks.map((one) => one.monday)])).toEqual([
      ['2026-01', ['2026-01-26']],
      ['2026-02', ['2026-02-23']],
      ['2026-04', ['2026-03-30']],
    ]);
  });

  it('a year begins in the year before, and still with January', () => {
    expect(monthsOf([week('2025-12-29'), week('2026-12-28')]).map(({ month }) => month)).toEqual(['2026-01', '2026-12']);
  });
});
