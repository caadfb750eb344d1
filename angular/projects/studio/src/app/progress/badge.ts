import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MyCheckpointDto } from '@api/models/my-checkpoint-dto';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

/** So many classes are worth a cup. */
const MANY = 50;

/** A checkpoint as a badge: what it is called, and the day it was reached or what it takes. More about it goes inside. */
@Component({
  selector: 'studio-badge',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="badge"><ui-icon [name]="icon()" /></span>
    <b>{{ of().name }}</b>
    @if (of().reachedOn; as day) {
      <span class="muted small">{{ dates.shortDay(day) }}</span>
    } @else {
      <span class="muted small">{{ t.count('progress.goal.' + of().kind, of().goal) }}</span>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      align-content: start;
      gap: 2px;
      text-align: center;
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    b {
      font-size: 15px;
      line-height: 1.35;
    }
    .badge {
      display: grid;
      place-items: center;
      width: 56px;
      height: 56px;
      margin-bottom: var(--s2);
      border-radius: var(--r-full);
      background: var(--meter);
      color: var(--muted);
    }
    :host(.reached) .badge {
      background: var(--ink);
      color: var(--accent);
    }
  `,
  host: { '[class.reached]': 'of().reachedOn' },
})
export class Badge {
  /** The checkpoint. */
  readonly of = input.required<MyCheckpointDto>();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly icon = computed(() => (this.of().kind === 'weeks' ? 'flame' : this.of().goal >= MANY ? 'trophy' : 'award'));
}
