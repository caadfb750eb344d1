import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ClassLevel } from '@api/models/class-level';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { injectFits } from '@ui/layout/fits';
import { Sheet } from '@ui/sheet/sheet';
import { Studio } from '@ui/studio/studio';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { Unconfirmed } from '../accounts/unconfirmed';
import { Family } from '../customers/family';
import { ForWhom } from '../customers/for-whom';
import { Me } from '../customers/me';
import { ClassRow } from '../schedule/class-row';
import { Week } from '../schedule/week';
import { WeekDays, WeekSteps } from '../schedule/week-days';
import { BookFilters } from './book-filters';
import { BookingDesk } from './booking-desk';
import { ClassAction } from './class-action';
import { countWishes, EVERYTHING, isWanted, Time, Wanted } from './filters';

/** The week's classes, to be booked: the place is yours at once, and given back with the reason if it could not be had. */
@Component({
  selector: 'studio-book',
  imports: [NgTemplateOutlet, RouterLink, ClassRow, ClassAction, ForWhom, WeekDays, WeekSteps, BookFilters, BookingDesk, Unconfirmed, Sheet, EmptyState, ErrorState, Skeleton, Icon],
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
  /** What is looked for, of the address: see `Wanted`. */
  readonly style = input<string>();
  readonly teacher = input<string>();
  readonly time = input<string>();
  readonly level = input<string>();
  readonly spots = input<string>();

  private readonly me = inject(Me);
  protected readonly family = inject(Family);
  private readonly router = inject(Router);
  private readonly sheets = viewChild.required(BookingDesk);

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  /** The child to book for; empty for oneself. */
  protected readonly whom = computed(() => (this.family.nameOf(this.for() ?? '') ? this.for()! : ''));
  /** The day's classes as the server wrote them into the page. */
  private readonly written = inject(Studio).takeDayClasses() ?? [];
  protected readonly week = new Week(this.day, this.whom, this.written[0]?.localDate);
  protected readonly wanted = computed<Wanted>(() => ({
    style: this.style() ?? '',
    teacher: this.teacher() ?? '',
    time: (this.time() ?? '') as Time | '',
    level: (this.level() ?? '') as ClassLevel | '',
    spots: this.spots() === 'true',
  }));
  protected readonly wishes = computed(() => countWishes(this.wanted()));
  protected readonly filtering = signal(false);
  /** Wide enough for the filters to stand over the list; the same as in `book.css`. */
  protected readonly wide = injectFits('(min-width: 900px)');
  /** What is wanted of the week, for the days' bars. */
  protected readonly wantedOfWeek = computed(() => this.week.known().filter((item) => isWanted(item, this.wanted())));
  protected readonly items = computed(() => this.wantedOfWeek().filter((item) => item.localDate === this.week.day()));
  /** The day's classes until the week is here; nothing is known of one's own places in them. */
  protected readonly first = computed(() => this.written.filter((item) => item.localDate === this.week.day() && isWanted(item, this.wanted())));
  protected readonly credits = computed(() => (this.me.customer.hasValue() ? this.me.customer.value().creditsRemaining : null));

  /** The studio takes bookings of confirmed people only, and this one is not yet. */
  protected readonly unconfirmed = computed(() => this.week.known().some((item) => item.refusal === 'Accounts:EmailNotConfirmed'));

  constructor() {
    effect(() => {
      const item = this.week.known().find((known) => known.id === this.instance());
      if (!item) return;
      this.goes({ instance: null });
      if (!item.myBooking) this.sheets().ask(item);
    });
  }

  /** Looks for something else; the address keeps it, so that going back and loading anew do too. */
  protected want(wanted: Wanted): void {
    this.goes(Object.fromEntries(Object.entries(wanted).map(([wish, value]: [string, string | boolean]) => [wish, value || null])));
  }

  protected clear(): void {
    this.want(EVERYTHING);
  }

  protected choose(whom: string): void {
    this.goes({ for: whom || null });
  }

  private goes(queryParams: Record<string, unknown>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
