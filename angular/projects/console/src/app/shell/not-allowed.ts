import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@ui/feedback/empty-state';
import { Studio } from '@ui/studio/studio';
import { injectTexts } from '@ui/texts/texts';
import { PageHead } from './page-head';

/** The page of what one's role does not open. */
@Component({
  selector: 'console-not-allowed',
  imports: [PageHead, EmptyState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <console-page-head [heading]="t('notAllowed.title')" eyebrow="403" />
    <ui-empty-state class="card" icon="shield-check" [heading]="t('notAllowed.heading')" [hint]="t(onPlatform ? 'notAllowed.hintOfPlatform' : 'notAllowed.hint')">
      <a class="btn primary" routerLink="/">{{ t(onPlatform ? 'shell.homeOfPlatform' : 'shell.home') }}</a>
    </ui-empty-state>
  `,
})
export class NotAllowed {
  protected readonly t = injectTexts();
  protected readonly onPlatform = inject(Studio).place() === 'platform';
}
