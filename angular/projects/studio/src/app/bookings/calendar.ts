import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Segmented } from '@ui/form/segmented';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { addDays, addMonths, isDate, LocalDate, monthOf, weekOf, weekStart } from '@ui/time/local-date';
import { Family } from '../customers/family';
import { ForWhom } from '../customers/for-whom';
import { CalendarGrid, Entry, mineOf } from '../schedule/calendar-grid';
import { ClassRow } from '../schedule/class-row';
import { ShownClasses } from '../schedule/shown-classes';
import { BookingDesk } from './booking-desk';
import { CalendarFeed } from './calendar-feed';
import { ClassAction } from './class-action';
import { styleOf } from './filters';
import { StudioFeed } from './studio-feed';

type View = 'month' | 'week';

/** A month or a week of the studio, one's own places marked; what is clicked can be booked. */
@Component({
  selector: 'studio-calendar',
  imports: [CalendarGrid, CalendarFeed, StudioFeed, ClassRow, ClassAction, BookingDesk, ForWhom, Segmented, EmptyState, ErrorState, Skeleton, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <div class="head">
        <h1>{{ title() }}</h1>
        <div class="row tools">
          <ui-segmented [label]="t('calendar.view')" [options]="views" [value]="mode()" (valueChange)="goes({ view: $event })" />
          <div class="row">
            <button type="button" class="btn icon" [attr.aria-label]="t('calendar.before.' + mode())" (click)="turn(-1)"><ui-icon name="chevron-left" /></button>
            <button type="button" class="btn outline sm" (click)="goes({ day: dates.today() })">{{ t('home.today') }}</button>
            <button type="button" class="btn icon" [attr.aria-label]="t('calendar.after.' + mode())" (click)="turn(1)"><ui-icon name="chevron-right" /></button>
          </div>
        </div>
      </div>
      <studio-for-whom class="whom" [value]="whom()" (valueChange)="goes({ for: $event || null })" />
      <studio-calendar-grid
        [days]="days()"
        [entries]="entries()"
        [selected]="at()"
        [label]="title()"
        (selectedChange)="goes({ day: $event })"
        (pick)="open(desk, $event)"
        (enter)="toDay()"
      />
      <div class="row between day">
        <h2 #day tabindex="-1">{{ dates.longDay(at()) }}</h2>
        <p class="muted small">{{ t('week.zone', { city: dates.city() }) }}</p>
      </div>
      <div class="list">
        @if (shown.list.error(); as error) {
          <ui-error-state [error]="error" (retry)="shown.list.reload()" />
        } @else if (!shown.list.hasValue()) {
          @for (place of [1, 2]; track place) {
            <ui-skeleton height="86px" />
          }
        } @else {
          @for (item of ofDay(); track item.id) {
            <studio-class-row [item]="item">
              <studio-class-action [item]="item" (ask)="desk.ask(item)" (leave)="desk.leave(item)" (take)="desk.take(item)" />
            </studio-class-row>
          } @empty {
            <ui-empty-state icon="calendar" [heading]="t('week.empty')" [hint]="t('calendar.emptyHint')" />
          }
        }
      </div>
      <div class="feeds">
        <studio-calendar-feed />
        <studio-studio-feed />
      </div>
    </div>
    <studio-booking-desk #desk [shown]="shown" [whom]="whom()" (whomChange)="goes({ for: $event || null })" />
  `,
  styleUrls: ['../schedule/day-list.css', './calendar.css'],
})
export class Calendar {
  /** The date that is looked at, of the address; today without it. */
  readonly day = input<string>();
  /** A month or a week, of the address. */
  readonly view = input<string>();
  /** The child to book for, of the address. */
  readonly for = input<string>();

  private readonly family = inject(Family);
  private readonly router = inject(Router);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('day');
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly views = (['month', 'week'] as const).map((value) => ({ value, label: this.t(`calendar.${value}`) }));
  protected readonly mode = computed<View>(() => (this.view() === 'week' ? 'week' : 'month'));
  protected readonly at = computed<LocalDate>(() => {
    const day = this.day();
    return isDate(day) ? day : this.dates.today();
  });
  protected readonly days = computed(() => (this.mode() === 'week' ? weekOf(this.at()) : monthOf(this.at())), { equal: (a, b) => a.join() === b.join() });
  protected readonly title = computed(() => (this.mode() === 'week' ? this.dates.week(weekStart(this.at())) : this.dates.month(this.at())));
  protected readonly whom = computed(() => (this.family.nameOf(this.for() ?? '') ? this.for()! : ''));
  protected readonly shown = new ShownClasses(
    computed(() => ({ from: this.days()[0]!, to: this.days().at(-1)! })),
    this.whom,
  );
  protected readonly ofDay = computed(() => this.shown.known().filter((item) => item.localDate === this.at()));
  protected readonly entries = computed<Entry[]>(() =>
    this.shown.known().map((item) => ({
      ...item,
      who: item.instructorName ?? '',
      style: styleOf(item),
      mine: mineOf(item.myBooking?.status),
    })),
  );

  protected turn(by: 1 | -1): void {
    this.goes({ day: this.mode() === 'week' ? addDays(this.at(), 7 * by) : addMonths(this.at(), by) });
  }

  /** What was clicked: the question before booking, or before leaving. */
  protected open(desk: BookingDesk, { id }: Entry): void {
    const item = this.shown.known().find((known) => known.id === id);
    if (!item) return;
    if (item.myBooking?.id && !this.dates.isPast(item.startsAt)) desk.leave(item);
    else if (!item.myBooking) desk.ask(item);
  }

  /** The keyboard goes on from the grid to what the day holds. */
  protected toDay(): void {
    this.heading().nativeElement.focus();
  }

  protected goes(queryParams: Record<string, unknown>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
