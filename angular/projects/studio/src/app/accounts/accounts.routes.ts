import { inject } from '@angular/core';
import { CanMatchFn, Router, Routes } from '@angular/router';
import { at } from '@ui/studio/places';
import { Studio } from '@ui/studio/studio';

/** Somebody on the platform's own address who does not come from its console: their log-in is at their studio. */
const astray: CanMatchFn = () =>
  inject(Studio).place() === 'platform' && !inject(Router).currentNavigation()?.extractedUrl.queryParamMap.has('returnUrl');

/** Getting in. Every studio has its own accounts, and so has the platform for its operators. */
export default [
  { path: 'login', canMatch: [astray], title: 'find.title', loadComponent: () => import('../tenants/platform/find-studio').then((m) => m.FindStudio) },
  {
    path: '',
    loadComponent: () => import('./account-frame').then((m) => m.AccountFrame),
    children: [
      { path: 'login', title: 'login.title', loadComponent: () => import('./login').then((m) => m.Login) },
      { path: 'signup', canMatch: [at('studio')], title: 'signup.title', loadComponent: () => import('./signup').then((m) => m.SignUp) },
      { path: 'forgot-password', title: 'forgot.title', loadComponent: () => import('./forgot-password').then((m) => m.ForgotPassword) },
      { path: 'reset-password', title: 'reset.title', loadComponent: () => import('./reset-password').then((m) => m.ResetPassword) },
      { path: 'confirm-email', title: 'confirmEmail.title', loadComponent: () => import('./confirm-email').then((m) => m.ConfirmEmail) },
    ],
  },
] satisfies Routes;
