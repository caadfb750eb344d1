import { nextExpiry } from './next-expiry';

const lot = (remaining: number, expiresOn: string | null) => ({ id: `${remaining}-${expiresOn}`, remaining, expiresOn });

describe('nextExpiry', () => {
  it('adds up the lots of the first date', () => {
    expect(nextExpiry([lot(3, '2027-01-31'), lot(2, '2026-11-30'), lot(1, '2026-11-30'), lot(5, null)])).toEqual({ amount: 3, date: '2026-11-30' });
  });

  it('knows credits that never expire, and lots that are used up', () => {
    expect(nextExpiry([lot(5, null), lot(0, '2026-11-30')])).toBeNull();
  });
});
