import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import { EnvironmentProviders, inject, Injectable, makeEnvironmentProviders, provideAppInitializer } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Translation } from '@jsverse/transloco';
import { authentication, TO_LOGIN } from './auth/interceptor';
import { idempotency } from './errors/intent';
import { Studio } from './studio/studio';
import { provideTexts, Texts } from './texts/texts';

/** What both apps stand on: the words, the signed and repeatable requests, the studio of this address, page titles. */
export function provideKernel(own: Translation, toLogin: () => () => void): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTexts(own),
    provideHttpClient(withFetch(), withInterceptors([idempotency, authentication])),
    provideAppInitializer(() => inject(Studio).load()),
    { provide: TO_LOGIN, useFactory: toLogin },
    { provide: TitleStrategy, useExisting: PageTitle },
  ]);
}

/** A page's title is its key's text and the house it belongs to. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly texts = inject(Texts);
  private readonly studio = inject(Studio);

  override updateTitle(state: RouterStateSnapshot): void {
    const key = this.buildTitle(state);
    const profile = this.studio.profile();
    const house = profile?.name ?? 'BalletSaaS';
    // As the server has written it: the front door of a studio also says where it is.
    const first = key ? this.texts.of(key) : null;
    this.title.setTitle([first, house, key ? null : profile?.branding.city].filter(Boolean).join(' · '));
  }
}
