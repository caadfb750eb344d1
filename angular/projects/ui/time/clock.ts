import { inject, Injectable, InjectionToken, signal } from '@angular/core';

/** Where the time comes from; tests bring their own. */
export const NOW = new InjectionToken<() => Date>('NOW', { providedIn: 'root', factory: () => () => new Date() });

/** The time as a signal: pages that say "in 2 days" or "free until" stay true while they are open. */
@Injectable({ providedIn: 'root' })
export class Clock {
  private readonly source = inject(NOW);
  private readonly tick = signal(this.source());

  /** Now, to half a minute. */
  readonly now = this.tick.asReadonly();

  constructor() {
    setInterval(() => this.tick.set(this.source()), 30_000);
  }
}
