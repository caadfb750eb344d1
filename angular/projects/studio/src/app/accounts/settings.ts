import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Security } from '@ui/security/security';
import { injectTexts, Texts } from '@ui/texts/texts';
import { CalendarFeed } from '../bookings/calendar-feed';
import { Children } from '../customers/children';
import { MyData } from '../customers/my-data';
import { Preferences } from '../customers/preferences';
import english from './settings.en.json';

/** What somebody decides about their account: how they log in, on which devices, and what the studio holds about them. */
@Component({
  selector: 'studio-settings',
  imports: [CalendarFeed, Children, MyData, Preferences, Security],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1>{{ t('settings.title') }}</h1>
      <studio-children />
      <studio-preferences />
      <studio-calendar-feed />
      <ui-security (left)="leave('/login')" />
      <studio-my-data (gone)="leave('/')" />
    </div>
  `,
  styleUrl: './settings.css',
})
export class Settings {
  private readonly router = inject(Router);
  protected readonly t = injectTexts();

  constructor() {
    inject(Texts).add(english);
  }

  protected leave(to: string): void {
    void this.router.navigateByUrl(to);
  }
}
