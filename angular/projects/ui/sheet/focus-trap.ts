const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';

/** What can have the focus inside, in order. */
export function focusable(inside: HTMLElement): HTMLElement[] {
  return Array.from(inside.querySelectorAll<HTMLElement>(FOCUSABLE)).filter((element) => element.tabIndex >= 0 && !element.closest('[hidden], [inert]'));
}

/**
 * Keeps Tab inside: from the last control it goes to the first, and back. A native dialog makes the page behind inert
 * but lets Tab leave for the browser's own bar.
 */
export function keepTabInside(event: KeyboardEvent, inside: HTMLElement): void {
  if (event.key !== 'Tab') return;
  const controls = focusable(inside);
  const [first, last] = [controls.at(0), controls.at(-1)];
  const active = inside.ownerDocument.activeElement;
  if (!first || !last) return event.preventDefault();
  if (event.shiftKey ? active === first || !inside.contains(active) || active === inside : active === last || !inside.contains(active)) {
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}
