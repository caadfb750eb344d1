import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { getCustomersMeMemberships } from '@api/fn/my-account/get-customers-me-memberships';
import { ChildDto } from '@api/models/child-dto';
import { MembershipHistoryDto } from '@api/models/membership-history-dto';
import { injectAnswer } from '@ui/api/answer';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Money } from '@ui/money/money';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { PauseRequests } from './pause-requests';

/** How one pays: the plan, what it brings each period, when it renews, rests or ends. */
@Component({
  selector: 'studio-plan-card',
  imports: [PauseRequests, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (present(); as plan) {
      <section class="card" aria-labelledby="plan-name">
        <div class="head">
          <p class="eyebrow">{{ child() ? t('plan.of', { name: child()!.firstName }) : t('plan.title') }}</p>
          <span class="chip" [class.ok]="plan.status === 'active'" [class.warn]="plan.status !== 'active'">{{ t('plan.status.' + plan.status) }}</span>
        </div>
        <h2 id="plan-name">{{ plan.planName ?? t('plan.type.' + plan.type) }}</h2>
        @if (plan.priceMinor) {
          <p class="price">
            <b class="num">{{ money.words(plan.priceMinor, plan.currency) }}</b><span class="muted">{{ t('plan.per.' + plan.type) }}</span>
          </p>
        }
        <ul>
          @for (line of lines(); track line) {
            <li>{{ line }}</li>
          }
        </ul>
        <studio-pause-requests [membership]="plan" [child]="child()" (changed)="memberships.reload()" />
      </section>
    } @else if (memberships.error(); as error) {
      <div class="card"><ui-error-state [error]="error" (retry)="memberships.reload()" /></div>
    } @else if (!memberships.value()) {
      <ui-skeleton height="180px" />
    }
  `,
  styles: `
    section {
      display: grid;
      gap: var(--s2);
    }
    .head {
      display: flex;
      justify-content: space-between;
      align-items: center;
      gap: var(--s3);
    }
    h2 {
      font-size: 24px;
    }
    .price {
      display: flex;
      align-items: baseline;
      gap: var(--s2);
    }
    .num {
      font-size: 20px;
    }
    li {
      padding-block: 6px;
      border-top: 1px solid var(--line);
      font-size: 15px;
    }
  `,
})
export class PlanCard {
  /** Whose plan it is, when it is a child's. */
  readonly child = input<ChildDto>();

  protected readonly t = injectTexts();
  protected readonly money = inject(Money);
  private readonly dates = inject(Dates);
  protected readonly memberships = injectAnswer(getCustomersMeMemberships, () => ({ forCustomerId: this.child()?.id, take: 1 }));
  protected readonly present = computed(() => this.memberships.value()?.items[0]);
  protected readonly lines = computed(() => (this.present() ? this.linesOf(this.present()!) : []));

  private linesOf(plan: MembershipHistoryDto): string[] {
    const day = (date: string) => this.dates.shortDay(date);
    const pauses = plan.pauses.filter((pause) => pause.to >= this.dates.today()).reverse();
    return [
      plan.creditsPerPeriod && plan.type !== 'pay-as-you-go' ? this.t.count(`plan.credits.${plan.type}`, plan.creditsPerPeriod) : '',
      plan.creditsPerPeriod && plan.type !== 'pay-as-you-go' ? this.t(plan.rollover ? 'plan.stay' : 'plan.lapse') : '',
      plan.renewalDate ? this.t('plan.renews', { day: day(plan.renewalDate) }) : '',
      plan.endDate ? this.t('plan.ends', { day: day(plan.endDate) }) : '',
      ...pauses.map((pause) => this.t('plan.pause', { days: this.dates.span(pause.from, pause.to) })),
      plan.type === 'pay-as-you-go' && !plan.endDate ? this.t('plan.asYouGo') : '',
    ].filter(Boolean);
  }
}
