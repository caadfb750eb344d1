import { ChangeDetectionStrategy, Component, computed, effect, input, output } from '@angular/core';
import { Icon } from '../icon/icon';
import { injectTexts } from '../texts/texts';

/** Which part of a list is shown, and the way to the rest; nothing where all of it is. Turns back by itself from a page that is no more. */
@Component({
  selector: 'ui-pager',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (total() > take()) {
      <nav [attr.aria-label]="t('ui.pages')">
        <p class="muted small" aria-live="polite">{{ t('ui.range', { from: skip() + 1, to: last(), total: total() }) }}</p>
        <button type="button" class="btn outline sm" [disabled]="skip() === 0" (click)="turn.emit(back())"><ui-icon name="chevron-left" />{{ t('ui.previous') }}</button>
        <button type="button" class="btn outline sm" [disabled]="last() === total()" (click)="turn.emit(skip() + take())">{{ t('ui.next') }}<ui-icon name="chevron-right" /></button>
      </nav>
    }
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      align-items: center;
      gap: var(--s2);
      padding-top: var(--s4);
    }
    p {
      margin-right: auto;
    }
  `,
})
export class Pager {
  /** How many stand before this page. */
  readonly skip = input.required<number>();
  /** How many a page has. */
  readonly take = input.required<number>();
  /** How many there are. */
  readonly total = input.required<number>();
  /** Another page is wanted; how many to skip. */
  readonly turn = output<number>();

  protected readonly t = injectTexts();
  protected readonly last = computed(() => Math.min(this.total(), this.skip() + this.take()));
  protected readonly back = computed(() => Math.max(0, this.skip() - this.take()));

  constructor() {
    effect(() => {
      if (this.skip() > 0 && this.skip() >= this.total()) this.turn.emit(Math.max(0, Math.ceil(this.total() / this.take()) - 1) * this.take());
    });
  }
}
