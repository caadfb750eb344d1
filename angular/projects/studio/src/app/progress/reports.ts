import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { getCustomersMeReports } from '@api/fn/my-progress/get-customers-me-reports';
import { GoalStatus } from '@api/models/goal-status';
import { injectPages } from '@ui/api/pages';
import { Avatar } from '@ui/data/avatar';
import { Pager } from '@ui/data/pager';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { IconName } from '@ui/icon/icons';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

const PAGE = 10;
const ICONS: Record<GoalStatus, IconName> = { open: 'minus', working: 'clock', achieved: 'check' };

/** What teachers wrote about somebody, newest first and that one open, with its goals and how far they are. */
@Component({
  selector: 'studio-reports',
  imports: [Avatar, Pager, EmptyState, ErrorState, Skeleton, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t('progress.reports.title') }}</h2>
    @if (reports.error(); as error) {
      <ui-error-state class="card" [error]="error" (retry)="reports.reload()" />
    } @else if (reports.value(); as page) {
      @for (one of page.items; track one.id) {
        <details class="card" [open]="$first">
          <summary>
            <ui-avatar [name]="one.authorName" />
            <span>
              <b>{{ one.title }}</b>
              <span class="muted small">{{ t('progress.reports.by', { name: one.authorName, day: dates.day(dates.dateOf(one.publishedAt)) }) }}</span>
            </span>
            <ui-icon class="fold" name="chevron-down" />
          </summary>
          <p class="words">{{ one.words }}</p>
          @if (one.goals.length) {
            <h3>{{ t('progress.reports.goals') }}</h3>
            <ul>
              @for (goal of one.goals; track goal.id) {
                <li>
                  <span>{{ goal.words }}</span>
                  <span class="chip" [class.ok]="goal.status === 'achieved'" [class.warn]="goal.status === 'working'"><ui-icon [name]="icons[goal.status]" />{{ t('progress.reports.status.' + goal.status) }}</span>
                </li>
              }
            </ul>
          }
        </details>
      } @empty {
        <div class="card"><ui-empty-state icon="file-text" [heading]="t('progress.reports.none')" [hint]="t('progress.reports.noneHint')" /></div>
      }
      <ui-pager [skip]="reports.skip()" [take]="reports.take" [total]="page.totalCount" (turn)="reports.skip.set($event)" />
    } @else {
      <ui-skeleton height="220px" />
    }
  `,
  styleUrl: './reports.css',
})
export class Reports {
  /** The child whom they are about; empty for oneself. */
  readonly whom = input('');

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly icons = ICONS;
  protected readonly reports = injectPages(getCustomersMeReports, PAGE, () => ({ forCustomerId: this.whom() || undefined }));
}
