import { DOCUMENT } from '@angular/common';
import { computed, EnvironmentProviders, inject, Injectable, InjectionToken, makeEnvironmentProviders, signal } from '@angular/core';
import { Problem } from '../errors/problem';
import shared from './en.json';
import { Language, NUMBERS } from './languages';

/** Texts under nested keys. */
export interface Words {
  readonly [key: string]: string | Words;
}

/** All words of an app in one language, file by file. */
export type Pack = readonly Words[];

/** The languages of an app: at hand, or loaded when one is chosen. */
export type Library = Partial<Record<Language, Pack | (() => Promise<{ default: Pack }>)>>;

const LIBRARY = new InjectionToken<Library>('LIBRARY');
const AGAIN = 3_000;

/** A language with its words by whole key; none while they are on their way. */
interface Spoken {
  language: Language;
  words: ReadonlyMap<string, string> | null;
}

/** The words on the screen, in the language in use; reading a text in a template follows a change of language. */
@Injectable({ providedIn: 'root' })
export class Texts {
  private readonly library = inject(LIBRARY);
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly spoken = signal(this.atHand());
  private wanted: Language = 'en';

  /** The language in use. */
  readonly language = computed(() => this.spoken().language);
  /** Whether its words are here; until then a page has nothing to say. */
  readonly ready = computed(() => this.spoken().words !== null);
  private readonly plurals = computed(() => new Intl.PluralRules(NUMBERS[this.language()]));
  private readonly ordinals = computed(() => new Intl.PluralRules(NUMBERS[this.language()], { type: 'ordinal' }));

  /** The text of a key with its {{ values }} filled; the key itself where there is none. */
  of(key: string, values: Readonly<Record<string, unknown>> = {}): string {
    const { words } = this.spoken();
    return words ? (words.get(key) ?? key).replace(/{{ (\w+) }}/g, (_, name: string) => String((values[name] as string | number | undefined) ?? '')) : '';
  }

  /** The text of a key for a count: `key.one`, `key.few`, … as the language has it; {{ n }} is the count. */
  count(key: string, n: number, values?: Readonly<Record<string, unknown>>): string {
    return this.of(this.form(key, this.plurals().select(n)), { ...values, n });
  }

  /** A place in an order: 1st, 2nd, … as the language has it. */
  ordinal(n: number): string {
    return this.of(this.form('ui.ordinal', this.ordinals().select(n)), { n });
  }

  /** Changes the language, once its words are here; of two wishes the later counts. An app keeps to the languages it has. */
  async use(language: Language): Promise<void> {
    const pack = this.library[language];
    if (!pack) return;
    this.wanted = language;
    const words = flat(typeof pack === 'function' ? (await pack()).default : pack);
    if (this.wanted !== language) return;
    this.root.lang = language;
    this.spoken.set({ language, words });
  }

  /** The first language of a page, which has nothing else to say: asks until the words come. */
  async start(language: Language): Promise<void> {
    const first = this.library[language] ? language : 'en';
    this.spoken.update((now) => ({ ...now, language: first }));
    while (!this.ready()) await this.use(first).catch(() => new Promise((resolve) => setTimeout(resolve, AGAIN)));
  }

  /** What a person reads of a problem: the server's words, else ours for what the server could not say. */
  problem(problem: Problem): string {
    return problem.detail ?? this.of(`problem.${problem.code.startsWith('Client:') ? problem.code.slice(7) : 'Refused'}`);
  }

  /** Fractions have forms of their own in some languages; a text that never counts them has none. */
  private form(key: string, rule: string): string {
    return this.spoken().words?.has(`${key}.${rule}`) ? `${key}.${rule}` : `${key}.other`;
  }

  private atHand(): Spoken {
    const english = this.library.en ?? [];
    return { language: 'en', words: typeof english === 'function' ? null : flat(english) };
  }
}

/** Nested texts by their whole keys. */
function flat(pack: Pack): Map<string, string> {
  const all = new Map<string, string>();
  const take = (words: Words, before: string) => {
    for (const [key, text] of Object.entries(words))
      if (typeof text === 'string') all.set(before + key, text);
      else take(text, `${before}${key}.`);
  };
  for (const words of pack) take(words, '');
  return all;
}

/** How a template says its words: `t('key')`, and `t.count('key', n)`. */
export interface Translate {
  (key: string, values?: Readonly<Record<string, unknown>>): string;
  count(key: string, n: number, values?: Readonly<Record<string, unknown>>): string;
}

/** The words for a component: `protected readonly t = injectTexts()`. */
export function injectTexts(): Translate {
  const texts = inject(Texts);
  return Object.assign((key: string, values?: Readonly<Record<string, unknown>>) => texts.of(key, values), {
    count: (key: string, n: number, values?: Readonly<Record<string, unknown>>) => texts.count(key, n, values),
  });
}

/** Gives an app its languages, none of which comes with it: the one in use is loaded beside the first page. */
export function provideLanguages(library: Library): EnvironmentProviders {
  return makeEnvironmentProviders([{ provide: LIBRARY, useValue: library }]);
}

/** Gives an app that speaks English only its words: the shared ones and its own. */
export function provideTexts(...own: Pack): EnvironmentProviders {
  return provideLanguages({ en: [shared, ...own] });
}
