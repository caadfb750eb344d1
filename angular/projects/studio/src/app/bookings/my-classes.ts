import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, resource, signal, untracked, viewChildren } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { getBookingsId } from '@api/fn/bookings/get-bookings-id';
import { BookingDto } from '@api/models/booking-dto';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Segmented } from '@ui/form/segmented';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { addMonths, isDate, LocalDate, monthOf } from '@ui/time/local-date';
import { ForWhom } from '../customers/for-whom';
import { CalendarGrid, Entry, mineOf } from '../schedule/calendar-grid';
import { BookingRow } from './booking-row';
import { CancelSheet } from './cancel-sheet';
import { styleOf } from './filters';
import { BookingPage, load, loadMonth, statusesOf, View, viewOf, VIEWS } from './my-bookings';
import { Offers } from './offers';
import { Waiting } from './waiting';

/** How far back one looks, in months. */
const SINCE = ['1', '3', '12'];

/** One's classes: coming, past and cancelled; in a list, or the coming ones in a month. */
@Component({
  selector: 'studio-my-classes',
  imports: [RouterLink, Icon, Segmented, CalendarGrid, ForWhom, BookingRow, Offers, CancelSheet, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './my-classes.html',
  styleUrls: ['../schedule/day-list.css', './my-classes.css'],
})
export class MyClasses {
  /** Which classes, of the address. */
  readonly which = input<string>();
  /** A list or a calendar, of the address. */
  readonly as = input<string>();
  /** The date that the calendar looks at, of the address. */
  readonly day = input<string>();
  /** Whose classes, of the address; everybody's of the family without it. */
  readonly of = input<string>();
  /** The booking that it is about, of the address: what a notification leads to. */
  readonly booking = input<string>();
  /** Only of this class, with this status, of so many months, of the address. */
  readonly course = input<string>();
  readonly status = input<string>();
  readonly since = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly waiting = inject(Waiting);
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly views = VIEWS.map((value) => ({ value, label: this.t(`classes.${value}`) }));
  protected readonly forms = (['list', 'calendar'] as const).map((value) => ({ value, label: this.t(`classes.as.${value}`) }));
  protected readonly spans = SINCE;
  /** That booking, for the list it stands in; nothing where it is nobody's here. */
  private readonly sought = resource({ params: () => this.booking() || undefined, loader: ({ params: id }) => this.api.invoke(getBookingsId, { id }).catch(() => null) });
  private readonly soughtView = computed(() => (this.booking() && this.sought.hasValue() && this.sought.value() ? viewOf(this.sought.value()!) : 'upcoming'));
  protected readonly view = computed<View>(() => VIEWS.find((view) => view === this.which()) ?? this.soughtView());
  protected readonly form = computed(() => (this.as() === 'calendar' && this.view() === 'upcoming' ? 'calendar' : 'list'));
  protected readonly statuses = computed(() => statusesOf(this.view()));
  protected readonly whose = computed(() => this.of() ?? '');
  protected readonly wishes = computed(() => [this.course(), this.status(), this.since()].filter(Boolean).length);
  protected readonly pages = signal(1);
  protected readonly leaving = signal<BookingDto | null>(null);
  /** The classes that were seen here, to choose from. */
  protected readonly courses = signal<readonly { id: string; name: string }[]>([]);
  protected readonly list = resource({
    params: () => this.booking() && this.sought.isLoading() ? undefined : ({
      view: this.view(),
      pages: this.pages(),
      sought: this.booking(),
      filter: {
        forCustomerId: this.whose() || undefined,
        classId: this.course() || undefined,
        status: this.statuses().find((status) => status === this.status()),
        from: this.view() !== 'upcoming' && SINCE.includes(this.since() ?? '') ? addMonths(this.dates.today(), -Number(this.since())) : undefined,
      },
    }),
    loader: async ({ params: { view, pages, sought, filter } }) => this.seen(await load(this.api, view, filter, pages, sought)),
  });
  private readonly rows = viewChildren<unknown, ElementRef<HTMLElement>>('row', { read: ElementRef });
  /** The booking that was brought into sight. */
  private shown = '';

  protected readonly at = computed<LocalDate>(() => {
    const day = this.day();
    return isDate(day) ? day : this.dates.today();
  });
  protected readonly month = computed(() => monthOf(this.at()), { equal: (a, b) => a.join() === b.join() });
  protected readonly inMonth = resource({
    params: () => (this.form() === 'calendar' ? { from: this.month()[0]!, to: this.month().at(-1)!, forCustomerId: this.whose() || undefined, classId: this.course() || undefined } : undefined),
    loader: ({ params }) => loadMonth(this.api, params),
  });
  protected readonly known = computed(() => (this.inMonth.hasValue() ? this.inMonth.value() : []));
  protected readonly ofDay = computed(() => this.known().filter((booking) => booking.localDate === this.at()));
  protected readonly entries = computed<Entry[]>(() =>
    this.known().map((booking) => ({
      id: booking.id,
      localDate: booking.localDate,
      localStartTime: booking.localStartTime,
      durationMinutes: (Date.parse(booking.endsAt) - Date.parse(booking.startsAt)) / 60_000,
      name: booking.className,
      who: booking.instructorName ?? '',
      color: booking.color,
      style: styleOf({ discipline: booking.discipline, name: booking.className }),
      mine: mineOf(booking.status),
    })),
  );

  constructor() {
    effect(() => {
      if (this.waiting.answered()) untracked(() => this.reload());
    });
    afterRenderEffect(() => this.bringIntoSight());
  }

  protected show(view: View): void {
    this.goes({ which: view, status: null });
  }

  protected choose(wish: 'course' | 'status' | 'since', event: Event): void {
    this.goes({ [wish]: (event.target as HTMLSelectElement).value || null });
  }

  protected turn(by: 1 | -1): void {
    this.goes({ day: addMonths(this.at(), by) });
  }

  protected clear(): void {
    this.goes({ course: null, status: null, since: null });
  }

  /** Goes on through the lists; what was looked for first is found by then. */
  protected goes(queryParams: Record<string, unknown>): void {
    this.pages.set(1);
    void this.router.navigate([], { queryParams: { booking: null, ...queryParams }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected open({ id }: Entry): void {
    const booking = this.known().find((known) => known.id === id);
    if (booking && ['booked', 'waitlisted'].includes(booking.status) && !this.dates.isPast(booking.startsAt)) this.leaving.set(booking);
  }

  protected left(): void {
    this.leaving.set(null);
    this.reload();
  }

  private bringIntoSight(): void {
    const id = this.booking();
    const place = this.list.hasValue() ? this.list.value().items.findIndex((one) => one.id === id) : -1;
    const row = this.rows()[place]?.nativeElement;
    if (!id || !row || this.shown === id) return;
    this.shown = id;
    row.scrollIntoView({ block: 'center' });
    row.focus({ preventScroll: true });
  }

  private reload(): void {
    this.list.reload();
    this.inMonth.reload();
  }

  private seen(page: BookingPage): BookingPage {
    const known = new Map(this.courses().map(({ id, name }) => [id, name]));
    for (const { classId, className } of page.items) known.set(classId, className);
    this.courses.set([...known].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)));
    return page;
  }
}
