import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@ui/feedback/empty-state';
import { Studio } from '@ui/studio/studio';
import { injectTexts } from '@ui/texts/texts';
import { PageHead } from './page-head';

/** The page of an address where there is nothing. */
@Component({
  selector: 'console-not-found',
  imports: [PageHead, EmptyState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <console-page-head [heading]="t('notFound.title')" eyebrow="404" />
    <ui-empty-state class="card" icon="map-pin" [heading]="t('notFound.heading')" [hint]="t('notFound.hint')">
      <a class="btn primary" routerLink="/">{{ t(onPlatform ? 'shell.homeOfPlatform' : 'shell.home') }}</a>
    </ui-empty-state>
  `,
})
export class NotFound {
  protected readonly t = injectTexts();
  protected readonly onPlatform = inject(Studio).place() === 'platform';
}
