import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { getCustomersMeProgressYear } from '@api/fn/my-progress/get-customers-me-progress-year';
import { WeekState } from '@api/models/week-state';
import { YearWeekDto } from '@api/models/year-week-dto';
import { injectAnswer } from '@ui/api/answer';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { weekStart } from '@ui/time/local-date';
import { monthsOf } from './months';

/** What the legend explains; the others speak for themselves. */
const EXPLAINED: readonly WeekState[] = ['danced', 'running', 'paused', 'neutral', 'missed'];

/**
 * A year, week by week, in its months: which weeks hold a class, which break nothing, and below the week that is chosen with its classes.
 * The weeks are real radio buttons: one stop for the Tab key, arrows move, and a reader says each week in words.
 */
@Component({
  selector: 'studio-year',
  imports: [ErrorState, Skeleton, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './year.html',
  styleUrl: './year.css',
  host: { class: 'card' },
})
export class Year {
  /** The child whose year it is; empty for one's own. */
  readonly whom = input('');

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly explained = EXPLAINED;
  /** Another year than this one, of the same person. */
  private readonly wanted = linkedSignal({ source: this.whom, computation: (): number | undefined => undefined });
  protected readonly year = injectAnswer(getCustomersMeProgressYear, () => ({ year: this.wanted(), forCustomerId: this.whom() || undefined }), { keep: this.whom });
  protected readonly months = computed(() => monthsOf(this.year.value()?.weeks ?? []));
  /** The week that is shown below: the running one, or of a year that is over the last one with a class. */
  protected readonly chosen = linkedSignal(() => {
    const weeks = this.year.value()?.weeks ?? [];
    return weeks.find((week) => week.monday === this.thisWeek()) ?? weeks.findLast((week) => week.state === 'danced') ?? weeks.at(-1);
  });
  protected readonly thisWeek = computed(() => weekStart(this.dates.today()));

  protected turn(year: number): void {
    this.wanted.set(year);
  }

  protected nameOf(month: string): string {
    return this.dates.monthName(`${month}-01`);
  }

  /** A week in words: its dates, and what became of it. */
  protected labelOf(week: YearWeekDto): string {
    return `${this.dates.week(week.monday)}: ${this.wordsOf(week)}`;
  }

  protected wordsOf(week: YearWeekDto): string {
    return week.classes.length ? this.t.count('progress.year.danced', week.classes.length) : this.t(`progress.year.state.${week.state}`);
  }
}
