import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Logo } from '../art/logo';
import { RibbonArt } from '../art/ribbon-art';
import { injectTexts } from '../texts/texts';
import { Studio } from './studio';

/** What stands at an address that no studio has: the way to the right one, and to opening one here. */
@Component({
  selector: 'ui-unknown-studio',
  imports: [Logo, RibbonArt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-ribbon-art [tail]="true" />
    <header class="page"><a [href]="platform()"><ui-logo name="BalletSaaS" /></a></header>
    <main id="main" tabindex="-1" class="page">
      <h1>{{ t('unknownStudio.heading') }}</h1>
      <p>{{ t('unknownStudio.lead', { address }) }}</p>
      <div class="actions">
        <a class="btn accent" [href]="platform() + '?address=' + missing()">{{ t('unknownStudio.open') }}</a>
        <a class="btn ghost" [href]="platform()">{{ t('unknownStudio.home') }}</a>
      </div>
    </main>
  `,
  styles: `
    :host {
      --focus: var(--focus-on-ink);
      --logo: var(--ink-raised);
      position: relative;
      display: flex;
      flex-direction: column;
      min-height: 100dvh;
      background: var(--ink);
      color: var(--on-ink);
      overflow: hidden;
    }
    ui-ribbon-art {
      left: 38%;
    }
    header,
    main {
      position: relative;
    }
    header {
      padding-block: var(--s5);
    }
    header a {
      display: inline-block;
      padding-block: var(--s2);
      text-decoration: none;
    }
    main {
      display: grid;
      gap: var(--s5);
      justify-items: start;
      margin-block: auto;
      padding-block: var(--s6) var(--s8);
      outline: none;
    }
    h1 {
      max-width: 6em;
      font-size: clamp(48px, 7.4vw, 104px);
      font-weight: 900;
      line-height: 0.9;
      letter-spacing: -0.05em;
      text-transform: uppercase;
      text-wrap: wrap;
    }
    p {
      max-width: 27em;
      font-size: 19px;
      line-height: 1.55;
      color: var(--on-ink-soft);
      overflow-wrap: anywhere;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s3);
    }
    .ghost {
      border-color: var(--on-ink-line);
      background: color-mix(in srgb, var(--ink) 70%, transparent);
    }
    .ghost:hover {
      border-color: var(--on-ink);
    }
    @media (max-width: 767.98px) {
      ui-ribbon-art {
        left: 18%;
        opacity: 0.42;
      }
    }
  `,
})
export class UnknownStudio {
  private readonly location = inject(DOCUMENT).location;
  protected readonly t = injectTexts();
  protected readonly missing = inject(Studio).missing;
  /** This address, as a person would say it. */
  protected readonly address = this.location.host;
  /** The platform's own page: the address without the studio's name. */
  protected readonly platform = computed(() => platformOf(this.location, this.missing()));
}

/** The platform's own page, as seen from a studio's address. */
export function platformOf({ protocol, host }: { protocol: string; host: string }, studio: string): string {
  return `${protocol}//${host.slice(studio.length + 1)}/`;
}
