import { Injectable, signal } from '@angular/core';

/** Tells the tabs of a customer's page that something they show has changed. */
@Injectable()
export class CustomerNews {
  private readonly moved = signal(0);

  /** Counts the changes of credits. */
  readonly credits = this.moved.asReadonly();

  private readonly renewed = signal(0);

  /** Counts the changes of the membership. */
  readonly membership = this.renewed.asReadonly();

  /** The membership, and with it the credits, is not what it was. */
  membershipChanged(): void {
    this.renewed.update((n) => n + 1);
    this.creditsMoved();
  }

  /** The credits are not what they were. */
  creditsMoved(): void {
    this.moved.update((n) => n + 1);
  }
}
