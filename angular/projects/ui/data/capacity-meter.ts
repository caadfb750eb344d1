import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** How full a class is; the words beside it say the same, so it is decoration to a reader. */
@Component({
  selector: 'ui-capacity-meter',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<span [style.width.%]="share()" [style.background]="color()"></span>',
  host: { 'aria-hidden': 'true' },
  styles: `
    :host {
      display: block;
      height: 6px;
      border-radius: var(--r-full);
      background: var(--meter);
      overflow: hidden;
    }
    span {
      display: block;
      height: 100%;
      border-radius: var(--r-full);
      background: var(--level-1);
      transition: width 200ms ease-out;
    }
  `,
})
export class CapacityMeter {
  /** Places taken. */
  readonly taken = input.required<number>();
  /** Places there are. */
  readonly capacity = input.required<number>();
  /** The class's colour. */
  readonly color = input<string | null>(null);
  protected readonly share = computed(() => (this.capacity() > 0 ? Math.min(100, Math.max(0, (100 * this.taken()) / this.capacity())) : 0));
}
