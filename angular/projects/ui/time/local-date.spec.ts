import { addDays, addMonths, cityOf, daysBetween, formatDate, formatDates, isDate, isoWeek, monthOf, wallClock, weekOf, weekStart } from './local-date';

describe('local dates', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-10-24', '2026-11-24')).toBe(31);
  });

  it('keeps the day of another month, or takes its last', () => {
    expect(addMonths('2026-11-24', 1)).toBe('2026-12-24');
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
    expect(addMonths('2027-01-15', -1)).toBe('2026-12-15');
  });

  it('has the whole weeks of a month', () => {
    const november = monthOf('2026-11-24');
    expect([november[0], november.at(-1), november.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
    expect(monthOf('2027-02-10')).toHaveLength(28);
  });

  it('knows a date from any other word', () => {
    expect(['2026-11-24', '2026-13-01', 'today', undefined].map(isDate)).toEqual([true, false, false, false]);
  });

  it('starts a week on Monday', () => {
    expect(weekStart('2026-11-22')).toBe('2026-11-16');
    expect(weekStart('2026-11-23')).toBe('2026-11-23');
    expect(weekOf('2026-11-24')).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29']);
  });

  it.each([
    ['2026-11-22', 47],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
  ])('numbers ISO weeks: %s is in week %d', (date, week) => expect(isoWeek(date)).toBe(week));

  it.each([
    ['2026-10-24T17:00:00Z', 'Europe/London', '2026-10-24', '18:00'],
    ['2026-10-31T18:00:00Z', 'Europe/London', '2026-10-31', '18:00'],
    ['2026-11-22T22:30:00Z', 'Asia/Kathmandu', '2026-11-23', '04:15'],
    ['2026-11-22T13:30:00Z', 'Australia/Lord_Howe', '2026-11-23', '00:30'],
    ['2026-11-22T01:00:00Z', 'America/Sao_Paulo', '2026-11-21', '22:00'],
  ])('says an instant in the studio’s zone: %s in %s', (instant, zone, date, time) => {
    expect(wallClock(new Date(instant), zone)).toEqual({ date, time });
  });

  it('writes dates the same whatever zone the device is in', () => {
    expect(formatDate('2026-11-24', 'en-GB', { weekday: 'short', day: 'numeric', month: 'short' })).toBe('Tue 24 Nov');
    expect(formatDates('2026-11-23', '2026-11-29', 'en-GB', { day: 'numeric', month: 'long' })).toMatch(/^23\s*–\s*29 November$/u);
  });

  it('names a zone by its city', () => {
    expect(cityOf('Europe/Lisbon')).toBe('Lisbon');
    expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(cityOf('UTC')).toBe('UTC');
  });
});
