import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { getCustomersMeClassesPast } from '@api/fn/my-account/get-customers-me-classes-past';
import { getCustomersMeClassesUpcoming } from '@api/fn/my-account/get-customers-me-classes-upcoming';
import { BookingDto } from '@api/models/booking-dto';
import { Session } from '@ui/auth/session';
import { Rich } from '@ui/data/rich';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Clock } from '@ui/time/clock';
import { Dates } from '@ui/time/dates';
import { addDays, daysBetween, weekStart } from '@ui/time/local-date';
import { Picked } from '../assistant/picked';
import { BookingRow } from '../bookings/booking-row';
import { CancelSheet } from '../bookings/cancel-sheet';
import { Offers } from '../bookings/offers';
import { Milestones } from '../progress/milestones';
import { Family } from './family';
import { Me } from './me';
import { streakWeeks } from './streak';

const WEEKS = 12;
const CHECK_IN_OPENS = 60 * 60_000;

/** The student's first page: what they have, how long they have kept at it, what is next. */
@Component({
  selector: 'studio-home',
  imports: [RouterLink, BookingRow, Offers, Picked, Milestones, CancelSheet, EmptyState, ErrorState, Skeleton, Icon, Rich],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './home.html',
  styleUrl: './home.css',
})
export class Home {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly me = inject(Me);
  protected readonly family = inject(Family);
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);

  private readonly clock = inject(Clock);

  protected readonly upcoming = resource({ loader: async () => (await this.api.invoke(getCustomersMeClassesUpcoming, { take: 50 })).items });
  /** One's own, for the weeks of the streak. */
  protected readonly past = resource({
    params: () => this.customer()?.id,
    loader: async ({ params: forCustomerId }) => (await this.api.invoke(getCustomersMeClassesPast, { forCustomerId, take: 100 })).items,
  });
  protected readonly leaving = signal<BookingDto | null>(null);

  protected readonly customer = computed(() => (this.me.customer.hasValue() ? this.me.customer.value() : null));
  protected readonly greeting = computed(() => {
    const hour = this.dates.hour();
    const part = hour < 5 ? 'evening' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
    const name = this.customer()?.firstName ?? this.session.user()?.firstName ?? this.session.rememberedName;
    return name ? this.t(`home.greeting.${part}`, { name }) : this.t('home.title');
  });
  protected readonly next = computed(() => (this.upcoming.hasValue() ? (this.upcoming.value().find((booking) => booking.status === 'booked') ?? null) : null));
  protected readonly thisWeek = computed(() => {
    const sunday = addDays(weekStart(this.dates.today()), 6);
    return this.upcoming.hasValue() ? this.upcoming.value().filter((booking) => booking.localDate <= sunday) : [];
  });
  /** This week's classes; in a week without, the next ones. */
  protected readonly shown = computed(() => (this.thisWeek().length > 0 ? this.thisWeek() : this.upcoming.hasValue() ? this.upcoming.value().slice(0, 4) : []));

  /** The credits that go first, and the day that brings new ones. */
  protected readonly creditsNote = computed(() => {
    const customer = this.customer();
    const soonest = customer?.creditLots.find((lot) => lot.expiresOn);
    return [
      customer?.membership.renewalDate ? this.t('home.renews', { day: this.dates.shortDay(customer.membership.renewalDate) }) : '',
      soonest?.expiresOn ? this.t.count('home.expire', soonest.remaining, { day: this.dates.shortDay(soonest.expiresOn) }) : '',
    ].filter(Boolean).join('\u00a0· '); // a line breaks after the dot, not before
  });

  protected readonly weeks = computed(() => streakWeeks(this.past.hasValue() ? this.past.value() : [], this.dates.today(), WEEKS));
  protected readonly streakNote = computed(() => {
    const weeks = this.customer()?.streakWeeks ?? 0;
    if (this.weeks().at(-1)?.state === 'danced') return this.t.count('home.streakKept', weeks);
    return weeks > 0 ? this.t('home.streakNext', { n: weeks + 1 }) : this.t('home.streakStart');
  });

  protected inDays(booking: BookingDto): string {
    const days = daysBetween(this.dates.today(), booking.localDate);
    return days === 0 ? this.t('home.today') : days === 1 ? this.t('home.tomorrow') : this.t('home.inDays', { n: days });
  }

  protected freeUntil(booking: BookingDto): string {
    return this.dates.isPast(booking.freeCancelUntil) ? this.t('home.freeOver') : this.t('home.freeUntil', { until: this.dates.moment(booking.freeCancelUntil) });
  }

  protected answered(): void {
    this.upcoming.reload();
  }

  /** Whether people are checked in to it by now: from an hour before. */
  protected isSoon(booking: BookingDto): boolean {
    return this.clock.now().getTime() >= new Date(booking.startsAt).getTime() - CHECK_IN_OPENS;
  }

  protected left(): void {
    this.leaving.set(null);
    this.upcoming.reload();
  }
}
