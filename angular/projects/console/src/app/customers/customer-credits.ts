import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { getAdminCustomersIdCredits$Csv } from '@api/fn/customers/get-admin-customers-id-credits-csv';
import { getAdminCustomersIdCredits$Json } from '@api/fn/customers/get-admin-customers-id-credits-json';
import { CreditTransactionDto } from '@api/models/credit-transaction-dto';
import { injectPages } from '@ui/api/pages';
import { Ask, CsvButton } from '@ui/data/csv-button';
import { Paged } from '@ui/data/paged';
import { EmptyState } from '@ui/feedback/empty-state';
import { Icon } from '@ui/icon/icon';
import { IconName } from '@ui/icon/icons';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { CustomerNews } from './customer-news';

/** Every movement of a customer's credits: why, in which lots, from how many to how many, by whom. */
@Component({
  selector: 'console-customer-credits',
  imports: [CsvButton, Paged, Icon, EmptyState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './customer-credits.html',
  styleUrl: './customer-credits.css',
})
export class CustomerCredits {
  /** The customer. */
  readonly id = input.required<string>();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly statement = injectPages(getAdminCustomersIdCredits$Json, 20, () => ({ id: this.id() }));
  protected readonly transactions = computed(() => this.statement.value()?.transactions);
  protected readonly csv: Ask = (http) => getAdminCustomersIdCredits$Csv(http, '', { id: this.id() });
  protected readonly icon: Record<CreditTransactionDto['kind'], IconName> = {
    grant: 'circle-plus',
    booking: 'calendar-check',
    refund: 'undo-2',
    expiration: 'hourglass',
    adjustment: 'sliders-horizontal',
    renewal: 'repeat',
  };

  constructor() {
    const news = inject(CustomerNews);
    effect(() => {
      if (news.credits() > 0) this.statement.reload();
    });
  }

  /** `+2` or `−1`. */
  protected signed(amount: number): string {
    return amount < 0 ? `−${-amount}` : `+${amount}`;
  }

  /** `1 from the lot until 30 Nov, 1 from the lot without end`. */
  protected lots(one: CreditTransactionDto): string {
    return one.lots
      .map((lot) => {
        const until = lot.expiresOn ? this.t('credits.until', { date: this.dates.shortDay(lot.expiresOn) }) : this.t('credits.noEnd');
        return one.lots.length === 1 ? until : `${this.signed(lot.amount)} ${until}`;
      })
      .join(', ');
  }
}
