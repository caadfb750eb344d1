import { inject } from '@angular/core';
import { Routes } from '@angular/router';
import { Studio } from '@ui/studio/studio';

const onPlatform = () => inject(Studio).place() === 'platform';
const onStudio = () => inject(Studio).place() === 'studio';

/** Getting in: every studio has its own accounts, so the platform only shows the way to a studio. */
export default [
  { path: 'login', canMatch: [onPlatform], title: 'find.title', loadComponent: () => import('../tenants/platform/find-studio').then((m) => m.FindStudio) },
  {
    path: '',
    canMatch: [onStudio],
    loadComponent: () => import('./account-frame').then((m) => m.AccountFrame),
    children: [
      { path: 'login', title: 'login.title', loadComponent: () => import('./login').then((m) => m.Login) },
      { path: 'signup', title: 'signup.title', loadComponent: () => import('./signup').then((m) => m.SignUp) },
      { path: 'forgot-password', title: 'forgot.title', loadComponent: () => import('./forgot-password').then((m) => m.ForgotPassword) },
      { path: 'reset-password', title: 'reset.title', loadComponent: () => import('./reset-password').then((m) => m.ResetPassword) },
      { path: 'confirm-email', title: 'confirmEmail.title', loadComponent: () => import('./confirm-email').then((m) => m.ConfirmEmail) },
    ],
  },
] satisfies Routes;
