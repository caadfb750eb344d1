import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { getAdminClosures } from '@api/fn/schedule/get-admin-closures';
import { ClosureDto } from '@api/models/closure-dto';
import { injectPages } from '@ui/api/pages';
import { Paged } from '@ui/data/paged';
import { EmptyState } from '@ui/feedback/empty-state';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { daysBetween } from '@ui/time/local-date';
import { PageHead } from '../../shell/page-head';
import { CloseDays } from './close-days';
import { OpenDays } from './open-days';

/** The days ahead on which the studio is closed. */
@Component({
  selector: 'console-closures',
  imports: [RouterLink, PageHead, Paged, Icon, EmptyState, CloseDays, OpenDays],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './closures.html',
  styleUrl: './closures.css',
})
export class Closures {
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly closing = signal(false);
  protected readonly opening = signal<ClosureDto | null>(null);

  protected readonly closures = injectPages(getAdminClosures, 20, () => ({}));
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
    this.closures.skip.set(0);
    this.closures.reload();
  }
}
