import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { Logo } from '@ui/art/logo';
import { Session } from '@ui/auth/session';
import { Studio } from '@ui/studio/studio';
import { injectTexts } from '@ui/texts/texts';
import { LanguageChoice } from '../accounts/language-choice';

/** The frame of what everybody may see: the studio's name, the way in, the address below. */
@Component({
  selector: 'studio-public-shell',
  imports: [RouterOutlet, RouterLink, LanguageChoice, Logo],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './public-shell.html',
  styleUrl: './public-shell.css',
})
export class PublicShell {
  private readonly session = inject(Session);
  protected readonly t = injectTexts();
  protected readonly studio = inject(Studio).profile;
  protected readonly user = this.session.user;
  /** Works here and does not dance here. */
  protected readonly staffOnly = computed(() => this.session.isStaff() && !this.session.isCustomer());
  protected readonly contact = computed(() => {
    const branding = this.studio()?.branding;
    return [branding?.address, branding?.city].filter(Boolean).join(', ');
  });
}
