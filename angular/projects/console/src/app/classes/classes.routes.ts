import { Routes } from '@angular/router';

export default [
  { path: '', title: 'classes.title', loadComponent: () => import('./classes').then((m) => m.Classes) },
] satisfies Routes;
