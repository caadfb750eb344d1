import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Logo } from '@ui/art/logo';
import { Session } from '@ui/auth/session';
import { Avatar } from '@ui/data/avatar';
import { Toasts } from '@ui/feedback/toasts';
import { toProblem } from '@ui/errors/problem';
import { Icon } from '@ui/icon/icon';
import { IconName } from '@ui/icon/icons';
import { Studio } from '@ui/studio/studio';
import { injectTexts, Texts } from '@ui/texts/texts';
import { filter } from 'rxjs';

/** An area of the console. */
interface Area {
  path: string;
  icon: IconName;
  permission: string;
}

const AREAS: Area[] = [
  { path: 'overview', icon: 'layout-dashboard', permission: 'Schedule.View' },
  { path: 'customers', icon: 'users', permission: 'Customers.View' },
  { path: 'timetable', icon: 'calendar-days', permission: 'Schedule.View' },
  { path: 'classes', icon: 'graduation-cap', permission: 'Schedule.View' },
  { path: 'settings', icon: 'settings', permission: 'Settings.Manage' },
];

/** The console's frame: the areas at the left, one's own name below them. */
@Component({
  selector: 'console-shell',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, Logo, Icon, Avatar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  private readonly session = inject(Session);
  private readonly location = inject(DOCUMENT).location;
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);

  protected readonly t = injectTexts();
  protected readonly studio = inject(Studio).profile;
  protected readonly areas = computed(() => AREAS.filter((area) => this.session.may(area.permission)));
  protected readonly menuOpen = signal(false);
  protected readonly name = computed(() => {
    const user = this.session.user();
    return user ? `${user.firstName} ${user.lastName}` : '';
  });
  protected readonly role = computed(() => {
    const role = ['owner', 'admin', 'teacher'].find((name) => this.session.user()?.roles.includes(name));
    return role ? this.t(`shell.role.${role}`) : '';
  });

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.menuOpen.set(false));
  }

  protected async logout(): Promise<void> {
    try {
      await this.session.logout();
      this.location.assign('/');
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    }
  }
}
