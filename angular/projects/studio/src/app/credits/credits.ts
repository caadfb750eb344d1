import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { getCustomersMeCredits$Csv } from '@api/fn/my-account/get-customers-me-credits-csv';
import { getCustomersMeCredits$Json } from '@api/fn/my-account/get-customers-me-credits-json';
import { CreditStatementDto } from '@api/models/credit-statement-dto';
import { CreditTransactionDto } from '@api/models/credit-transaction-dto';
import { Ask, CsvButton } from '@ui/data/csv-button';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Studio } from '@ui/studio/studio';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { Family } from '../customers/family';
import { ForWhom } from '../customers/for-whom';
import { Me } from '../customers/me';
import { PlanCard } from './plan-card';

const PAGE = 30;

/** What one has, lot by lot, and every entry of how it came to be. */
@Component({
  selector: 'studio-credits',
  imports: [RouterLink, ForWhom, PlanCard, CsvButton, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './credits.html',
  styleUrl: './credits.css',
})
export class Credits {
  /** Whose plan it is, of the address: a child's, or one's own. */
  readonly for = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly family = inject(Family);
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  /** Where the studio sells; nothing where it does not sell online. */
  protected readonly shop = inject(Studio).paymentPage;
  protected readonly shopName = computed(() => new URL(this.shop()!).host);
  private readonly me = inject(Me).customer;
  /** The child whose plan is shown; nobody's id is one's own. */
  protected readonly child = computed(() => this.family.children().find((child) => child.id === this.for()));
  /** Whether it is known whose plan that is. */
  protected readonly known = computed(() => !this.for() || !this.family.answer.isLoading());
  /** Credits that places in line hold (L5). */
  protected readonly held = computed(() => (this.me.hasValue() ? this.me.value().creditsHeld : 0));
  protected readonly pages = signal(1);
  protected readonly statement = resource({ params: () => this.pages(), loader: ({ params: pages }) => this.load(pages) });
  protected readonly csv: Ask = (http) => getCustomersMeCredits$Csv(http, '');
  protected readonly soonest = computed(() => (this.statement.hasValue() ? (this.statement.value().lots.find((lot) => lot.expiresOn)?.expiresOn ?? null) : null));

  protected choose(whom: string): void {
    void this.router.navigate([], { queryParams: { for: whom || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** What an entry was for: its class, or the reason that staff gave. */
  protected reason(entry: CreditTransactionDto): string {
    const lesson = entry.className && entry.classStartsAt ? `${entry.className}, ${this.dates.day(this.dates.dateOf(entry.classStartsAt))}` : '';
    return [entry.forName ? this.t('family.for', { name: entry.forName }) : '', lesson, entry.notes ? `“${entry.notes}”` : ''].filter(Boolean).join(' · ');
  }

  /** By whom, and which packs it moved: how many in each where they are several. */
  protected traces(entry: CreditTransactionDto): string {
    const by = entry.actor === 'customer' ? null : entry.actorName;
    const lots = entry.lots.map((lot) => {
      const pack = lot.expiresOn ? this.t('credits.until', { day: this.dates.shortDay(lot.expiresOn) }) : this.t('credits.noEnd');
      return entry.lots.length === 1 ? pack : `${this.signed(lot.amount)} ${pack}`;
    });
    return [by ?? this.t('credits.by.' + entry.actor), lots.join(', ')].filter(Boolean).join(' · ');
  }

  protected signed(amount: number): string {
    return amount > 0 ? `+${amount}` : `−${-amount}`;
  }

  private async load(pages: number): Promise<CreditStatementDto> {
    const [first, ...others] = await Promise.all(Array.from({ length: pages }, (_, page) => this.page(page)));
    return { ...first!, transactions: { ...first!.transactions, items: [first!, ...others].flatMap((part) => part.transactions.items) } };
  }

  private page(page: number): Promise<CreditStatementDto> {
    return this.api.invoke(getCustomersMeCredits$Json, { skip: page * PAGE, take: PAGE });
  }
}
