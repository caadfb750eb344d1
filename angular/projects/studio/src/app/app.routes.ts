import { Routes } from '@angular/router';
import { at, UNKNOWN } from '@ui/studio/places';

export const routes: Routes = [
  UNKNOWN,
  {
    path: '',
    pathMatch: 'full',
    canMatch: [at('platform')],
    title: 'platform.title',
    loadComponent: () => import('./tenants/platform/platform').then((m) => m.Platform),
  },
  {
    path: '',
    canMatch: [at('studio')],
    loadComponent: () => import('./shell/public-shell').then((m) => m.PublicShell),
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./tenants/landing/landing').then((m) => m.Landing) },
      { path: 'timetable', title: 'timetable.title', loadComponent: () => import('./schedule/timetable').then((m) => m.Timetable) },
    ],
  },
  { path: 'app', canMatch: [at('studio')], loadChildren: () => import('./shell/student.routes') },
  { path: '', loadChildren: () => import('./accounts/accounts.routes') },
  { path: '**', title: 'notFound.title', loadComponent: () => import('./shell/not-found').then((m) => m.NotFound) },
];
