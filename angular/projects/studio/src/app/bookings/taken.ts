import { AvailableClassDto } from '@api/models/available-class-dto';

/** The instance as it will be once the place, or the place in line, is had; its booking has no id yet. */
export function taken(item: AvailableClassDto, waits: boolean): AvailableClassDto {
  return {
    ...item,
    bookable: false,
    refusal: 'Bookings:AlreadyBooked',
    spotsLeft: waits ? item.spotsLeft : Math.max(0, item.spotsLeft - 1),
    waitlistLength: waits ? item.waitlistLength + 1 : item.waitlistLength,
    myBooking: { id: '', status: waits ? 'waitlisted' : 'booked' },
  };
}
