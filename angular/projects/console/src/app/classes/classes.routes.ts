import { Routes } from '@angular/router';
import { may } from '../shell/guards';

export default [
  { path: '', title: 'classes.title', loadComponent: () => import('./classes').then((m) => m.Classes) },
  { path: 'new', title: 'classes.new', canActivate: [may('Schedule.Manage')], loadComponent: () => import('./new-class').then((m) => m.NewClass) },
  { path: 'import', title: 'import.title', canActivate: [may('Schedule.Manage')], loadComponent: () => import('./import/import').then((m) => m.Import) },
  { path: ':id', title: 'classes.one', loadComponent: () => import('./class-page').then((m) => m.ClassPage) },
] satisfies Routes;
