import { Api } from '@api/api';
import { getCustomersMeClassesCancelled } from '@api/fn/my-account/get-customers-me-classes-cancelled';
import { getCustomersMeClassesPast } from '@api/fn/my-account/get-customers-me-classes-past';
import { getCustomersMeClassesUpcoming, GetCustomersMeClassesUpcoming$Params } from '@api/fn/my-account/get-customers-me-classes-upcoming';
import { BookingDto } from '@api/models/booking-dto';
import { BookingStatus } from '@api/models/booking-status';

/** The lists of one's classes. */
export const VIEWS = ['upcoming', 'past', 'cancelled'] as const;

/** One of them. */
export type View = (typeof VIEWS)[number];

/** A list, as far as it was turned. */
export interface BookingPage {
  items: BookingDto[];
  totalCount: number;
  /** How many pages those are. */
  pages: number;
}

const LISTS = { upcoming: getCustomersMeClassesUpcoming, past: getCustomersMeClassesPast, cancelled: getCustomersMeClassesCancelled };
const STATUSES: Record<View, readonly BookingStatus[]> = {
  upcoming: ['booked', 'waitlisted'],
  past: ['attended', 'no-show'],
  cancelled: ['cancelled', 'late-cancelled', 'called-off', 'lapsed'],
};
const PAGE = 20;
const MOST = 100;
/** So far back a booking is looked for, in pages. */
const MOST_SOUGHT = 10;

/** What can be asked of a list. */
export type Filter = Omit<GetCustomersMeClassesUpcoming$Params, 'skip' | 'take'>;

/** How the bookings of a list may stand. */
export function statusesOf(view: View): readonly BookingStatus[] {
  return STATUSES[view];
}

/** The list in which a booking stands. */
export function viewOf({ status }: BookingDto): View {
  return VIEWS.find((view) => STATUSES[view].includes(status)) ?? 'upcoming';
}

/** The pages asked for, each a request of its own size; more of them until a booking that is looked for is there. */
export async function load(api: Api, view: View, filter: Filter, pages: number, sought?: string): Promise<BookingPage> {
  const ask = (page: number) => api.invoke(LISTS[view], { ...filter, skip: page * PAGE, take: PAGE });
  const parts = await Promise.all(Array.from({ length: pages }, (_, page) => ask(page)));
  const isThere = () => parts.some((part) => part.items.some(({ id }) => id === sought));
  while (sought && !isThere() && parts.length < MOST_SOUGHT && parts.length * PAGE < parts.at(-1)!.totalCount) parts.push(await ask(parts.length));
  return { items: parts.flatMap((part) => part.items), totalCount: parts.at(-1)?.totalCount ?? 0, pages: parts.length };
}

/** The bookings of some dates that took place or will; a family has not more in a month than a page holds. */
export async function loadMonth(api: Api, filter: Filter): Promise<BookingDto[]> {
  const [past, upcoming] = await Promise.all([LISTS.past, LISTS.upcoming].map((list) => api.invoke(list, { ...filter, take: MOST })));
  return [...past!.items, ...upcoming!.items];
}
