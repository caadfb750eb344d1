import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { News } from './news';

/** The way to what one was told, with the number of what is new. */
@Component({
  selector: 'studio-bell',
  imports: [RouterLink, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a routerLink="/app/notifications" [attr.aria-label]="label()">
      <ui-icon name="bell" />
      @if (unread()) {
        <span class="num" aria-hidden="true">{{ unread() > 9 ? '9+' : unread() }}</span>
      }
    </a>
  `,
  styleUrl: './bell.css',
})
export class Bell {
  protected readonly t = injectTexts();
  protected readonly unread = inject(News).unread;
  protected readonly label = computed(() => (this.unread() ? this.t.count('bell.new', this.unread()) : this.t('bell.title')));
}
