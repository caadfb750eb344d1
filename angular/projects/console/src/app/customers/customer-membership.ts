import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Api } from '@api/api';
import { deleteAdminCustomersIdMembershipPausesPauseId } from '@api/fn/memberships/delete-admin-customers-id-membership-pauses-pause-id';
import { getAdminCustomersIdMemberships } from '@api/fn/memberships/get-admin-customers-id-memberships';
import { MembershipHistoryDto } from '@api/models/membership-history-dto';
import { PauseDto } from '@api/models/pause-dto';
import { injectAnswer } from '@ui/api/answer';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Icon } from '@ui/icon/icon';
import { Money } from '@ui/money/money';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { injectMay } from '../shell/permissions';
import { AssignPlan } from './assign-plan';
import { CancelMembership } from './cancel-membership';
import { CustomerNews } from './customer-news';
import { MembershipChip } from './membership-chip';
import { PauseDays } from './pause-days';
import { PauseRequest } from './pause-request';
import { WhoAsked } from './who-asked';

/** How a customer pays, paused, and paid before. */
@Component({
  selector: 'console-customer-membership',
  imports: [MembershipChip, AssignPlan, PauseDays, PauseRequest, WhoAsked, CancelMembership, Icon, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  templateUrl: './customer-membership.html',
  styleUrl: './customer-membership.css',
})
export class CustomerMembership {
  /** The customer. */
  readonly id = input.required<string>();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly news = inject(CustomerNews);
  protected readonly t = injectTexts();
  protected readonly may = injectMay();
  protected readonly dates = inject(Dates);
  protected readonly money = inject(Money);
  protected readonly sheet = signal<'assign' | 'pause' | 'cancel' | null>(null);
  protected readonly ending = signal<string | null>(null);
  protected readonly memberships = injectAnswer(getAdminCustomersIdMemberships, () => ({ id: this.id(), take: 100 }));
  protected readonly current = computed(() => this.memberships.value()?.items.find((one) => one.isCurrent));
  protected readonly past = computed(() => this.memberships.value()?.items.filter((one) => !one.isCurrent) ?? []);
  protected readonly request = computed(() => this.current()?.pauseRequests.find((one) => one.status === 'open'));
  protected readonly answered = computed(() => this.memberships.value()?.items.flatMap((one) => one.pauseRequests).filter((one) => one.status !== 'open') ?? []);

  /** `€89 · 8 credits a month`. */
  protected terms(one: MembershipHistoryDto): string {
    const price = one.priceMinor ? this.money.words(one.priceMinor, one.currency) : '';
    const credits = one.creditsPerPeriod ? this.t.count('schedule.credits', one.creditsPerPeriod) : '';
    return [price, credits, this.t(`plans.per.${one.type}`)].filter(Boolean).join(' · ');
  }

  protected isOver(pause: PauseDto): boolean {
    return pause.to < this.dates.today();
  }

  protected async end(pause: PauseDto): Promise<void> {
    if (this.ending()) return;
    this.ending.set(pause.id);
    try {
      await this.api.invoke(deleteAdminCustomersIdMembershipPausesPauseId, { id: this.id(), pauseId: pause.id });
      this.toasts.say(this.t('membership.pauseEnded'));
      this.changed();
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    } finally {
      this.ending.set(null);
    }
  }

  protected changed(): void {
    this.sheet.set(null);
    this.memberships.reload();
    this.news.membershipChanged();
  }
}
