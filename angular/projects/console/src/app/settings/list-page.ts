import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Pages } from '@ui/api/pages';
import { Paged } from '@ui/data/paged';
import { Notice } from '@ui/feedback/notice';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { PageHead } from '../shell/page-head';

/** A page of the settings with a list: put its rows inside, and its action with `action`. */
@Component({
  selector: 'console-list-page',
  imports: [RouterLink, PageHead, Paged, Notice, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="back" routerLink="/settings"><ui-icon name="chevron-left" />{{ t('settings.title') }}</a>
    <console-page-head [heading]="heading()"><ng-content select="[action]" /></console-page-head>
    @if (about()) {
      <p class="muted">{{ about() }}</p>
    }
    @if (refusal(); as words) {
      <ui-notice>{{ words }}</ui-notice>
    }
    <ui-paged [pages]="pages()" [total]="pages().value()?.totalCount"><ng-content /></ui-paged>
  `,
  styles: `
    .muted,
    ui-notice {
      margin-bottom: var(--s4);
    }
    .muted {
      max-width: 72ch;
    }
  `,
})
export class ListPage {
  /** What is listed. */
  readonly heading = input.required<string>();
  /** What it is for. */
  readonly about = input<string>();
  /** The list. */
  readonly pages = input.required<Pages<{ totalCount: number }>>();
  /** Why what was to be done with one of them was not. */
  readonly refusal = input.required<string | null>();
  protected readonly t = injectTexts();
}
