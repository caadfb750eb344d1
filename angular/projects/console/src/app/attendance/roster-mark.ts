import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ClassInstanceDto } from '@api/models/class-instance-dto';
import { RosterItemDto } from '@api/models/roster-item-dto';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Mark, Taps } from './taps';

/** One person of a roster: a tap says they came; on a closed roster (C5) they came or did not. */
@Component({
  selector: 'console-roster-mark',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (instance().rosterClosedAt) {
      <button type="button" class="btn sm outline" [class.on]="status() === 'attended'" [attr.aria-pressed]="status() === 'attended'" (click)="say('attended')">
        {{ t('roster.came') }}<span class="sr">: {{ person().name }}</span>
      </button>
      <button type="button" class="btn sm outline" [class.no]="status() === 'no-show'" [attr.aria-pressed]="status() === 'no-show'" (click)="say('no-show')">
        {{ t('roster.didNot') }}<span class="sr">: {{ person().name }}</span>
      </button>
    } @else {
      <button type="button" class="btn sm outline" [class.on]="status() === 'attended'" [attr.aria-pressed]="status() === 'attended'" (click)="say(status() === 'attended' ? 'booked' : 'attended')">
        <ui-icon name="check" />{{ t('roster.here') }}<span class="sr">: {{ person().name }}</span>
      </button>
    }
  `,
  styles: `
    :host {
      position: relative; /* over the link that fills the row */
      display: flex;
      gap: var(--s1);
      margin-left: auto;
    }
    .on {
      border-color: var(--success);
      background: var(--success-soft);
      color: var(--success-ink);
    }
    .no {
      border-color: var(--error);
      background: var(--error-soft);
      color: var(--error-ink);
    }
  `,
})
export class RosterMark {
  /** The class instance. */
  readonly instance = input.required<ClassInstanceDto>();
  /** The person. */
  readonly person = input.required<RosterItemDto>();

  private readonly taps = inject(Taps);
  protected readonly t = injectTexts();
  protected readonly status = computed(() => this.taps.statusOf(this.person().bookingId, this.person().status));

  protected say(mark: Mark): void {
    if (mark !== this.status()) this.taps.mark(this.instance().id, this.person().bookingId, mark);
  }
}
