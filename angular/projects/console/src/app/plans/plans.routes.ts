import { Routes } from '@angular/router';

export default [{ path: '', title: 'plans.title', loadComponent: () => import('./plans').then((m) => m.Plans) }] satisfies Routes;
