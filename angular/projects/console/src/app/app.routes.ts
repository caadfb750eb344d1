import { Routes } from '@angular/router';
import { staffOnly } from './shell/staff-only';

export const routes: Routes = [
  { path: 'welcome', title: 'welcome.title', loadComponent: () => import('./welcome/welcome').then((m) => m.Welcome) },
  {
    path: '',
    canActivate: [staffOnly],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'overview' },
      { path: 'overview', loadChildren: () => import('./overview/overview.routes') },
      { path: 'customers', loadChildren: () => import('./customers/customers.routes') },
      { path: 'timetable', loadChildren: () => import('./timetable/timetable.routes') },
      { path: 'classes', loadChildren: () => import('./classes/classes.routes') },
      { path: 'settings', loadChildren: () => import('./settings/settings.routes') },
    ],
  },
  { path: '**', redirectTo: 'overview' },
];
