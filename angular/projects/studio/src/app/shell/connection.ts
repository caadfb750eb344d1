import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { Session } from '@ui/auth/session';
import { toProblem } from '@ui/errors/problem';

/** When the server was last heard of on this device. */
const HEARD = 'bs.heard';
/** How often it is tried whether a server that was out of reach is back. */
const TRY_AGAIN = 5_000;

/** Whether there is a connection, and from when what is shown is if there is none: then the service worker answers. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly window = inject(DOCUMENT).defaultView!;
  private readonly session = inject(Session);
  private retry = 0;
  private readonly cut = signal(!this.window.navigator.onLine);
  private readonly unreachable = signal(false);
  private readonly heard = signal<string | null>(this.window.localStorage.getItem(HEARD));

  /** Whether there is none. */
  readonly isOff = computed(() => this.cut() || this.unreachable());
  /** When the server last was in reach (an instant), as far as this device knows. */
  readonly lastHeard = this.heard.asReadonly();

  constructor() {
    this.window.addEventListener('offline', () => this.cut.set(true));
    this.window.addEventListener('online', () => {
      this.cut.set(false);
      void this.tryAgain();
    });
    void this.tryAgain();
  }

  /** The server answered, unless the service worker did in its place. */
  hears(): void {
    if (this.isOff()) return;
    this.heard.set(new Date().toISOString());
    this.window.localStorage.setItem(HEARD, this.heard()!);
  }

  /** The server did not answer: it is tried until it does. */
  misses(): void {
    this.unreachable.set(true);
    this.window.clearTimeout(this.retry);
    this.retry = this.window.setTimeout(() => void this.tryAgain(), TRY_AGAIN);
  }

  /** Asks for what only the server itself can say. */
  async tryAgain(): Promise<void> {
    if (this.cut()) return;
    try {
      if (this.unreachable()) await this.session.renew();
      else await this.session.restore();
      this.unreachable.set(false);
      this.hears();
    } catch (failure) {
      if (toProblem(failure).offline) this.misses();
    }
  }
}
