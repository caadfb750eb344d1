import { DOCUMENT } from '@angular/common';
import { inject, Injectable, signal } from '@angular/core';

/** Whether the device has a connection, as far as the browser knows. */
@Injectable({ providedIn: 'root' })
export class Online {
  private readonly window = inject(DOCUMENT).defaultView!;
  private readonly connected = signal(this.window.navigator.onLine);

  /** Connected now. */
  readonly now = this.connected.asReadonly();

  constructor() {
    this.window.addEventListener('online', () => this.connected.set(true));
    this.window.addEventListener('offline', () => this.connected.set(false));
  }
}
