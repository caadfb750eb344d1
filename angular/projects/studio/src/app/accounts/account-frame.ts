import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { Logo } from '@ui/art/logo';
import { RibbonArt } from '@ui/art/ribbon-art';
import { Studio } from '@ui/studio/studio';
import { LanguageChoice } from './language-choice';

/** The frame of the pages that let somebody in: the form, and the studio's colours beside it where there is room. */
@Component({
  selector: 'studio-account-frame',
  imports: [RouterOutlet, RouterLink, LanguageChoice, Logo, RibbonArt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="side">
      <header><a routerLink="/"><ui-logo [name]="studio()?.name ?? 'BalletSaaS'" /></a></header>
      <main id="main" tabindex="-1"><router-outlet /></main>
      <footer class="small muted"><studio-language-choice /></footer>
    </div>
    <div class="art" aria-hidden="true"><ui-ribbon-art [tail]="true" /></div>
  `,
  styles: `
    :host {
      display: grid;
      min-height: 100dvh;
    }
    .side {
      display: flex;
      flex-direction: column;
      padding: var(--s5) var(--gutter) var(--s7);
    }
    header a {
      display: inline-block;
      max-width: 100%;
      padding-block: var(--s2);
      text-decoration: none;
    }
    main {
      width: 100%;
      max-width: 440px;
      margin: var(--s6) auto auto;
      outline: none;
    }
    footer {
      margin-top: var(--s5);
    }
    .art {
      display: none;
      position: relative;
      background: var(--ink);
    }
    @media (min-width: 1024px) {
      :host {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
      .side {
        padding: var(--s5) var(--s6);
      }
      main {
        margin-block: auto;
      }
      .art {
        display: block;
      }
    }
  `,
})
export class AccountFrame {
  protected readonly studio = inject(Studio).profile;
}
