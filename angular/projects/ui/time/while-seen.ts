import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject } from '@angular/core';

/**
 * Does something every so often while somebody sees the page: nothing in the background, and at once when they come back to it or to a
 * connection. Ends with what it was called in.
 */
export function whileSeen(milliseconds: number, work: () => void): void {
  const document = inject(DOCUMENT);
  const window = document.defaultView!;
  let timer = 0;
  const rest = () => window.clearInterval(timer);
  const go = () => {
    rest();
    if (!document.hidden) timer = window.setInterval(work, milliseconds);
  };
  const turn = () => {
    go();
    if (!document.hidden) work();
  };
  document.addEventListener('visibilitychange', turn);
  window.addEventListener('online', turn);
  inject(DestroyRef).onDestroy(() => {
    rest();
    document.removeEventListener('visibilitychange', turn);
    window.removeEventListener('online', turn);
  });
  go();
}
