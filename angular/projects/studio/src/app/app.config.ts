import { ApplicationConfig, inject, isDevMode, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, Router, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import { provideKernel } from '@ui/kernel';
import { provideLanguages } from '@ui/texts/texts';
import { routes } from './app.routes';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' })),
    provideKernel(provideLanguages({ en: () => import('./texts/en'), pt: () => import('./texts/pt'), ru: () => import('./texts/ru') }), () => {
      const router = inject(Router);
      return () => void router.navigate(['/login'], { queryParams: { returnUrl: router.url } });
    }),
    provideServiceWorker('ngsw-worker.js', { enabled: !isDevMode(), registrationStrategy: 'registerWhenStable:10000' }),
  ],
};
