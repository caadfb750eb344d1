import { Routes } from '@angular/router';

export default [
  { path: '', title: 'settings.title', loadComponent: () => import('./settings').then((m) => m.Settings) },
] satisfies Routes;
