import { inject } from '@angular/core';
import { Routes } from '@angular/router';
import { UNKNOWN } from '@ui/studio/places';
import { Studio } from '@ui/studio/studio';
import { may, staffOnly } from './shell/guards';

export const routes: Routes = [
  UNKNOWN,
  { path: 'login', title: 'login.title', loadComponent: () => import('./login/login').then((m) => m.Login) },
  { path: 'welcome', title: 'welcome.title', loadComponent: () => import('./welcome/welcome').then((m) => m.Welcome) },
  {
    path: 'kiosk',
    title: 'kiosk.title',
    canActivate: [staffOnly, may('Attendance.Mark')],
    loadComponent: () => import('./attendance/kiosk').then((m) => m.Kiosk),
  },
  {
    path: '',
    canActivate: [staffOnly],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: () => (inject(Studio).place() === 'platform' ? '/studios' : '/overview') },
      { path: 'overview', canActivate: [may('Schedule.View')], loadChildren: () => import('./overview/overview.routes') },
      { path: 'customers', canActivate: [may('Customers.View')], loadChildren: () => import('./customers/customers.routes') },
      { path: 'timetable', canActivate: [may('Schedule.View')], loadChildren: () => import('./timetable/timetable.routes') },
      { path: 'classes', canActivate: [may('Schedule.View')], loadChildren: () => import('./classes/classes.routes') },
      { path: 'reports', title: 'reports.title', canActivate: [may('Progress.Report')], loadComponent: () => import('./progress/reports').then((m) => m.Reports) },
      { path: 'plans', canActivate: [may('Memberships.Manage')], loadChildren: () => import('./plans/plans.routes') },
      { path: 'settings', canActivate: [may('Settings.Manage')], loadChildren: () => import('./settings/settings.routes') },
      { path: 'studios', canActivate: [may('Host.Studios')], loadChildren: () => import('./studios/studios.routes') },
      { path: 'account', title: 'security.title', loadComponent: () => import('./account/account').then((m) => m.Account) },
      { path: 'not-allowed', title: 'notAllowed.title', loadComponent: () => import('./shell/not-allowed').then((m) => m.NotAllowed) },
      { path: '**', title: 'notFound.title', loadComponent: () => import('./shell/not-found').then((m) => m.NotFound) },
    ],
  },
];
