import { Routes } from '@angular/router';

export default [
  { path: '', title: 'settings.title', loadComponent: () => import('./settings').then((m) => m.Settings) },
  { path: 'rooms', title: 'rooms.title', loadComponent: () => import('./rooms').then((m) => m.Rooms) },
  { path: 'teachers', title: 'teachers.title', loadComponent: () => import('./teachers').then((m) => m.Teachers) },
] satisfies Routes;
