import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Pages } from '../api/pages';
import { ErrorState } from '../feedback/error-state';
import { Skeleton } from '../feedback/skeleton';
import { Pager } from './pager';

/** A list by pages on a card: put its rows inside. Stands for them until they are here, and says why when they are not to be had. */
@Component({
  selector: 'ui-paged',
  imports: [ErrorState, Pager, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    @if (pages().error(); as error) {
      <ui-error-state [error]="error" (retry)="pages().reload()" />
    } @else if (pages().value()) {
      <ng-content />
      <ui-pager [skip]="pages().skip()" [take]="pages().take" [total]="total() ?? 0" (turn)="pages().skip.set($event)" />
    } @else {
      <ui-skeleton height="320px" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class Paged {
  /** The list. */
  readonly pages = input.required<Pages<unknown>>();
  /** How many there are, as soon as it is known. */
  readonly total = input.required<number | undefined>();
}
