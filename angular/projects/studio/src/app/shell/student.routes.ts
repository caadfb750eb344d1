import { Routes } from '@angular/router';
import { Waiting } from '../bookings/waiting';
import { Family } from '../customers/family';
import { Me } from '../customers/me';
import { News } from '../notifications/news';
import { student } from './student';

/** The student's own pages, all behind the log-in. */
export default [
  {
    path: '',
    canActivate: [student],
    providers: [Me, Family, News, Waiting],
    loadComponent: () => import('./student-shell').then((m) => m.StudentShell),
    children: [
      { path: '', pathMatch: 'full', title: 'home.title', loadComponent: () => import('../customers/home').then((m) => m.Home) },
      { path: 'book', title: 'book.title', data: { bare: true }, loadComponent: () => import('../bookings/book').then((m) => m.Book) },
      { path: 'calendar', title: 'calendar.title', loadComponent: () => import('../bookings/calendar').then((m) => m.Calendar) },
      { path: 'classes', title: 'classes.title', loadComponent: () => import('../bookings/my-classes').then((m) => m.MyClasses) },
      { path: 'credits', title: 'credits.title', loadComponent: () => import('../credits/credits').then((m) => m.Credits) },
      { path: 'settings', title: 'settings.title', loadComponent: () => import('../accounts/settings').then((m) => m.Settings) },
      { path: 'notifications', title: 'notifications.title', loadComponent: () => import('../notifications/notifications').then((m) => m.Notifications) },
      { path: 'progress', title: 'progress.title', loadComponent: () => import('../progress/progress').then((m) => m.Progress) },
      { path: 'check-in', title: 'checkIn.title', loadComponent: () => import('../attendance/check-in').then((m) => m.CheckIn) },
      { path: 'profile', title: 'profile.title', loadComponent: () => import('../customers/profile').then((m) => m.Profile) },
    ],
  },
] satisfies Routes;
