import { ApplicationConfig, inject, isDevMode, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, Router, withComponentInputBinding, withInMemoryScrolling, withRouterConfig } from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import { provideKernel } from '@ui/kernel';
import security from '@ui/security/security.en.json';
import { provideTexts } from '@ui/texts/texts';
import { routes } from './app.routes';
import family from './customers/customer-family.en.json';
import reports from './progress/reports.en.json';
import texts from './texts/en.json';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }), withRouterConfig({ paramsInheritanceStrategy: 'always' })),
    provideKernel(provideTexts(security, family, reports, texts), () => {
      const router = inject(Router);
      return () => void router.navigate(['/login'], { queryParams: { returnUrl: router.url } });
    }),
    provideServiceWorker('ngsw-worker.js', { enabled: !isDevMode(), registrationStrategy: 'registerWhenStable:10000' }),
  ],
};
