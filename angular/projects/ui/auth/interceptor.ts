import { HttpErrorResponse, HttpEvent, HttpHandlerFn, HttpInterceptorFn, HttpRequest } from '@angular/common/http';
import { inject, InjectionToken } from '@angular/core';
import { catchError, from, Observable, of, switchMap, throwError } from 'rxjs';
import { toProblem } from '../errors/problem';
import { MAKES_SESSION, Session } from './session';

/** Sends a person to the log-in and back to where they were. Each app says how. */
export const TO_LOGIN = new InjectionToken<() => void>('TO_LOGIN');

/**
 * Signs requests to our API; on 401 renews once and tries again, else the person logs in. Where no token can be had because the server is
 * out of reach, a question goes out all the same: the service worker may know the last answer.
 */
export const authentication: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/') || request.context.get(MAKES_SESSION)) return next(request);
  const session = inject(Session);
  const toLogin = inject(TO_LOGIN);
  return from(session.freshToken()).pipe(
    catchError((failure: unknown) => (request.method === 'GET' && toProblem(failure).offline ? of(null) : throwError(() => failure))),
    switchMap((token) =>
      send(request, next, token).pipe(
        catchError((failure: unknown) =>
          failure instanceof HttpErrorResponse && failure.status === 401
            ? from(session.renew(token)).pipe(switchMap((renewed) => (renewed ? send(request, next, renewed) : refuse(failure))))
            : throwError(() => failure),
        ),
      ),
    ),
  );

  function refuse(failure: unknown): Observable<never> {
    toLogin();
    return throwError(() => failure);
  }
};

function send(request: HttpRequest<unknown>, next: HttpHandlerFn, token: string | null): Observable<HttpEvent<unknown>> {
  return next(token ? request.clone({ setHeaders: { Authorization: `Bearer ${token}` } }) : request);
}
