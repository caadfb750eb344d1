import { DOCUMENT } from '@angular/common';
import { inject, Injectable, signal, Signal } from '@angular/core';

/** Whether the window is as narrow as a phone's, or a tablet's, where a picture for a desk gives way to another. */
@Injectable({ providedIn: 'root' })
export class Phone {
  private readonly window = inject(DOCUMENT).defaultView!;

  /** As narrow as a phone now. */
  readonly now = this.watch('(max-width: 767.98px)');
  /** As narrow as a tablet now, or a phone. */
  readonly orTablet = this.watch('(max-width: 1023.98px)');

  private watch(width: string): Signal<boolean> {
    const query = this.window.matchMedia(width);
    const fits = signal(query.matches);
    query.addEventListener('change', (event) => fits.set(event.matches));
    return fits.asReadonly();
  }
}
