import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { getCustomersMeCredits } from '@api/fn/my-account/get-customers-me-credits';
import { CreditStatementDto } from '@api/models/credit-statement-dto';
import { CreditTransactionDto } from '@api/models/credit-transaction-dto';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

const PAGE = 30;

/** What one has, lot by lot, and every entry of how it came to be. */
@Component({
  selector: 'studio-credits',
  imports: [RouterLink, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './credits.html',
  styleUrl: './credits.css',
})
export class Credits {
  private readonly api = inject(Api);
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly pages = signal(1);
  protected readonly statement = resource({ params: () => this.pages(), loader: ({ params: pages }) => this.load(pages) });
  protected readonly soonest = computed(() => (this.statement.hasValue() ? (this.statement.value().lots.find((lot) => lot.expiresOn)?.expiresOn ?? null) : null));

  /** What an entry was for: its class, or the reason that staff gave. */
  protected reason(entry: CreditTransactionDto): string {
    const lesson = entry.className && entry.classStartsAt ? `${entry.className}, ${this.dates.day(this.dates.dateOf(entry.classStartsAt))}` : '';
    const by = entry.actorName && !lesson ? entry.actorName : '';
    return [lesson, by, entry.notes ? `“${entry.notes}”` : ''].filter(Boolean).join(' · ');
  }

  protected signed(amount: number): string {
    return amount > 0 ? `+${amount}` : `−${-amount}`;
  }

  private async load(pages: number): Promise<CreditStatementDto> {
    const [first, ...others] = await Promise.all(Array.from({ length: pages }, (_, page) => this.page(page)));
    return { ...first!, transactions: { ...first!.transactions, items: [first!, ...others].flatMap((part) => part.transactions.items) } };
  }

  private page(page: number): Promise<CreditStatementDto> {
    return this.api.invoke(getCustomersMeCredits, { skip: page * PAGE, take: PAGE });
  }
}
