import { ApplicationConfig, inject, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, Router, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { provideKernel } from '@ui/kernel';
import { routes } from './app.routes';
import texts from './texts/en.json';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    provideKernel(texts, () => {
      const router = inject(Router);
      return () => void router.navigate(['/login'], { queryParams: { returnUrl: router.url } });
    }),
  ],
};
