import { inject } from '@angular/core';
import { CanActivateFn } from '@angular/router';
import { signedIn } from '@ui/auth/guards';
import { Session } from '@ui/auth/session';

/**
 * Students' pages are behind the log-in. Where somebody was signed in on this device the page opens at once and its
 * requests wait for the session: a frame with skeletons, never a blank page. A session that has ended leads to the log-in.
 */
export const student: CanActivateFn = (route, state) => inject(Session).hinted || signedIn(route, state);
