import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { Connection } from './connection';

/** Says over every page that there is no connection, and from when what is shown is. */
@Component({
  selector: 'studio-offline-note',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  template: `
    @if (connection.isOff()) {
      <div class="page row">
        <ui-icon name="wifi-off" />
        <span>{{ words() }}</span>
        <button type="button" class="btn text sm" (click)="connection.tryAgain()">{{ t('offline.again') }}</button>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      background: var(--warning-soft);
      color: var(--warning-ink);
      font-size: 15px;
    }
    span {
      flex: 1;
      padding-block: var(--s2);
    }
  `,
})
export class OfflineNote {
  private readonly dates = inject(Dates);
  protected readonly connection = inject(Connection);
  protected readonly t = injectTexts();
  protected readonly words = computed(() => {
    const at = this.connection.lastHeard();
    return at ? this.t('offline.since', { when: this.dates.moment(at) }) : this.t('offline.never');
  });
}
