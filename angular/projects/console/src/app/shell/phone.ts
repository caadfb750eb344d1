import { DOCUMENT } from '@angular/common';
import { inject, Injectable, signal } from '@angular/core';

/** Whether the window is as narrow as a phone's, where a picture for a desk gives way to another. */
@Injectable({ providedIn: 'root' })
export class Phone {
  private readonly query = inject(DOCUMENT).defaultView!.matchMedia('(max-width: 767.98px)');
  private readonly narrow = signal(this.query.matches);

  /** Narrow now. */
  readonly now = this.narrow.asReadonly();

  constructor() {
    this.query.addEventListener('change', (event) => this.narrow.set(event.matches));
  }
}
