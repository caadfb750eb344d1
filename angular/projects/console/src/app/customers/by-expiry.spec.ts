import { byExpiry } from './by-expiry';

const lot = (remaining: number, expiresOn: string | null) => ({ id: `${remaining}-${expiresOn}`, remaining, expiresOn });

describe('byExpiry', () => {
  it('adds up the lots of each date, the first to end before those that never do', () => {
    expect(byExpiry([lot(5, null), lot(3, '2027-01-31'), lot(2, '2026-11-30'), lot(1, '2026-11-30'), lot(3, null)])).toEqual([
      { amount: 3, date: '2026-11-30' },
      { amount: 3, date: '2027-01-31' },
      { amount: 8, date: null },
    ]);
  });

  it('leaves out what is used up', () => {
    expect(byExpiry([lot(5, null), lot(0, '2026-11-30')])).toEqual([{ amount: 5, date: null }]);
  });
});
