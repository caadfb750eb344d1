import { search } from '@ui/form/combobox';
import { suggestedCurrency, timeZones, zoneNow } from './places';
import { slugOf, typedSlug } from './slug';

describe('slugOf', () => {
  it.each([
    ['Maison Ballet', 'maison-ballet'],
    ['L’École de Danse, Zürich!', 'lecole-de-danse-zurich'],
    ["Anna's Barre & Stretch", 'annas-barre-stretch'],
    ['Große Straße 7', 'grosse-strasse-7'],
    ['  --  ', ''],
    ['バレエ', ''],
  ])('makes an address of a name: %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('stays a DNS label', () => expect(slugOf('a'.repeat(80))).toHaveLength(63));
});

describe('typedSlug', () => {
  it('lets a hyphen stand while more is typed', () => expect(typedSlug('Maison ')).toBe('maison-'));
});

describe('suggestedCurrency', () => {
  it.each([
    [['en-GB', 'en'], 'GBP'],
    [['pt-PT'], 'EUR'],
    [['en', 'en-US'], 'USD'],
    [[], 'EUR'],
  ])('goes by the browser’s region: %o', (languages, currency) => expect(suggestedCurrency(languages)).toBe(currency));
});

describe('timeZones', () => {
  it.each([
    ['kathmandu', 'Asia/Kathmandu'],
    ['kolkata', 'Asia/Kolkata'],
    ['buenos aires', 'America/Argentina/Buenos_Aires'],
    ['lisbon', 'Europe/Lisbon'],
  ])('finds a city as it is called now: %s', (query, zone) => expect(search(timeZones(), query).map((choice) => choice.value)).toContain(zone));

  it('knows each zone once', () => {
    const values = timeZones().map((zone) => zone.value);
    expect(new Set(values).size).toBe(values.length);
    expect(zoneNow('Europe/Kiev')).toBe('Europe/Kyiv');
  });
});
