import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { getAdminPlans } from '@api/fn/memberships/get-admin-plans';
import { MembershipPlanDto } from '@api/models/membership-plan-dto';
import { injectPages } from '@ui/api/pages';
import { Pager } from '@ui/data/pager';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { Money } from '@ui/money/money';
import { injectTexts } from '@ui/texts/texts';
import { PageHead } from '../shell/page-head';
import { PlanSheet } from './plan-sheet';

const PAGE = 20;

/** What the studio sells. */
@Component({
  selector: 'console-plans',
  imports: [PageHead, PlanSheet, Pager, Icon, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plans.html',
  styleUrl: './plans.css',
})
export class Plans {
  protected readonly t = injectTexts();
  protected readonly money = inject(Money);
  /** The plan whose sheet is open; `new` for one that is not there yet. */
  protected readonly sheet = signal<MembershipPlanDto | 'new' | null>(null);
  protected readonly plans = injectPages(getAdminPlans, PAGE, () => ({}));

  /** `8 credits · credits stay`. */
  protected terms(plan: MembershipPlanDto): string {
    const credits = plan.credits ? this.t.count('schedule.credits', plan.credits) : '';
    return [credits, plan.rollover ? this.t('plans.rolls') : ''].filter(Boolean).join(' · ');
  }

  protected edited(sheet: MembershipPlanDto | 'new'): MembershipPlanDto | null {
    return sheet === 'new' ? null : sheet;
  }

  protected saved(): void {
    this.sheet.set(null);
    this.plans.reload();
  }
}
