import { Routes } from '@angular/router';
import { may } from '../shell/guards';

export default [
  { path: '', title: 'customers.title', loadComponent: () => import('./customers').then((m) => m.Customers) },
  {
    path: ':id',
    title: 'customers.one',
    loadComponent: () => import('./customer').then((m) => m.Customer),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'bookings' },
      { path: 'bookings', title: 'customers.one', loadComponent: () => import('./customer-bookings').then((m) => m.CustomerBookings) },
      { path: 'membership', title: 'customers.one', loadComponent: () => import('./customer-membership').then((m) => m.CustomerMembership) },
      { path: 'attendance', title: 'customers.one', loadComponent: () => import('../attendance/customer-attendance').then((m) => m.CustomerAttendance) },
      { path: 'reports', title: 'customers.one', canActivate: [may('Progress.Report')], loadComponent: () => import('../progress/customer-reports').then((m) => m.CustomerReports) },
      { path: 'credits', title: 'customers.one', canActivate: [may('Credits.View')], loadComponent: () => import('./customer-credits').then((m) => m.CustomerCredits) },
    ],
  },
] satisfies Routes;
