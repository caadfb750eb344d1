import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { getAdminCustomersIdBookings } from '@api/fn/customers/get-admin-customers-id-bookings';
import { BookingDto } from '@api/models/booking-dto';
import { injectAnswer } from '@ui/api/answer';
import { Pager } from '@ui/data/pager';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { injectMay } from '../shell/permissions';

const PAGE = 20;

/** What a customer booked, and what became of it. */
@Component({
  selector: 'console-customer-bookings',
  imports: [RouterLink, Pager, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    @if (bookings.error(); as error) {
      <ui-error-state [error]="error" (retry)="bookings.reload()" />
    } @else if (bookings.value(); as page) {
      <ul class="list">
        @for (one of page.items; track one.id) {
          <li>
            <span class="bar" [style.background]="one.color"></span>
            <div>
              <a class="rowlink" routerLink="/timetable" [queryParams]="{ date: one.localDate, instance: one.classInstanceId }">{{ one.className }}</a>
              <span class="muted small">{{ about(one) }}</span>
            </div>
            <div class="when">
              <span class="small">{{ dates.day(one.localDate) }}, <span class="num">{{ one.localStartTime }}</span></span>
              <span class="chip" [class]="look[one.status]">{{ one.waitlistPosition ? t('bookings.inLine', { position: texts.ordinal(one.waitlistPosition) }) : t('bookings.status.' + one.status) }}</span>
            </div>
          </li>
        } @empty {
          <li><ui-empty-state icon="calendar" [heading]="t('bookings.none')" [hint]="t('bookings.noneHint')" /></li>
        }
      </ul>
      <ui-pager [skip]="skip()" [take]="take" [total]="page.totalCount" (turn)="skip.set($event)" />
    } @else {
      <ui-skeleton height="420px" />
    }
  `,
  styles: `
    :host {
      display: block;
      padding-block: var(--s2);
    }
    li:has(.bar) {
      position: relative;
      display: grid;
      grid-template-columns: 4px minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--s4);
    }
    .bar {
      align-self: stretch;
      border-radius: var(--r-full);
      background: var(--level-1);
    }
    div {
      display: grid;
    }
    .when {
      justify-items: end;
      gap: var(--s1);
    }
    li:hover .rowlink {
      text-decoration: underline;
      text-underline-offset: 4px;
    }
    ui-empty-state {
      width: 100%;
    }
  `,
})
export class CustomerBookings {
  /** The customer. */
  readonly id = input.required<string>();

  protected readonly t = injectTexts();
  protected readonly texts = inject(Texts);
  private readonly may = injectMay();
  protected readonly dates = inject(Dates);
  protected readonly take = PAGE;
  protected readonly skip = signal(0);
  protected readonly bookings = injectAnswer(getAdminCustomersIdBookings, () => ({ id: this.id(), skip: this.skip(), take: PAGE }), { keep: true });
  protected readonly look: Record<BookingDto['status'], string> = {
    booked: '',
    waitlisted: 'hot',
    attended: 'ok',
    'no-show': 'bad',
    cancelled: '',
    'late-cancelled': 'warn',
    'called-off': 'warn',
    lapsed: '',
  };

  /** What it cost, what came back, who teaches. */
  protected about(one: BookingDto): string {
    const [used, returned] = this.may('Credits.View') ? [one.creditsUsed, one.creditsRefunded] : [0, 0];
    const cost = used ? this.t.count('schedule.credits', used) : '';
    const back = returned ? this.t('bookings.back', { credits: this.t.count('schedule.credits', returned) }) : '';
    return [one.instructorName, cost, back].filter(Boolean).join(' · ');
  }
}
