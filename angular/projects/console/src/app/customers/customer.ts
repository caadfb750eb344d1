import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { getAdminCustomersId } from '@api/fn/customers/get-admin-customers-id';
import { CustomerDto } from '@api/models/customer-dto';
import { injectAnswer } from '@ui/api/answer';
import { Avatar } from '@ui/data/avatar';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { Kpi } from '../shell/kpi';
import { injectMay } from '../shell/permissions';
import { AdjustCredits } from './adjust-credits';
import { byExpiry } from './by-expiry';
import { CustomerFamily } from './customer-family';
import { CustomerFitness } from './customer-fitness';
import { CustomerNews } from './customer-news';
import { EditCustomer } from './edit-customer';
import { MembershipChip } from './membership-chip';

/** A customer: who they are, what they have, and (below) what they booked and how their credits moved. */
@Component({
  selector: 'console-customer',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, Avatar, Kpi, MembershipChip, AdjustCredits, CustomerFamily, CustomerFitness, EditCustomer, ErrorState, Skeleton, Icon],
  providers: [CustomerNews],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './customer.html',
  styleUrl: './customer.css',
})
export class Customer {
  /** The customer. */
  readonly id = input.required<string>();

  private readonly news = inject(CustomerNews);
  protected readonly t = injectTexts();
  protected readonly may = injectMay();
  protected readonly dates = inject(Dates);
  protected readonly sheet = signal<'credits' | 'edit' | null>(null);
  protected readonly customer = injectAnswer(getAdminCustomersId, () => ({ id: this.id() }));
  protected readonly credits = computed(() => byExpiry(this.customer.value()?.creditLots ?? []));
  protected readonly gone = computed(() => toProblem(this.customer.error()).status === 404);
  protected readonly tabs = computed(() => [
    { path: 'bookings', text: 'customers.tab.bookings' },
    { path: 'membership', text: 'customers.tab.membership' },
    { path: 'attendance', text: 'customers.tab.attendance' },
    ...(this.may('Progress.Report') ? [{ path: 'reports', text: 'reports.tab' }] : []),
    ...(this.may('Credits.View') ? [{ path: 'credits', text: 'customers.tab.credits' }] : []),
  ]);

  /** Credits that are to be moved once; it outlives the sheet. */
  protected readonly grant = new Intent();

  constructor() {
    effect(() => {
      if (this.news.membership() > 0) this.customer.reload();
    });
  }

  /** On a phone the tabs are a row that scrolls: the chosen one comes to its middle, and the page stays where it is. */
  protected bringIntoView(row: HTMLElement, link: HTMLElement): void {
    row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
  }

  protected nameOf(one: CustomerDto): string {
    return `${one.firstName} ${one.lastName}`;
  }

  protected adjusted(): void {
    this.customer.reload();
    this.news.creditsMoved();
  }

  protected edited(one: CustomerDto): void {
    this.customer.set(one);
    this.sheet.set(null);
  }
}
