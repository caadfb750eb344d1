import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icon/icon';

/** A sentence that matters, inside a page or form: a refusal, a warning, good news. */
@Component({
  selector: 'ui-notice',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ui-icon [name]="kind() === 'good' ? 'check' : 'circle-alert'" />
    <div><ng-content /></div>`,
  host: { '[class]': 'kind()', '[attr.role]': "kind() === 'bad' ? 'alert' : 'status'" },
  styles: `
    :host {
      display: flex;
      gap: var(--s3);
      padding: var(--s3) var(--s4);
      border-radius: var(--r);
      font-size: 15px;
    }
    :host(.bad) {
      background: var(--error-soft);
      color: var(--error-ink);
    }
    :host(.warn) {
      background: var(--warning-soft);
      color: var(--warning-ink);
    }
    :host(.good) {
      background: var(--success-soft);
      color: var(--success-ink);
    }
  `,
})
export class Notice {
  /** What kind of sentence. */
  readonly kind = input<'bad' | 'warn' | 'good'>('bad');
}
