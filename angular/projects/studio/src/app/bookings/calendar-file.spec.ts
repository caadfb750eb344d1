import { BookingDto } from '@api/models/booking-dto';
import { googleLink } from './calendar-file';

it('fills Google’s page with instants, whatever zone a calendar has', () => {
  const booking = { className: 'Barre & more', startsAt: '2026-11-24T18:30:00Z', endsAt: '2026-11-24T19:45:00.000Z', instructorName: null } as BookingDto;
  const query = new URL(googleLink(booking, 'Maison Ballet, Lisbon')).searchParams;
  expect(Object.fromEntries(query)).toEqual({ action: 'TEMPLATE', text: 'Barre & more', dates: '20261124T183000Z/20261124T194500Z', details: '', location: 'Maison Ballet, Lisbon' });
});
