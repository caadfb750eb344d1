import { Injectable, signal } from '@angular/core';

/** Tells the tabs of a customer's page that something they show has changed. */
@Injectable()
export class CustomerNews {
  private readonly moved = signal(0);

  /** Counts the changes of credits. */
  readonly credits = this.moved.asReadonly();

  /** The credits are not what they were. */
  creditsMoved(): void {
    this.moved.update((n) => n + 1);
  }
}
