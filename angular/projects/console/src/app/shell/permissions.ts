import { inject } from '@angular/core';
import { Session } from '@ui/auth/session';

/** The permissions that the console asks for, by the server's names. */
export type Permission =
  | 'Customers.View'
  | 'Customers.Manage'
  | 'Credits.View'
  | 'Credits.Adjust'
  | 'Memberships.Manage'
  | 'Schedule.View'
  | 'Schedule.Manage'
  | 'Bookings.Manage'
  | 'Attendance.Mark'
  | 'Attendance.MarkAny'
  | 'Progress.Manage'
  | 'Progress.Report'
  | 'Settings.Manage'
  | 'Host.Studios';

/** Asks whether the signed-in person's roles grant something: `protected readonly may = injectMay()`. */
export function injectMay(): (permission: Permission) => boolean {
  const session = inject(Session);
  return (permission) => session.may(permission);
}
