import { AvailableClassDto } from '@api/models/available-class-dto';
import { countWishes, EVERYTHING, isWanted, styleOf, timeOf } from './filters';
import { refusalKey, wayOut } from './refusal';
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
  discipline: null,
};

describe('filters', () => {
  it.each([
    [{ time: 'evening' as const }, true],
    [{ spots: true }, true],
    [{ level: 'open' as const }, true],
    [{ level: 'advanced' as const }, false],
    [{ style: 'Pointe' }, false],
    [{ teacher: 'Marc Olivier' }, false],
    [{ teacher: 'Ana Duarte', style: 'Barre', time: 'evening' as const, level: 'open' as const, spots: true }, true],
  ])('shows what is wanted: %o', (wish, shown) => expect(isWanted(barre, { ...EVERYTHING, ...wish })).toBe(shown));

  it('leaves the morning and full classes out', () => {
    expect(isWanted({ ...barre, localStartTime: '09:00' }, { ...EVERYTHING, time: 'evening' })).toBe(false);
    expect(isWanted({ ...barre, spotsLeft: 0 }, { ...EVERYTHING, spots: true })).toBe(false);
  });

  it('knows the parts of a day by the wall', () => {
    expect(['00:00', '11:59', '12:00', '16:59', '17:00', '23:59'].map(timeOf)).toEqual(['morning', 'morning', 'afternoon', 'afternoon', 'evening', 'evening']);
  });

  it('goes by what a class teaches, and by its name where it does not say', () => {
    expect(styleOf(barre)).toBe('Barre');
    expect(isWanted({ ...barre, discipline: 'Pointe' }, { ...EVERYTHING, style: 'Pointe' })).toBe(true);
    expect(isWanted({ ...barre, discipline: 'Pointe' }, { ...EVERYTHING, style: 'Barre' })).toBe(false);
  });

  it('always shows one’s own places', () => {
    expect(isWanted({ ...barre, myBooking: { id: '1', status: 'booked' } }, { ...EVERYTHING, style: 'Pointe' })).toBe(true);
  });

  it('counts the wishes', () => expect(countWishes({ ...EVERYTHING, time: 'evening', teacher: 'Ana' })).toBe(2));
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

describe('wayOut', () => {
  it('leads to where something can be done', () => {
    expect(wayOut('Credits:NotEnough', barre, false, null)).toEqual({ text: 'way.credits', page: '/app/credits' });
    expect(wayOut('Bookings:Overlap', barre, false, null)?.page).toBe('/app/classes');
    expect(wayOut('Bookings:BirthDateMissing', barre, true, null)?.page).toBe('/app/settings');
    expect(wayOut('Bookings:NotOpenYet', barre, false, 'hello@maison.example')).toBeNull();
  });

  it('asks the teacher by name, where the studio can be written to', () => {
    expect(wayOut('Bookings:ApprovalMissing', barre, false, 'hello@maison.example')).toEqual({ text: 'way.ask', name: 'Ana', mail: 'hello@maison.example' });
    expect(wayOut('Bookings:ApprovalMissing', { ...barre, instructorName: null }, false, 'hello@maison.example')?.text).toBe('way.askStudio');
    expect(wayOut('Bookings:ApprovalMissing', barre, false, null)).toBeNull();
  });
});
