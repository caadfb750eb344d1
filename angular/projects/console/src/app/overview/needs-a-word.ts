import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { getAdminCustomers } from '@api/fn/customers/get-admin-customers';
import { injectAnswer } from '@ui/api/answer';
import { Avatar } from '@ui/data/avatar';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { addDays } from '@ui/time/local-date';

/** After how many days without a class somebody may need a word. */
const AWAY_DAYS = 14;

/** Customers who have not been for a while. */
@Component({
  selector: 'console-needs-a-word',
  imports: [RouterLink, Avatar, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <div class="card-head">
      <h2>{{ t('overview.word.title') }}</h2>
      <span class="chip">{{ t('overview.word.filter', { days: days }) }}</span>
    </div>
    @if (away.error(); as error) {
      <ui-error-state [error]="error" (retry)="away.reload()" />
    } @else if (away.value(); as page) {
      <ul class="list">
        @for (one of page.items; track one.id) {
          <li>
            <ui-avatar [name]="one.firstName + ' ' + one.lastName" />
            <div>
              <a class="rowlink" [routerLink]="['/customers', one.id]">{{ one.firstName }} {{ one.lastName }}</a>
              <span class="muted small">{{ one.lastActivityOn ? t('overview.word.last', { date: dates.shortDay(one.lastActivityOn) }) : t('customers.never') }}</span>
            </div>
            @if (one.creditsRemaining !== null) {
              <span class="num small">{{ t.count('schedule.credits', one.creditsRemaining) }}</span>
            }
          </li>
        } @empty {
          <li class="none muted">{{ t(customers() === 0 ? 'overview.word.nobodyYet' : 'overview.word.none', { days }) }}</li>
        }
      </ul>
      @if (page.totalCount > page.items.length) {
        <a class="btn text" routerLink="/customers" [queryParams]="{ away: days }">{{ t.count('overview.word.all', page.totalCount) }}</a>
      }
    } @else {
      <ui-skeleton height="250px" />
    }
  `,
  styles: `
    li {
      position: relative;
      display: flex;
      align-items: center;
      gap: var(--s3);
    }
    li:hover .rowlink {
      text-decoration: underline;
      text-underline-offset: 4px;
    }
    div:not(.card-head) {
      flex: 1;
      display: grid;
    }
    .none {
      padding-block: var(--s4);
    }
  `,
})
export class NeedsAWord {
  /** How many customers the studio has, as soon as it is known. */
  readonly customers = input.required<number | undefined>();
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly days = AWAY_DAYS;
  private readonly before = computed(() => addDays(this.dates.today(), -AWAY_DAYS));
  protected readonly away = injectAnswer(getAdminCustomers, () => ({ lastActivityBefore: this.before(), take: 5 }));
}
