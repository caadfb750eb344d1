import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Logo } from '@ui/art/logo';
import { Session } from '@ui/auth/session';
import { Avatar } from '@ui/data/avatar';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Icon } from '@ui/icon/icon';
import { IconName } from '@ui/icon/icons';
import { Studio } from '@ui/studio/studio';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Online } from './online';
import { Permission } from './permissions';

/** An area of the console. */
interface Area {
  path: string;
  icon: IconName;
  permission: Permission;
}

const AREAS: Area[] = [
  { path: 'overview', icon: 'layout-dashboard', permission: 'Schedule.View' },
  { path: 'customers', icon: 'users', permission: 'Customers.View' },
  { path: 'timetable', icon: 'calendar-days', permission: 'Schedule.View' },
  { path: 'classes', icon: 'graduation-cap', permission: 'Schedule.View' },
  { path: 'reports', icon: 'file-text', permission: 'Progress.Report' },
  { path: 'plans', icon: 'ticket', permission: 'Memberships.Manage' },
  { path: 'settings', icon: 'settings', permission: 'Settings.Manage' },
  { path: 'studios', icon: 'house', permission: 'Host.Studios' },
];

const ROLES = ['owner', 'admin', 'teacher', 'host-admin'];

/** The console's frame: the areas at the left (below on a phone), one's own name with them. */
@Component({
  selector: 'console-shell',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, Logo, Icon, Avatar, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  private readonly session = inject(Session);
  private readonly location = inject(DOCUMENT).location;
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly studio = inject(Studio);

  protected readonly t = injectTexts();
  protected readonly online = inject(Online).now;
  protected readonly house = computed(() => this.studio.profile()?.name ?? this.t('shell.platform'));
  /** Whoever dances here too goes over to their classes. */
  protected readonly dances = this.session.isCustomer;
  protected readonly areas = computed(() => AREAS.filter((area) => this.session.may(area.permission)));
  protected readonly name = computed(() => {
    const user = this.session.user();
    return user ? `${user.firstName} ${user.lastName}` : '';
  });
  protected readonly role = computed(() => {
    const role = ROLES.find((name) => this.session.user()?.roles.includes(name));
    return role ? this.t(`shell.role.${role}`) : '';
  });

  protected async logout(): Promise<void> {
    try {
      await this.session.logout();
      this.location.assign('/');
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    }
  }
}
