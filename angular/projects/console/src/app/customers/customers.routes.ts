import { Routes } from '@angular/router';

export default [
  { path: '', title: 'customers.title', loadComponent: () => import('./customers').then((m) => m.Customers) },
] satisfies Routes;
