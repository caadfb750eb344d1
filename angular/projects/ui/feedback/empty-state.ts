import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icons';

/** Nothing here yet, and what to do about it: put the action inside. */
@Component({
  selector: 'ui-empty-state',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="badge"><ui-icon [name]="icon()" /></span>
    <p class="strong">{{ heading() }}</p>
    <p class="muted">{{ hint() }}</p>
    <ng-content />
  `,
  styleUrl: './state.css',
})
export class EmptyState {
  /** A picture of what is missing. */
  readonly icon = input.required<IconName>();
  /** What is missing. */
  readonly heading = input.required<string>();
  /** What to do next. */
  readonly hint = input('');
}
