import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { getCustomersMeClassesCancelled } from '@api/fn/my-account/get-customers-me-classes-cancelled';
import { getCustomersMeClassesPast } from '@api/fn/my-account/get-customers-me-classes-past';
import { getCustomersMeClassesUpcoming } from '@api/fn/my-account/get-customers-me-classes-upcoming';
import { BookingDto } from '@api/models/booking-dto';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Segmented } from '@ui/form/segmented';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { ForWhom } from '../customers/for-whom';
import { BookingRow } from './booking-row';
import { CancelSheet } from './cancel-sheet';
import { Offers } from './offers';

type View = 'upcoming' | 'past' | 'cancelled';

const LISTS = { upcoming: getCustomersMeClassesUpcoming, past: getCustomersMeClassesPast, cancelled: getCustomersMeClassesCancelled };
const PAGE = 20;

/** One's classes: coming, past and cancelled. */
@Component({
  selector: 'studio-my-classes',
  imports: [RouterLink, Segmented, ForWhom, BookingRow, Offers, CancelSheet, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <div class="head">
        <h1>{{ t('classes.title') }}</h1>
        <ui-segmented [label]="t('classes.which')" [options]="views" [value]="view()" (valueChange)="show($event)" />
      </div>
      <studio-for-whom [all]="true" [value]="whose()" (valueChange)="choose($event)" />
      @if (view() === 'upcoming' && list.hasValue()) {
        <studio-offers [bookings]="list.value().items" (answered)="list.reload()" />
      }
      @if (list.error(); as error) {
        <ui-error-state [error]="error" (retry)="list.reload()" />
      } @else if (!list.hasValue()) {
        <div class="card rows">
          @for (place of [1, 2, 3, 4]; track place) {
            <ui-skeleton height="56px" />
          }
        </div>
      } @else if (list.value().items.length === 0) {
        <div class="card">
          <ui-empty-state icon="calendar" [heading]="t('classes.none.' + view())" [hint]="t('classes.noneHint.' + view())">
            <a class="btn accent" routerLink="/app/book">{{ t('home.book') }}</a>
          </ui-empty-state>
        </div>
      } @else {
        <div class="card list">
          @for (booking of list.value().items; track booking.id) {
            <studio-booking-row [booking]="booking" [withMonth]="true" [withRules]="true" (leave)="leaving.set($event)" />
          }
        </div>
        <div class="more">
          @if (list.value().items.length < list.value().totalCount) {
            <button type="button" class="btn outline" [disabled]="list.isLoading()" (click)="pages.set(pages() + 1)">{{ t('ui.more') }}</button>
          }
          <p class="muted small">{{ t('week.zone', { city: dates.city() }) }}</p>
        </div>
      }
    </div>
    <studio-cancel-sheet [bookingId]="leaving()?.id ?? null" [name]="leaving()?.className ?? ''" (cancelled)="left()" (closed)="leaving.set(null)" />
  `,
  styleUrls: ['../schedule/day-list.css', './my-classes.css'],
})
export class MyClasses {
  /** Which classes, of the address. */
  readonly which = input<string>();
  /** Whose classes, of the address; everybody's of the family without it. */
  readonly of = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly views = (['upcoming', 'past', 'cancelled'] as const).map((value) => ({ value, label: this.t(`classes.${value}`) }));
  protected readonly view = computed<View>(() => this.views.find((view) => view.value === this.which())?.value ?? 'upcoming');
  protected readonly whose = computed(() => this.of() ?? '');
  protected readonly pages = signal(1);
  protected readonly leaving = signal<BookingDto | null>(null);
  protected readonly list = resource({
    params: () => ({ view: this.view(), whose: this.whose(), pages: this.pages() }),
    loader: ({ params: { view, whose, pages } }) => this.load(view, whose, pages),
  });

  protected show(view: View): void {
    this.pages.set(1);
    void this.router.navigate([], { queryParams: { which: view }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected choose(whose: string): void {
    this.pages.set(1);
    void this.router.navigate([], { queryParams: { of: whose || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected left(): void {
    this.leaving.set(null);
    this.list.reload();
  }

  /** The pages asked for, each a request of its own size. */
  private async load(view: View, whose: string, pages: number): Promise<{ items: BookingDto[]; totalCount: number }> {
    const parts = await Promise.all(Array.from({ length: pages }, (_, page) => this.api.invoke(LISTS[view], { forCustomerId: whose || undefined, skip: page * PAGE, take: PAGE })));
    return { items: parts.flatMap((part) => part.items), totalCount: parts.at(-1)?.totalCount ?? 0 };
  }
}
