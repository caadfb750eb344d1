import { DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';
import { CanActivateFn } from '@angular/router';
import { Session } from '@ui/auth/session';
import { toProblem } from '@ui/errors/problem';
import { logInFor } from '../app.config';

/** The console is for those who work here: visitors log in, students go to their own pages. */
export const staffOnly: CanActivateFn = async (_, state) => {
  const session = inject(Session);
  const { location } = inject(DOCUMENT);
  try {
    const user = await session.restore();
    if (!user) location.assign(logInFor(`/console${state.url}`));
    else if (!session.isStaff()) location.assign('/app');
    return !!user && session.isStaff();
  } catch (failure) {
    if (toProblem(failure).retryable) return true; // the shell opens; its pages say that the server is out of reach
    throw failure;
  }
};
