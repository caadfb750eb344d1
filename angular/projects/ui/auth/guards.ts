import { inject } from '@angular/core';
import { CanActivateFn, Router, UrlTree } from '@angular/router';
import { toProblem } from '../errors/problem';
import { Session } from './session';

/**
 * The signed-in area of the student's app. Out of reach of the server the shell still opens: its pages say so and offer
 * the retry.
 */
export const signedIn: CanActivateFn = async (_, state): Promise<boolean | UrlTree> => {
  const session = inject(Session);
  const router = inject(Router);
  try {
    if (await session.restore()) return true;
  } catch (failure) {
    if (toProblem(failure).retryable) return true;
    throw failure;
  }
  return router.createUrlTree(['/login'], { queryParams: { returnUrl: state.url } });
};

/** A place on this site to return to after the log-in; anything that could lead elsewhere is dropped. */
export function safeReturn(url: string | null | undefined): string | null {
  return url && /^\/(?![/\\])[^\\\s]*$/.test(url) ? url : null;
}
