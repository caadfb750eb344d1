import { Language, LANGUAGES, NUMBERS } from '@ui/texts/languages';
import { Pack, Words } from '@ui/texts/texts';
import en from './en';
import pt from './pt';
import ru from './ru';

const PACKS: Record<Language, Pack> = { en, pt, ru };
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** A text, or the forms of one that counts. */
type Text = string | Record<string, string>;

/** Texts by whole key; the forms of a plural stay together. */
function textsOf(pack: Pack): Map<string, Text> {
  const all = new Map<string, Text>();
  const take = (words: Words, before: string) => {
    for (const [key, text] of Object.entries(words)) {
      const whole = before + key;
      if (typeof text === 'string' || Object.keys(text).every((form) => FORMS.includes(form))) all.set(whole, text as Text);
      else take(text, `${whole}.`);
    }
  };
  for (const words of pack) take(words, '');
  return all;
}

/** The names in a text’s {{ places }}. */
function places(text: string): string[] {
  return [...new Set([...text.matchAll(/{{ (\w+) }}/g)].map((match) => match[1]!))].sort();
}

/** The forms that whole numbers take in a language, and the only number that each of them means, where there is only one. */
function formsOf(language: Language, key: string): Map<string, number | null> {
  const rules = new Intl.PluralRules(NUMBERS[language], { type: key === 'ui.ordinal' ? 'ordinal' : 'cardinal' });
  const forms = new Map<string, number | null>();
  for (let n = 0; n <= 1000; n++) {
    const form = rules.select(n);
    forms.set(form, forms.has(form) ? null : n);
  }
  return forms;
}

/** What is wrong with a translation. */
function wrongs(language: Language, translated: ReadonlyMap<string, Text>, english: ReadonlyMap<string, Text>): string[] {
  return [
    ...[...translated.keys()].filter((key) => !english.has(key)).map((key) => `${key} is not in English`),
    ...[...english].flatMap(([key, original]) => {
      const text = translated.get(key);
      if (text === undefined) return [`${key} is missing`];
      if (typeof text === 'string' || typeof original === 'string')
        return typeof text === typeof original && String(places(text as string)) === String(places(original as string)) ? [] : [`${key} has other places than in English`];
      const all = places(original['other']!);
      return [...formsOf(language, key)].flatMap(([form, only]) => {
        if (!text[form]) return [`${key} has no form “${form}”`];
        // “Your first class.” needs no number, as long as it means no other.
        const needed = only === null ? all : all.filter((name) => name !== 'n');
        const found = places(text[form]);
        return needed.every((name) => found.includes(name)) && found.every((name) => all.includes(name)) ? [] : [`${key}.${form} has other places than in English`];
      });
    }),
  ];
}

describe('languages', () => {
  const english = textsOf(en);

  it.each(LANGUAGES)('has every text, place and plural in $label', ({ value }) => {
    expect(english.size).toBeGreaterThan(400);
    expect(wrongs(value, textsOf(PACKS[value]), english)).toEqual([]);
  });

  it.each([
    ['a missing text', { a: 'Olá' }, ['b is missing']],
    ['a text too many', { a: 'Olá', b: { one: '{{ n }} aula', other: '{{ n }} aulas' }, c: 'Adeus' }, ['c is not in English']],
    ['a lost place', { a: 'Olá', b: { one: 'uma aula', other: 'aulas' } }, ['b.other has other places than in English']],
    ['a lost form', { a: 'Olá', b: { other: '{{ n }} aulas' } }, ['b has no form “one”']],
  ])('finds %s', (_, planted, found) => {
    expect(wrongs('pt', textsOf([planted as Words]), textsOf([{ a: 'Hello', b: { one: '{{ n }} class', other: '{{ n }} classes' } }]))).toEqual(found);
  });

  it('wants the number in every Russian form, because its first also means twenty-one', () => {
    const russian = { b: { one: 'Одно занятие', few: '{{ n }} занятия', many: '{{ n }} занятий' } };
    expect(wrongs('ru', textsOf([russian]), textsOf([{ b: { one: 'One class', other: '{{ n }} classes' } }]))).toEqual(['b.one has other places than in English']);
  });
});
