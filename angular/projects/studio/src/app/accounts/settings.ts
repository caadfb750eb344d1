import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Security } from '@ui/security/security';
import { injectTexts } from '@ui/texts/texts';
import { CalendarFeed } from '../bookings/calendar-feed';
import { Children } from '../customers/children';
import { MyData } from '../customers/my-data';
import { Preferences } from '../customers/preferences';
import { NotificationPreferences } from '../notifications/notification-preferences';
import { LanguageChoice } from './language-choice';

/** What somebody decides about their account: how they log in, on which devices, and what the studio holds about them. */
@Component({
  selector: 'studio-settings',
  imports: [CalendarFeed, Children, LanguageChoice, MyData, NotificationPreferences, Preferences, Security],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1>{{ t('settings.title') }}</h1>
      <studio-children />
      <section class="card language">
        <div>
          <h2>{{ t('language.title') }}</h2>
          <p class="muted small">{{ t('language.lead') }}</p>
        </div>
        <studio-language-choice class="boxed" />
      </section>
      <studio-preferences />
      <studio-notification-preferences />
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

  protected leave(to: string): void {
    void this.router.navigateByUrl(to);
  }
}
