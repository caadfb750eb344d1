import { Routes } from '@angular/router';
import { may } from '../shell/guards';

export default [
  { path: '', title: 'settings.title', loadComponent: () => import('./settings').then((m) => m.Settings) },
  { path: 'rooms', title: 'rooms.title', loadComponent: () => import('./rooms').then((m) => m.Rooms) },
  { path: 'checkpoints', title: 'checkpoints.title', canActivate: [may('Progress.Manage')], loadComponent: () => import('./checkpoints').then((m) => m.Checkpoints) },
  { path: 'teachers', title: 'teachers.title', loadComponent: () => import('./teachers').then((m) => m.Teachers) },
] satisfies Routes;
