import { Routes } from '@angular/router';

export default [
  { path: '', title: 'overview.title', loadComponent: () => import('./overview').then((m) => m.Overview) },
] satisfies Routes;
