import { Routes } from '@angular/router';

export default [
  { path: '', title: 'timetable.title', loadComponent: () => import('./timetable').then((m) => m.Timetable) },
] satisfies Routes;
