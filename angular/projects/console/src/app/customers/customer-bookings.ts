import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { getAdminCustomersIdBookings } from '@api/fn/customers/get-admin-customers-id-bookings';
import { BookingDto } from '@api/models/booking-dto';
import { injectPages } from '@ui/api/pages';
import { Paged } from '@ui/data/paged';
import { EmptyState } from '@ui/feedback/empty-state';
import { injectTexts } from '@ui/texts/texts';
import { injectMay } from '../shell/permissions';
import { ClassLine } from './class-line';

/** What a customer booked, and what became of it. */
@Component({
  selector: 'console-customer-bookings',
  imports: [ClassLine, Paged, EmptyState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-paged [pages]="bookings" [total]="bookings.value()?.totalCount">
      <ul class="list">
        @for (one of bookings.value()?.items; track one.id) {
          <li>
            <console-class-line [at]="one" [about]="about(one)"><span class="chip" [class]="look[one.status]">{{ one.waitlistPosition ? t('bookings.inLine', { n: one.waitlistPosition }) : t('bookings.status.' + one.status) }}</span></console-class-line>
          </li>
        } @empty {
          <li><ui-empty-state icon="calendar" [heading]="t('bookings.none')" [hint]="t('bookings.noneHint')" /></li>
        }
      </ul>
    </ui-paged>
  `,
})
export class CustomerBookings {
  /** The customer. */
  readonly id = input.required<string>();

  private readonly may = injectMay();
  protected readonly t = injectTexts();
  protected readonly bookings = injectPages(getAdminCustomersIdBookings, 20, () => ({ id: this.id() }));
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
