import { DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';
import { CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { Session } from '@ui/auth/session';
import { toProblem } from '@ui/errors/problem';
import { Permission } from './permissions';

/** The console is for those who work here: visitors log in, students go to their own pages. */
export const staffOnly: CanActivateFn = async (_, state) => {
  const session = inject(Session);
  const router = inject(Router);
  const { location } = inject(DOCUMENT);
  try {
    if (!(await session.restore())) return router.createUrlTree(['/login'], { queryParams: { returnUrl: state.url } });
    if (worksHere(session)) return true;
    location.assign('/app');
    return false;
  } catch (failure) {
    if (toProblem(failure).retryable) return true; // the shell opens; its pages say that the server is out of reach
    throw failure;
  }
};

/** A page that a permission opens; without it the address stays and the page says so. */
export function may(permission: Permission): CanActivateFn {
  return () => {
    const session = inject(Session);
    const router = inject(Router);
    return !session.user() || session.may(permission) || new RedirectCommand(router.createUrlTree(['/not-allowed']), { skipLocationChange: true });
  };
}

/** Whether the person works for this studio, or runs the platform. */
export function worksHere(session: Session): boolean {
  return session.isStaff() || session.may('Host.Studios');
}
