import { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '@api/api';
import { postBookings } from '@api/fn/bookings/post-bookings';
import { postBookingsIdOffer } from '@api/fn/bookings/post-bookings-id-offer';
import { AvailableClassDto } from '@api/models/available-class-dto';
import { BookingCreatedDto } from '@api/models/booking-created-dto';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Icon } from '@ui/icon/icon';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { Unconfirmed } from '../accounts/unconfirmed';
import { Family } from '../customers/family';
import { ForWhom } from '../customers/for-whom';
import { Me } from '../customers/me';
import { ClassRow } from '../schedule/class-row';
import { Week } from '../schedule/week';
import { WeekDays, WeekSteps } from '../schedule/week-days';
import { BookFilters } from './book-filters';
import { BookingSheet } from './booking-sheet';
import { CancelSheet } from './cancel-sheet';
import { countWishes, EVERYTHING, isWanted } from './filters';
import { refusalKey } from './refusal';
import { taken } from './taken';

/** The week's classes, to be booked: the place is yours at once, and given back with the reason if it could not be had. */
@Component({
  selector: 'studio-book',
  imports: [ClassRow, ForWhom, WeekDays, WeekSteps, BookFilters, Unconfirmed, BookingSheet, CancelSheet, Sheet, EmptyState, ErrorState, Skeleton, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './book.html',
  styleUrls: ['../schedule/day-list.css', './book.css'],
})
export class Book {
  /** The day that is shown, of the address. */
  readonly day = input<string>();
  /** An instance to open at once, of the address. */
  readonly instance = input<string>();
  /** The child to book for, of the address. */
  readonly for = input<string>();

  private readonly api = inject(Api);
  private readonly me = inject(Me);
  private readonly family = inject(Family);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly intents = new Map<string, Intent>();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  /** The child to book for; empty for oneself. */
  protected readonly whom = computed(() => (this.family.nameOf(this.for() ?? '') ? this.for()! : ''));
  protected readonly week = new Week(this.day, this.whom);
  protected readonly wanted = signal(EVERYTHING);
  protected readonly wishes = computed(() => countWishes(this.wanted()));
  protected readonly everything = EVERYTHING;
  protected readonly filtering = signal(false);
  protected readonly items = computed(() => this.week.ofDay().filter((item) => isWanted(item, this.wanted())));
  protected readonly asking = signal<AvailableClassDto | null>(null);
  protected readonly leaving = signal<AvailableClassDto | null>(null);
  protected readonly credits = computed(() => (this.me.customer.hasValue() ? this.me.customer.value().creditsRemaining : null));

  /** The studio takes bookings of confirmed people only, and this one is not yet. */
  protected readonly unconfirmed = computed(() => this.week.known().some((item) => item.refusal === 'Accounts:EmailNotConfirmed'));

  constructor() {
    effect(() => {
      const item = this.week.known().find((known) => known.id === this.instance());
      if (!item) return;
      void this.router.navigate([], { queryParams: { instance: null }, queryParamsHandling: 'merge', replaceUrl: true });
      if (!item.myBooking) this.asking.set(item);
    });
  }

  /** Why a class cannot be had, in two words. */
  protected short(item: AvailableClassDto): string {
    return this.t(`refusalShort.${refusalKey(item.refusal ?? '')}`);
  }

  /** Who waits takes a place that is anybody's without leaving the line first (W4). */
  protected mayTake(item: AvailableClassDto): boolean {
    return item.myBooking?.status === 'waitlisted' && !!item.myBooking.id && item.spotsLeft > 0 && !this.dates.isPast(item.startsAt);
  }

  protected take(item: AvailableClassDto): Promise<void> {
    const id = item.myBooking!.id;
    return this.have(item, false, { take: id }, (context) => this.api.invoke(postBookingsIdOffer, { id }, context));
  }

  protected book(item: AvailableClassDto): Promise<void> {
    const joinWaitlist = item.refusal === 'Bookings:ClassFull';
    const body = { classInstanceId: item.id, joinWaitlist, forCustomerId: this.whom() || null };
    this.asking.set(null);
    return this.have(item, joinWaitlist, body, (context) => this.api.invoke(postBookings, { body }, context));
  }

  protected choose(whom: string): void {
    void this.router.navigate([], { queryParams: { for: whom || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected left(): void {
    this.leaving.set(null);
    this.week.classes.reload();
  }

  private async have(item: AvailableClassDto, joinWaitlist: boolean, wish: object, send: (context: HttpContext) => Promise<BookingCreatedDto>): Promise<void> {
    const whom = this.whom();
    this.week.put(taken(item, joinWaitlist));
    try {
      const made = await this.intentFor(item.id + whom).run(wish, send);
      this.week.put({ ...taken(item, joinWaitlist), myBooking: { id: made.id, status: made.status } });
      if (whom) this.me.reload(); // the child's own credits may have paid
      else this.me.creditsAre(made.creditsRemaining);
      this.toasts.say(whom ? this.t('family.news', { name: this.family.nameOf(whom), news: this.wordsFor(made) }) : this.wordsFor(made));
    } catch (failure) {
      this.week.put(item);
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    }
    this.week.classes.reload();
  }

  private wordsFor(made: BookingCreatedDto): string {
    if (made.status !== 'waitlisted') return this.t.count('book.done', made.creditsRemaining);
    return made.waitlistPosition ? this.t('book.waits', { position: this.texts.ordinal(made.waitlistPosition) }) : this.t('book.waitsSomewhere');
  }

  /** One wish an instance and person: trying again after a lost answer is the same wish. */
  private intentFor(wish: string): Intent {
    const known = this.intents.get(wish) ?? new Intent();
    this.intents.set(wish, known);
    return known;
  }
}
