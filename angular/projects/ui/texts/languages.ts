/** A language that people can choose, as a two-letter code. */
export type Language = 'en' | 'pt' | 'ru';

/** Each language as those call it who read it. */
export const LANGUAGES: readonly { value: Language; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'pt', label: 'Português' },
  { value: 'ru', label: 'Русский' },
];

/** Whether a code is one of ours. */
export function isLanguage(code: string | null | undefined): code is Language {
  return LANGUAGES.some(({ value }) => value === code);
}

/** Numbers, money and plurals: where a language is written in several ways, the one that we write. */
export const NUMBERS: Record<Language, string> = { en: 'en', pt: 'pt-PT', ru: 'ru' };

/** Dates: English is written the way the product writes it, day before month. Portugal's short dates are all digits; the language's are words. */
export const DATES: Record<Language, string> = { en: 'en-GB', pt: 'pt', ru: 'ru' };
