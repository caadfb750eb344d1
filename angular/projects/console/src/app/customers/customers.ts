import { ChangeDetectionStrategy, Component, computed, inject, input, numberAttribute } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink, UrlTree } from '@angular/router';
import { getAdminCustomers, GetAdminCustomers$Params } from '@api/fn/customers/get-admin-customers';
import { MembershipStatus } from '@api/models/membership-status';
import { MembershipType } from '@api/models/membership-type';
import { injectAnswer } from '@ui/api/answer';
import { Avatar } from '@ui/data/avatar';
import { Pager } from '@ui/data/pager';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { addDays } from '@ui/time/local-date';
import { debounceTime, filter } from 'rxjs';
import { PageHead } from '../shell/page-head';
import { injectMay } from '../shell/permissions';
import { MembershipChip } from './membership-chip';
import { WaitingRequests } from './waiting-requests';

const PAGE = 20;
const STATUSES: readonly MembershipStatus[] = ['active', 'paused', 'cancelled'];
const TYPES: readonly MembershipType[] = ['pay-as-you-go', 'monthly', 'annual'];
/** How long somebody has been away, in days. */
const AWAY: readonly string[] = ['14', '30', '60', '90'];

/** The studio's customers; what is looked for stands in the address. */
@Component({
  selector: 'console-customers',
  imports: [ReactiveFormsModule, RouterLink, PageHead, Avatar, Pager, MembershipChip, WaitingRequests, EmptyState, ErrorState, Skeleton, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './customers.html',
  styleUrl: './customers.css',
})
export class Customers {
  /** Words of name or e-mail. */
  readonly search = input('', { transform: (value?: string) => value ?? '' });
  /** Whether the membership runs. */
  readonly status = input('', { transform: (value?: string) => STATUSES.find((one) => one === value) ?? '' });
  /** How they pay. */
  readonly type = input('', { transform: (value?: string) => TYPES.find((one) => one === value) ?? '' });
  /** Away for so many days. */
  readonly away = input('', { transform: (value?: string) => AWAY.find((one) => one === value) ?? '' });
  /** How many stand before this page. */
  readonly skip = input(0, { transform: (value: unknown) => numberAttribute(value, 0) });

  private readonly router = inject(Router);
  protected readonly t = injectTexts();
  protected readonly may = injectMay();
  protected readonly dates = inject(Dates);
  protected readonly take = PAGE;
  protected readonly statuses = STATUSES;
  protected readonly types = TYPES;
  protected readonly aways = AWAY;
  protected readonly form = new FormGroup({
    search: new FormControl('', { nonNullable: true }),
    status: new FormControl('', { nonNullable: true }),
    type: new FormControl('', { nonNullable: true }),
    away: new FormControl('', { nonNullable: true }),
  });

  private readonly filter = computed(() => ({ search: this.search(), status: this.status(), type: this.type(), away: this.away() }));
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly customers = injectAnswer(getAdminCustomers, () => this.question(), { keep: true });
  protected readonly eyebrow = computed(() => {
    const page = this.customers.value();
    return page ? this.t.count(this.filtered() ? 'customers.found' : 'customers.count', page.totalCount) : '';
  });

  constructor() {
    toObservable(this.filter)
      .pipe(takeUntilDestroyed())
      .subscribe((filter) => this.form.setValue(filter, { emitEvent: false }));
    this.form.valueChanges
      .pipe(debounceTime(250), filter(() => !this.isLeaving()), takeUntilDestroyed())
      .subscribe((value) => this.look({ ...value, skip: null }));
  }

  protected turn(skip: number): void {
    this.look({ skip });
  }

  protected clear(): void {
    this.look({ search: null, status: null, type: null, away: null, skip: null });
  }

  /** Whoever has followed a link right after typing is on the way: looking for the words would call them back. */
  private isLeaving(): boolean {
    const goal = this.router.currentNavigation()?.extractedUrl;
    return !!goal && this.path(goal) !== this.path(this.router.parseUrl(this.router.url));
  }

  private path(url: UrlTree): string {
    return this.router.serializeUrl(url).split('?')[0]!;
  }

  private question(): GetAdminCustomers$Params {
    const { search, status, type, away } = this.filter();
    return {
      search: search.trim() || undefined,
      status: status || undefined,
      membershipType: type || undefined,
      lastActivityBefore: away ? addDays(this.dates.today(), -Number(away)) : undefined,
      skip: this.skip(),
      take: PAGE,
    };
  }

  private look(changes: Record<string, string | number | null | undefined>): void {
    const queryParams = Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value || null]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
