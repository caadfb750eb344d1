import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { getCustomersMeCheckpoints } from '@api/fn/my-progress/get-customers-me-checkpoints';
import { getCustomersMeProgress } from '@api/fn/my-progress/get-customers-me-progress';
import { MyCheckpointDto } from '@api/models/my-checkpoint-dto';
import { ProgressWeekDto } from '@api/models/progress-week-dto';
import { injectAnswer } from '@ui/api/answer';
import { Session } from '@ui/auth/session';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { weekStart } from '@ui/time/local-date';
import { Picked } from '../assistant/picked';
import { Family } from '../customers/family';
import { ForWhom } from '../customers/for-whom';
import { Me } from '../customers/me';
import { Badge } from './badge';
import { Reports } from './reports';
import { ShareMilestone } from './share-milestone';
import { Year } from './year';

/** How far one has come, or a child has: classes, weeks in a row and of the year, checkpoints to share, what teachers wrote. */
@Component({
  selector: 'studio-progress',
  imports: [RouterLink, Picked, ErrorState, Skeleton, Icon, ForWhom, Badge, Reports, ShareMilestone, Year],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './progress.html',
  styleUrl: './progress.css',
})
export class Progress {
  /** Whose progress it is, of the address: a child's, or one's own. */
  readonly for = input<string>();

  protected readonly family = inject(Family);
  private readonly me = inject(Me).customer;
  private readonly router = inject(Router);
  private readonly user = inject(Session).user;
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  /** As the address says, and empty for oneself: the API refuses whoever is nobody's child, who is never taken for oneself. */
  protected readonly whom = computed(() => this.for() ?? '');
  /** The choice of the picker: the address may name oneself too, as a mail does. */
  protected readonly chosen = computed(() => (this.me.hasValue() && this.me.value().id === this.whom() ? '' : this.whom()));
  /** The first name of whose progress it is, as far as it is known. */
  protected readonly who = computed(() => (this.chosen() ? this.family.nameOf(this.chosen()) : (this.user()?.firstName ?? '')));
  private readonly whose = computed(() => ({ forCustomerId: this.whom() || undefined }));
  protected readonly progress = injectAnswer(getCustomersMeProgress, () => this.whose());
  protected readonly checkpoints = injectAnswer(getCustomersMeCheckpoints, () => ({ ...this.whose(), take: 100 }));
  /** The milestone that is being shared. */
  protected readonly shared = signal<MyCheckpointDto | null>(null);

  protected choose(whom: string): void {
    void this.router.navigate([], { queryParams: { for: whom || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected stateOf(week: ProgressWeekDto): 'danced' | 'running' | 'neutral' | 'missed' {
    if (week.classes > 0) return 'danced';
    if (week.monday === weekStart(this.dates.today())) return 'running';
    return week.neutral ? 'neutral' : 'missed';
  }
}
