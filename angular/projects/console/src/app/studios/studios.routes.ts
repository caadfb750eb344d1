import { Routes } from '@angular/router';

export default [{ path: '', title: 'studios.title', loadComponent: () => import('./studios').then((m) => m.Studios) }] satisfies Routes;
