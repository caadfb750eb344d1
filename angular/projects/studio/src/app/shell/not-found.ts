import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@ui/feedback/empty-state';
import { injectTexts } from '@ui/texts/texts';

/** A page that is not. */
@Component({
  selector: 'studio-not-found',
  imports: [EmptyState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main id="main" tabindex="-1" class="page">
      <h1 class="sr">{{ t('notFound.title') }}</h1>
      <ui-empty-state icon="search" [heading]="t('notFound.title')" [hint]="t('notFound.hint')">
        <a class="btn primary" routerLink="/">{{ t('notFound.home') }}</a>
      </ui-empty-state>
    </main>
  `,
  styles: `
    main {
      padding-top: var(--s8);
      outline: none;
    }
  `,
})
export class NotFound {
  protected readonly t = injectTexts();
}
