import { Directive, input } from '@angular/core';

/** A button whose work is under way: it says so, keeps its place and its focus, and takes no second click. */
@Directive({
  selector: 'button[uiBusy]',
  host: {
    '[attr.aria-busy]': 'uiBusy() || null',
    '[attr.aria-disabled]': 'uiBusy() || null',
    '[class.busy]': 'uiBusy()',
    '(click)': 'hold($event)',
  },
})
export class Busy {
  /** Whether the work is under way. */
  readonly uiBusy = input.required<boolean>();

  protected hold(event: Event): void {
    if (!this.uiBusy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
