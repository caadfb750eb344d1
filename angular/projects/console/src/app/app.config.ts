import { DOCUMENT } from '@angular/common';
import { ApplicationConfig, inject, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { provideKernel } from '@ui/kernel';
import { routes } from './app.routes';
import texts from './texts/en.json';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    provideKernel(texts, () => {
      const { location } = inject(DOCUMENT);
      return () => location.assign(logInFor(location.pathname + location.search));
    }),
  ],
};

/** The log-in is the studio app's, which lives beside this one. */
export function logInFor(url: string): string {
  return `/login?returnUrl=${encodeURIComponent(url)}`;
}
