import { AvailableClassDto } from '@api/models/available-class-dto';
import { countWishes, EVERYTHING, isWanted } from './filters';
import { refusalKey } from './refusal';
import { taken } from './taken';

const barre: AvailableClassDto = {
  id: 'barre-tuesday',
  classId: 'barre',
  name: 'Barre',
  instructorName: 'Ana Duarte',
  startsAt: '2026-11-24T18:30:00Z',
  endsAt: '2026-11-24T19:45:00Z',
  localDate: '2026-11-24',
  localStartTime: '18:30',
  durationMinutes: 75,
  maxCapacity: 18,
  spotsLeft: 4,
  waitlistLength: 0,
  priceCredits: 1,
  color: null,
  level: 'open',
  bookable: true,
  refusal: null,
  myBooking: null,
  roomName: null,
  substituteFor: null,
  movedFrom: null,
};

describe('filters', () => {
  it.each([
    [{ evening: true }, true],
    [{ spots: true }, true],
    [{ classId: 'pointe' }, false],
    [{ teacher: 'Marc Olivier' }, false],
    [{ teacher: 'Ana Duarte', classId: 'barre', evening: true, spots: true }, true],
  ])('shows what is wanted: %o', (wish, shown) => expect(isWanted(barre, { ...EVERYTHING, ...wish })).toBe(shown));

  it('leaves the morning and full classes out', () => {
    expect(isWanted({ ...barre, localStartTime: '09:00' }, { ...EVERYTHING, evening: true })).toBe(false);
    expect(isWanted({ ...barre, spotsLeft: 0 }, { ...EVERYTHING, spots: true })).toBe(false);
  });

  it('always shows one’s own places', () => {
    expect(isWanted({ ...barre, myBooking: { id: '1', status: 'booked' } }, { ...EVERYTHING, classId: 'pointe' })).toBe(true);
  });

  it('counts the wishes', () => expect(countWishes({ ...EVERYTHING, evening: true, teacher: 'Ana' })).toBe(2));
});

describe('taken', () => {
  it('takes the place at once', () => {
    expect(taken(barre, false)).toMatchObject({ spotsLeft: 3, bookable: false, myBooking: { status: 'booked' } });
  });

  it('joins the line at once, without a place', () => {
    expect(taken({ ...barre, spotsLeft: 0, waitlistLength: 2 }, true)).toMatchObject({ spotsLeft: 0, waitlistLength: 3, myBooking: { status: 'waitlisted' } });
  });
});

describe('refusalKey', () => {
  it('names the reason, and shares words for what has none of its own', () => {
    expect(refusalKey('Bookings:Overlap')).toBe('Overlap');
    expect(refusalKey('Credits:NotEnough')).toBe('NotEnough');
    expect(refusalKey('Somewhere:Else')).toBe('other');
  });
});
