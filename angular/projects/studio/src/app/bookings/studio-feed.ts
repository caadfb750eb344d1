import { ChangeDetectionStrategy, Component, DOCUMENT, inject } from '@angular/core';
import { Toasts } from '@ui/feedback/toasts';
import { injectTexts } from '@ui/texts/texts';

/** The studio's whole timetable as a calendar: an address that everybody may subscribe to. */
@Component({
  selector: 'studio-studio-feed',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card">
      <h2>{{ t('feed.studioTitle') }}</h2>
      <p class="muted">{{ t('feed.studioLead') }}</p>
      <p class="address num small">{{ url }}</p>
      <div class="actions">
        <a class="btn outline" [href]="subscribe">{{ t('feed.open') }}</a>
        <button type="button" class="btn text" (click)="copy()">{{ t('security.copy') }}</button>
      </div>
    </section>
  `,
  styleUrl: './calendar-feed.css',
})
export class StudioFeed {
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();
  protected readonly url = `${inject(DOCUMENT).location.origin}/calendar.ics`;
  /** The same as calendars know it: they ask whether to subscribe. */
  protected readonly subscribe = this.url.replace(/^https?:/, 'webcal:');

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.url);
    this.toasts.say(this.t('security.copied'));
  }
}
