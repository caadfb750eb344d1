import { inject } from '@angular/core';
import { CanMatchFn, Routes } from '@angular/router';
import { Studio } from '@ui/studio/studio';

const onStudio: CanMatchFn = () => inject(Studio).place() === 'studio';
const onPlatform: CanMatchFn = () => inject(Studio).place() === 'platform';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canMatch: [onPlatform],
    title: 'platform.title',
    loadComponent: () => import('./tenants/platform/platform').then((m) => m.Platform),
  },
  {
    path: '',
    canMatch: [onStudio],
    loadComponent: () => import('./shell/public-shell').then((m) => m.PublicShell),
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./tenants/landing/landing').then((m) => m.Landing) },
      { path: 'timetable', title: 'timetable.title', loadComponent: () => import('./schedule/timetable').then((m) => m.Timetable) },
    ],
  },
  { path: 'app', canMatch: [onStudio], loadChildren: () => import('./shell/student.routes') },
  { path: '', loadChildren: () => import('./accounts/accounts.routes') },
  { path: '**', title: 'notFound.title', loadComponent: () => import('./shell/not-found').then((m) => m.NotFound) },
];
