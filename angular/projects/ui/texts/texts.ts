import { EnvironmentProviders, inject, Injectable, makeEnvironmentProviders, provideAppInitializer } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { provideTransloco, Translation, TranslocoLoader, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom, from, Observable, of } from 'rxjs';
import { Problem } from '../errors/problem';
import shared from './en.json';

/** The languages an app has besides English, each loaded when it is chosen. */
export type Languages = Record<string, () => Promise<Translation>>;

/**
 * The words on the screen. English comes with the app, so that no request stands between a page and its words; reading
 * a text in a template follows a change of language.
 */
@Injectable({ providedIn: 'root' })
export class Texts {
  private readonly transloco = inject(TranslocoService);

  /** The language in use, as a BCP 47 tag. */
  readonly language = toSignal(this.transloco.langChanges$, { initialValue: this.transloco.getActiveLang() });

  /** The text of a key with its {{ values }} filled. */
  of(key: string, values?: Record<string, unknown>): string {
    return this.transloco.translate(key, values, this.language());
  }

  /** The text of a key for a count: `key.one`, `key.other`, … as the language has it; {{ n }} is the count. */
  count(key: string, n: number, values?: Record<string, unknown>): string {
    return this.of(`${key}.${new Intl.PluralRules(this.language()).select(n)}`, { ...values, n });
  }

  /** A place in an order: 1st, 2nd, … as the language has it. */
  ordinal(n: number): string {
    return this.of(`ui.ordinal.${new Intl.PluralRules(this.language(), { type: 'ordinal' }).select(n)}`, { n });
  }

  /** The words of a page that comes later bring themselves along; what stands in their place already stays beside them. */
  add(english: Translation): void {
    this.transloco.setTranslation(english, 'en', { merge: true, emitChange: false });
  }

  /** Changes the language, once its words are here. */
  async use(language: string): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    this.transloco.setActiveLang(language);
  }

  /** What a person reads of a problem: the server's words, else ours for what the server could not say. */
  problem(problem: Problem): string {
    return problem.detail ?? this.of(`problem.${problem.code.startsWith('Client:') ? problem.code.slice(7) : 'Refused'}`);
  }
}

/** How a template says its words: `t('key')`, and `t.count('key', n)`. */
export interface Translate {
  (key: string, values?: Record<string, unknown>): string;
  count(key: string, n: number, values?: Record<string, unknown>): string;
}

/** The words for a component: `protected readonly t = injectTexts()`. */
export function injectTexts(): Translate {
  const texts = inject(Texts);
  return Object.assign((key: string, values?: Record<string, unknown>) => texts.of(key, values), {
    count: (key: string, n: number, values?: Record<string, unknown>) => texts.count(key, n, values),
  });
}

/** Gives an app its words: the shared ones and its own. */
export function provideTexts(own: Translation, languages: Languages = {}): EnvironmentProviders {
  const english = { ...shared, ...own };
  class Loader implements TranslocoLoader {
    getTranslation(language: string): Observable<Translation> {
      const load = languages[language];
      return load ? from(load()) : of(english);
    }
  }
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: ['en', ...Object.keys(languages)],
        defaultLang: 'en',
        fallbackLang: 'en',
        reRenderOnLangChange: true,
        missingHandler: { useFallbackTranslation: true },
      },
      loader: Loader,
    }),
    provideAppInitializer(() => inject(Texts).use('en')),
  ]);
}
