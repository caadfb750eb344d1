import { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Texts } from './texts';

/** Asks our API for words in the language in use, whatever languages the browser is set to. */
export const acceptLanguage: HttpInterceptorFn = (request, next) =>
  next(request.url.startsWith('/api/') ? request.clone({ setHeaders: { 'Accept-Language': inject(Texts).language() } }) : request);
