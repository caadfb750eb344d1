import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Logo } from '@ui/art/logo';
import { Field, Input } from '@ui/form/field';
import { injectTexts } from '@ui/texts/texts';
import { typedSlug } from './slug';

/** Every studio has its own log-in, at its own address: this page shows the way. */
@Component({
  selector: 'studio-find-studio',
  imports: [RouterLink, Logo, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header class="page"><a routerLink="/"><ui-logo name="BalletSaaS" /></a></header>
    <main id="main" tabindex="-1" class="page">
      <h1>{{ t('find.title') }}</h1>
      <p class="muted">{{ t('find.lead') }}</p>
      <form (submit)="go($event)">
        <ui-field [label]="t('open.slug')" [hint]="slug() ? slug() + '.' + location.host : ''">
          <input uiInput [value]="slug()" (input)="type($event)" autocapitalize="none" spellcheck="false" required />
        </ui-field>
        <button type="submit" class="btn primary wide">{{ t('find.do') }}</button>
      </form>
    </main>
  `,
  styles: `
    header {
      padding-block: var(--s5);
    }
    header a {
      text-decoration: none;
    }
    main {
      display: grid;
      gap: var(--s3);
      max-width: 520px;
      padding-top: var(--s7);
      outline: none;
    }
    h1 {
      font-size: 40px;
    }
    form {
      display: grid;
      gap: var(--s2);
      margin-top: var(--s3);
    }
  `,
})
export class FindStudio {
  protected readonly location = inject(DOCUMENT).location;
  protected readonly t = injectTexts();
  protected readonly slug = signal('');

  protected type(event: Event): void {
    const input = event.target as HTMLInputElement;
    input.value = typedSlug(input.value);
    this.slug.set(input.value);
  }

  protected go(event: Event): void {
    event.preventDefault();
    if (this.slug()) this.location.assign(`${this.location.protocol}//${this.slug()}.${this.location.host}/login`);
  }
}
