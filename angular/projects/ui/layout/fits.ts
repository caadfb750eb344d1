import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject, signal, Signal } from '@angular/core';

/** Whether the window fits a media query, now and whenever that changes: for what need not be built where it is not seen. */
export function injectFits(query: string): Signal<boolean> {
  const media = inject(DOCUMENT).defaultView!.matchMedia(query);
  const fits = signal(media.matches);
  const turn = () => fits.set(media.matches);
  media.addEventListener('change', turn);
  inject(DestroyRef).onDestroy(() => media.removeEventListener('change', turn));
  return fits.asReadonly();
}
