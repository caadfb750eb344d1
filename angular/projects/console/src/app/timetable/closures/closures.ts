import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { getAdminClosures } from '@api/fn/schedule/get-admin-closures';
import { ClosureDto } from '@api/models/closure-dto';
import { injectAnswer } from '@ui/api/answer';
import { Pager } from '@ui/data/pager';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { daysBetween } from '@ui/time/local-date';
import { PageHead } from '../../shell/page-head';
import { CloseDays } from './close-days';
import { OpenDays } from './open-days';

const PAGE = 20;

/** The days ahead on which the studio is closed. */
@Component({
  selector: 'console-closures',
  imports: [RouterLink, PageHead, Pager, Icon, EmptyState, ErrorState, Skeleton, CloseDays, OpenDays],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './closures.html',
  styleUrl: './closures.css',
})
export class Closures {
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly take = PAGE;
  protected readonly skip = signal(0);
  protected readonly closing = signal(false);
  protected readonly opening = signal<ClosureDto | null>(null);

  protected readonly closures = injectAnswer(getAdminClosures, () => ({ skip: this.skip(), take: PAGE }), { keep: true });
  protected readonly eyebrow = computed(() => {
    const page = this.closures.value();
    return page?.totalCount ? this.t.count('closures.count', page.totalCount) : '';
  });

  protected daysOf(closure: ClosureDto): number {
    return daysBetween(closure.fromDate, closure.toDate) + 1;
  }

  protected changed(): void {
    this.closing.set(false);
    this.opening.set(null);
    this.skip.set(0);
    this.closures.reload();
  }
}
