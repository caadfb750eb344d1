import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { getAdminClasses } from '@api/fn/classes/get-admin-classes';
import { getAdminCustomers } from '@api/fn/customers/get-admin-customers';
import { getAdminClassInstances } from '@api/fn/schedule/get-admin-class-instances';
import { injectAnswer } from '@ui/api/answer';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { addDays, isoWeek, weekOf } from '@ui/time/local-date';
import { Kpi } from '../shell/kpi';
import { injectOwnClasses } from '../shell/own-classes';
import { PageHead } from '../shell/page-head';
import { injectMay } from '../shell/permissions';
import { FirstSteps } from './first-steps';
import { NeedsAWord } from './needs-a-word';
import { summaryByDay, summaryOf } from './summary';
import { Today } from './today';
import { WeekBars } from './week-bars';

/** The week at a glance; in a new studio, the first steps. */
@Component({
  selector: 'console-overview',
  imports: [RouterLink, PageHead, Kpi, Today, WeekBars, NeedsAWord, FirstSteps, EmptyState, ErrorState, Skeleton, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview.html',
})
export class Overview {
  protected readonly t = injectTexts();
  protected readonly may = injectMay();
  protected readonly own = injectOwnClasses();
  protected readonly dates = inject(Dates);
  private readonly week = computed(() => weekOf(this.dates.today()));
  private readonly monday = computed(() => this.week()[0]!);
  protected readonly nextWeek = computed(() => addDays(this.monday(), 7));

  protected readonly instances = injectAnswer(getAdminClassInstances, () => ({ from: this.monday(), to: this.week()[6]! }), { keep: true });
  protected readonly classes = injectAnswer(getAdminClasses, () => ({ take: 1 }));
  protected readonly customers = injectAnswer(getAdminCustomers, () => ({ take: 1 }));

  protected readonly eyebrow = computed(() => this.t('overview.week.name', { week: isoWeek(this.monday()), dates: this.dates.week(this.monday()) }));
  protected readonly isNew = computed(() => this.classes.value()?.totalCount === 0);
  /** The week's classes; a teacher's own. */
  private readonly shown = computed(() => this.instances.value()?.items.filter((one) => !this.own.first() || this.own.teaches(one)));
  protected readonly sum = computed(() => {
    const week = this.shown();
    return week && summaryOf(week);
  });
  protected readonly days = computed(() => summaryByDay(this.shown() ?? [], this.week()));
  protected readonly today = computed(() => this.shown()?.filter((one) => one.localDate === this.dates.today()));
  protected readonly failure = computed(() => this.instances.error() ?? this.classes.error() ?? this.customers.error());

  protected retry(): void {
    for (const answer of [this.instances, this.classes, this.customers]) answer.reload();
  }
}
