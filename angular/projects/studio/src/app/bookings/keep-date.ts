import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { BookingDto } from '@api/models/booking-dto';
import { Icon } from '@ui/icon/icon';
import { Studio } from '@ui/studio/studio';
import { injectTexts } from '@ui/texts/texts';
import { CalendarFile, googleLink } from './calendar-file';

/** A booking into one's own calendar: as a file, or on Google's page. */
@Component({
  selector: 'studio-keep-date',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 class="eyebrow">{{ t('keep.title') }}</h3>
    <div class="row">
      <button type="button" class="btn outline sm" (click)="file.save(booking())"><ui-icon name="calendar-plus" />{{ t('keep.file') }}</button>
      <a class="btn text sm" target="_blank" rel="noreferrer" [href]="google()">{{ t('keep.google') }}</a>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s2);
      padding-top: var(--s4);
      border-top: 1px solid var(--line);
    }
  `,
})
export class KeepDate {
  /** The booking, live. */
  readonly booking = input.required<BookingDto>();

  private readonly studio = inject(Studio).profile;
  protected readonly file = inject(CalendarFile);
  protected readonly t = injectTexts();
  protected readonly google = computed(() => {
    const { name, branding } = this.studio() ?? { name: '', branding: { address: null, city: null } };
    return googleLink(this.booking(), [name, branding.address, branding.city].filter(Boolean).join(', '));
  });
}
