import { hoursOf, minutesOf, neighbour, placeDay, shareOf, Slot, timeOf } from './week-layout';

const slot = (localStartTime: string, durationMinutes: number, localDate = '2026-11-24'): Slot => ({ localDate, localStartTime, durationMinutes });
const lanes = (...slots: Slot[]) => placeDay(slots).map((placed) => [placed.item.localStartTime, placed.lane, placed.lanes]);

describe('placeDay', () => {
  it('gives a class that overlaps nobody the whole width; back to back is no overlap', () => {
    expect(lanes(slot('18:30', 75), slot('19:45', 60), slot('17:00', 45))).toEqual([
      ['17:00', 0, 1],
      ['18:30', 0, 1],
      ['19:45', 0, 1],
    ]);
  });

  it('sets overlapping classes side by side, the longer first', () => {
    expect(lanes(slot('18:00', 60), slot('18:00', 90))).toEqual([
      ['18:00', 0, 2],
      ['18:00', 1, 2],
    ]);
    expect(placeDay([slot('18:00', 60), slot('18:00', 90)])[0]!.item.durationMinutes).toBe(90);
  });

  it('uses a lane again when it is free, and counts the lanes of the whole group', () => {
    expect(lanes(slot('17:00', 120), slot('17:30', 30), slot('18:00', 30), slot('18:15', 60), slot('20:00', 60))).toEqual([
      ['17:00', 0, 3],
      ['17:30', 1, 3],
      ['18:00', 1, 3],
      ['18:15', 2, 3],
      ['20:00', 0, 1],
    ]);
  });

  it('never draws two classes over each other, whatever the timetable', () => {
    const slots = Array.from({ length: 60 }, (_, at) => slot(timeOf(480 + ((at * 37) % 700)), 15 + ((at * 53) % 120)));
    const placed = placeDay(slots);
    for (const a of placed)
      for (const b of placed)
        if (a !== b && a.lane === b.lane && a.start < b.end && b.start < a.end) throw new Error(`${a.item.localStartTime} lies over ${b.item.localStartTime}`);
    expect(placed.every((one) => one.lane < one.lanes)).toBe(true);
  });

  it('draws very short classes long enough to read, and keeps the next one clear of them', () => {
    const [first, second] = placeDay([slot('16:00', 5), slot('16:10', 30)]);
    expect(first!.end - first!.start).toBe(25);
    expect([first!.lanes, second!.lane]).toEqual([2, 1]);
  });
});

describe('hoursOf', () => {
  it('holds every class in whole hours', () => {
    expect(hoursOf([slot('09:30', 40), slot('20:15', 75)])).toEqual({ from: 9, to: 22 });
  });

  it('goes on past midnight for a class that does', () => {
    expect(hoursOf([slot('18:00', 60), slot('23:30', 75)])).toEqual({ from: 18, to: 25 });
    expect(timeOf(25 * 60)).toBe('01:00');
  });

  it('shows at least six hours and the usual ones for an empty week', () => {
    expect(hoursOf([slot('10:00', 60)])).toEqual({ from: 7, to: 13 });
    expect(hoursOf([])).toEqual({ from: 9, to: 21 });
  });

  it('reads wall times', () => {
    expect(minutesOf('08:05')).toBe(485);
  });
});

describe('neighbour', () => {
  const days = [[slot('17:00', 45), slot('18:30', 75)], [], [slot('10:00', 60), slot('18:00', 60), slot('20:00', 60)]].map((day) => placeDay(day));
  const start = (day: number, at: number, key: string) => neighbour(days, day, at, key)?.item.localStartTime;

  it('moves in the day and across empty days to the nearest in time', () => {
    expect(start(0, 0, 'ArrowDown')).toBe('18:30');
    expect(start(0, 0, 'ArrowUp')).toBeUndefined();
    expect(start(0, 1, 'ArrowRight')).toBe('18:00');
    expect(start(2, 0, 'ArrowLeft')).toBe('17:00');
    expect(start(2, 2, 'ArrowRight')).toBeUndefined();
    expect(start(0, 0, 'Enter')).toBeUndefined();
  });
});

describe('shareOf', () => {
  it('gives a day more width for classes beside each other, and less for none', () => {
    expect(shareOf([])).toBeLessThan(1);
    expect(shareOf(placeDay([slot('17:00', 60), slot('18:00', 60)]))).toBe(1);
    expect(shareOf(placeDay([slot('17:00', 60), slot('17:30', 60)]))).toBeGreaterThan(1);
  });
});
