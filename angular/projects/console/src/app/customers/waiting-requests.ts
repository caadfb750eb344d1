import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { getAdminPauseRequests } from '@api/fn/memberships/get-admin-pause-requests';
import { injectAnswer } from '@ui/api/answer';
import { ErrorState } from '@ui/feedback/error-state';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

/** So many are named. */
const NAMED = 5;

/** Who asks for a pause and waits for an answer; nothing while nobody does. */
@Component({
  selector: 'console-waiting-requests',
  imports: [RouterLink, ErrorState, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (waiting.error(); as error) {
      <ui-error-state class="card" [error]="error" (retry)="waiting.reload()" />
    } @else if (waiting.value(); as page) {
      @if (page.totalCount) {
        <section class="card" aria-labelledby="waiting-requests">
          <h2 id="waiting-requests" class="row"><ui-icon name="pause" />{{ t.count('pauseRequest.waiting', page.totalCount) }}</h2>
          <ul class="list">
            @for (one of page.items; track one.id) {
              <li class="row between">
                <a [routerLink]="['/customers', one.customerId, 'membership']">{{ one.customerName }}</a>
                <span class="muted small">{{ dates.span(one.from, one.to) }}</span>
              </li>
            }
          </ul>
        </section>
      }
    }
  `,
  styles: `
    section,
    ui-error-state {
      margin-bottom: var(--s4);
    }
    h2 {
      font-size: 18px;
    }
    li {
      padding-block: 0;
    }
    ul {
      margin-bottom: calc(-1 * var(--s2));
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      font-weight: 600;
    }
  `,
})
export class WaitingRequests {
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly waiting = injectAnswer(getAdminPauseRequests, () => ({ take: NAMED }));
}
