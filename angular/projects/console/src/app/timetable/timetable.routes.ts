import { Routes } from '@angular/router';
import { may } from '../shell/guards';

export default [
  { path: '', title: 'timetable.title', loadComponent: () => import('./timetable').then((m) => m.Timetable) },
  { path: 'closures', title: 'closures.title', canActivate: [may('Schedule.Manage')], loadComponent: () => import('./closures/closures').then((m) => m.Closures) },
] satisfies Routes;
