import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import { effect, EnvironmentProviders, inject, Injectable, makeEnvironmentProviders, provideAppInitializer, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { authentication, TO_LOGIN } from './auth/interceptor';
import { idempotency } from './errors/intent';
import { Studio } from './studio/studio';
import { acceptLanguage } from './texts/accept-language';
import { ChosenLanguage } from './texts/chosen-language';
import { Texts } from './texts/texts';

/** What both apps stand on: the words, the signed and repeatable requests, the studio of this address, page titles. */
export function provideKernel(texts: EnvironmentProviders, toLogin: () => () => void): EnvironmentProviders {
  return makeEnvironmentProviders([
    texts,
    provideHttpClient(withFetch(), withInterceptors([idempotency, acceptLanguage, authentication])),
    provideAppInitializer(() => {
      const language = inject(ChosenLanguage);
      return inject(Studio).load().then(() => language.start());
    }),
    { provide: TO_LOGIN, useFactory: toLogin },
    { provide: TitleStrategy, useExisting: PageTitle },
  ]);
}

/** A page's title is its key's text and the house it belongs to, in the language in use. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly texts = inject(Texts);
  private readonly studio = inject(Studio);
  private readonly page = signal<{ key?: string } | null>(null);

  constructor() {
    super();
    effect(() => {
      const page = this.page();
      if (page && this.texts.ready()) this.title.setTitle(this.words(page.key));
    });
  }

  override updateTitle(state: RouterStateSnapshot): void {
    this.page.set({ key: this.buildTitle(state) });
  }

  private words(key?: string): string {
    const profile = this.studio.profile();
    const house = profile?.name ?? 'BalletSaaS';
    // As the server has written it: the front door of a studio also says where it is.
    const first = key ? this.texts.of(key) : null;
    return [first, house, key ? null : profile?.branding.city].filter(Boolean).join(' · ');
  }
}
