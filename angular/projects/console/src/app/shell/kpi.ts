import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Skeleton } from '@ui/feedback/skeleton';

/** A number that matters, what it counts, and (inside) a chip that puts it in proportion. */
@Component({
  selector: 'console-kpi',
  imports: [Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    <p class="eyebrow">{{ label() }}</p>
    @if (value() === undefined) {
      <ui-skeleton height="40px" width="88px" />
    } @else {
      <p class="num">{{ value() }}</p>
    }
    <p class="note"><ng-content /></p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s2);
      align-content: start;
    }
    .num {
      font-weight: 700;
      font-size: 40px;
      line-height: 1;
    }
    .note {
      min-height: 26px;
    }
    @media (max-width: 599.98px) {
      :host {
        padding: var(--s3);
      }
      .num {
        font-size: 28px;
      }
    }
  `,
})
export class Kpi {
  /** What it counts. */
  readonly label = input.required<string>();
  /** How many; undefined while it is on its way. */
  readonly value = input.required<number | string | undefined>();
}
