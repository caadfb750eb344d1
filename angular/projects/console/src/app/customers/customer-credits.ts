import { ChangeDetectionStrategy, Component, effect, inject, input, signal } from '@angular/core';
import { getAdminCustomersIdCredits$Csv } from '@api/fn/customers/get-admin-customers-id-credits-csv';
import { getAdminCustomersIdCredits$Json } from '@api/fn/customers/get-admin-customers-id-credits-json';
import { CreditTransactionDto } from '@api/models/credit-transaction-dto';
import { injectAnswer } from '@ui/api/answer';
import { Ask, CsvButton } from '@ui/data/csv-button';
import { Pager } from '@ui/data/pager';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { IconName } from '@ui/icon/icons';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { CustomerNews } from './customer-news';

const PAGE = 20;

/** Every movement of a customer's credits: why, in which lots, from how many to how many, by whom. */
@Component({
  selector: 'console-customer-credits',
  imports: [CsvButton, Pager, Icon, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  templateUrl: './customer-credits.html',
  styleUrl: './customer-credits.css',
})
export class CustomerCredits {
  /** The customer. */
  readonly id = input.required<string>();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly take = PAGE;
  protected readonly skip = signal(0);
  protected readonly statement = injectAnswer(getAdminCustomersIdCredits$Json, () => ({ id: this.id(), skip: this.skip(), take: PAGE }), { keep: true });
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
