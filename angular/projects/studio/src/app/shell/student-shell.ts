import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, IsActiveMatchOptions, NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Logo } from '@ui/art/logo';
import { Session } from '@ui/auth/session';
import { Avatar } from '@ui/data/avatar';
import { Icon } from '@ui/icon/icon';
import { IconName } from '@ui/icon/icons';
import { Studio } from '@ui/studio/studio';
import { injectTexts } from '@ui/texts/texts';
import { filter, map } from 'rxjs';
import { WaitingList } from '../bookings/waiting-list';
import { Me } from '../customers/me';
import { Bell } from '../notifications/bell';
import { OfflineNote } from './offline-note';

/** A page of the student's app, as its navigation names it. */
interface Place {
  path: string;
  text: string;
  icon: IconName;
}

const PLACES: Place[] = [
  { path: '/app', text: 'nav.home', icon: 'house' },
  { path: '/app/book', text: 'nav.book', icon: 'circle-plus' },
  { path: '/app/calendar', text: 'nav.calendar', icon: 'calendar-days' },
  { path: '/app/classes', text: 'nav.classes', icon: 'list-checks' },
  { path: '/app/progress', text: 'nav.progress', icon: 'award' },
];

/** The student's frame: navigation above on a desktop, a dock under the thumb on a phone. */
@Component({
  selector: 'studio-student-shell',
  imports: [OfflineNote, WaitingList, RouterOutlet, RouterLink, RouterLinkActive, Logo, Avatar, Bell, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './student-shell.html',
  styleUrl: './student-shell.css',
})
export class StudentShell {
  private readonly route = inject(ActivatedRoute);

  protected readonly t = injectTexts();
  protected readonly studio = inject(Studio).profile;
  protected readonly places = PLACES;
  /** A page is the same page whichever day or list it shows. */
  protected readonly exact: IsActiveMatchOptions = { paths: 'exact', queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' };
  private readonly user = inject(Session).user;
  private readonly me = inject(Me).customer;
  protected readonly name = computed(() => {
    const user = this.user();
    return user ? `${user.firstName} ${user.lastName}` : '';
  });
  protected readonly credits = computed(() => (this.me.hasValue() ? this.me.value().creditsRemaining : null));
  /** Whether the page brings its own head on a phone. */
  protected readonly bare = toSignal(
    inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.isBare()),
    ),
    { initialValue: this.isBare() },
  );

  constructor() {
    const session = inject(Session);
    const { location } = inject(DOCUMENT);
    // Who works here and does not dance here has the console.
    effect(() => {
      if (session.user() && !session.isCustomer()) location.assign('/console/');
    });
  }

  private isBare(): boolean {
    return this.route.snapshot.firstChild?.data['bare'] === true;
  }
}
