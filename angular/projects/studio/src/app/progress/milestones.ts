import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { getCustomersMeCheckpoints } from '@api/fn/my-progress/get-customers-me-checkpoints';
import { MyCheckpointDto } from '@api/models/my-checkpoint-dto';
import { injectAnswer } from '@ui/api/answer';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { injectTexts } from '@ui/texts/texts';
import { Connection } from '../shell/connection';
import { Badge } from './badge';

/** So many stand on the first page, and so many of them are ahead at least. */
const ROOM = 6;
const AHEAD = 2;

/** One's own checkpoints on the first page: the last ones that were reached, and the next. */
@Component({
  selector: 'studio-milestones',
  imports: [Badge, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (checkpoints.value() || !connection.isOff()) {
      <h2 id="milestones">{{ t('progress.milestones') }}</h2>
      @if (checkpoints.error(); as error) {
        <ui-error-state class="card" [error]="error" (retry)="checkpoints.reload()" />
      } @else if (checkpoints.value()) {
        <ul class="card" aria-labelledby="milestones">
          @for (one of shown(); track one.id) {
            <li><studio-badge [of]="one" /></li>
          }
        </ul>
      } @else {
        <ui-skeleton height="290px" />
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      display: flex;
      align-items: center;
      min-height: var(--target);
      margin: var(--s6) 0 var(--s2);
      font-size: 27px;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: var(--s5) 0;
      padding-inline: var(--s1);
    }
    @media (pointer: fine) {
      h2 {
        min-height: 36px;
      }
    }
  `,
})
export class Milestones {
  protected readonly t = injectTexts();
  protected readonly connection = inject(Connection);
  protected readonly checkpoints = injectAnswer(getCustomersMeCheckpoints, () => ({ take: 100 }));
  protected readonly shown = computed(() => milestonesOf(this.checkpoints.value()?.items ?? []));
}

/** The last that were reached and the next ones, of each kind the nearest first. */
export function milestonesOf(all: readonly MyCheckpointDto[]): MyCheckpointDto[] {
  const reached = all.filter((one) => one.reachedOn);
  const ahead = all.filter((one) => !one.reachedOn);
  const isNearest = (one: MyCheckpointDto) => one === ahead.find((other) => other.kind === one.kind);
  const next = [...ahead.filter(isNearest), ...ahead.filter((one) => !isNearest(one))].slice(0, Math.max(AHEAD, ROOM - reached.length));
  return [...reached.slice(Math.max(0, reached.length - ROOM + next.length)), ...next];
}
