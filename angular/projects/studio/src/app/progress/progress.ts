import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { getCustomersMeCheckpoints } from '@api/fn/my-progress/get-customers-me-checkpoints';
import { getCustomersMeProgress } from '@api/fn/my-progress/get-customers-me-progress';
import { ProgressWeekDto } from '@api/models/progress-week-dto';
import { injectAnswer } from '@ui/api/answer';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { weekStart } from '@ui/time/local-date';
import english from './progress.en.json';

/** How far one has come: classes, weeks in a row, checkpoints with the class that reached them. */
@Component({
  selector: 'studio-progress',
  imports: [RouterLink, ErrorState, Skeleton, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <header>
        <h1>{{ t('progress.title') }}</h1>
        <a class="btn outline" routerLink="/app/check-in"><ui-icon name="qr-code" />{{ t('progress.checkIn') }}</a>
      </header>
      @if (progress.error(); as error) {
        <ui-error-state class="card" [error]="error" (retry)="progress.reload()" />
      } @else if (progress.value(); as far) {
        <div class="facts">
          <section class="card">
            <h2 class="eyebrow">{{ t('progress.classes') }}</h2>
            <p class="num big">{{ far.totalClassesAttended }}</p>
            <p class="muted small">{{ far.lastAttendedOn ? t('progress.last', { day: dates.day(far.lastAttendedOn) }) : t('progress.none') }}</p>
          </section>
          <section class="card">
            <h2 class="eyebrow">{{ t('progress.streak') }}</h2>
            <p class="num big">{{ far.streakWeeks }}</p>
            <p class="muted small">{{ t('progress.best', { n: far.bestStreakWeeks }) }}</p>
          </section>
          <section class="card wide">
            <h2 class="eyebrow">{{ t('progress.weeks') }}</h2>
            <ol class="weeks">
              @for (week of far.weeks; track week.monday) {
                <li [class]="stateOf(week)"><span class="sr">{{ t('progress.week.' + stateOf(week), { week: dates.week(week.monday), n: week.classes }) }}</span></li>
              }
            </ol>
            @for (goal of far.next; track goal.kind) {
              <p class="small">{{ t.count('progress.next.' + goal.kind, goal.missing, { name: goal.name }) }}</p>
            }
          </section>
        </div>
      } @else {
        <ui-skeleton height="180px" />
      }

      <h2>{{ t('progress.checkpoints') }}</h2>
      @if (checkpoints.error(); as error) {
        <ui-error-state class="card" [error]="error" (retry)="checkpoints.reload()" />
      } @else if (checkpoints.value(); as page) {
        <ul class="badges">
          @for (one of page.items; track one.id) {
            <li class="card" [class.reached]="one.reachedOn">
              <span class="badge"><ui-icon [name]="one.kind === 'weeks' ? 'flame' : 'award'" /></span>
              <b>{{ one.name }}</b>
              @if (one.reachedOn) {
                <span class="small">{{ dates.shortDay(one.reachedOn) }}</span>
                <span class="muted small">{{ one.className }}</span>
              } @else {
                <span class="muted small">{{ t.count('progress.goal.' + one.kind, one.goal) }}</span>
              }
            </li>
          }
        </ul>
      } @else {
        <ui-skeleton height="240px" />
      }
    </div>
  `,
  styleUrl: './progress.css',
})
export class Progress {
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly progress = injectAnswer(getCustomersMeProgress, () => ({}));
  protected readonly checkpoints = injectAnswer(getCustomersMeCheckpoints, () => ({ take: 100 }));

  constructor() {
    inject(Texts).add(english);
  }

  protected stateOf(week: ProgressWeekDto): 'danced' | 'running' | 'neutral' | 'missed' {
    if (week.classes > 0) return 'danced';
    if (week.monday === weekStart(this.dates.today())) return 'running';
    return week.neutral ? 'neutral' : 'missed';
  }
}
