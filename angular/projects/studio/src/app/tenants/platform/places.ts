import { Choice } from '@ui/form/combobox';
import { cityOf } from '@ui/time/local-date';

/** Currencies of regions; elsewhere the euro is suggested. */
const CURRENCIES: Record<string, string> = {
  GB: 'GBP', US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', CH: 'CHF', BR: 'BRL', JP: 'JPY', SE: 'SEK', NO: 'NOK', DK: 'DKK', PL: 'PLN', CZ: 'CZK', IN: 'INR', MX: 'MXN', ZA: 'ZAR',
};

/** Names under which browsers still know zones that were renamed; people look for the city as it is called now. */
const RENAMED: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** A zone by the name it has now. */
export function zoneNow(zone: string): string {
  return RENAMED[zone] ?? zone;
}

/** Every time zone that the browser knows, by city. */
export function timeZones(): Choice[] {
  return [...new Set(Intl.supportedValuesOf('timeZone').map(zoneNow))]
    .map((zone) => ({ value: zone, label: cityOf(zone), note: zone.split('/').slice(0, -1).join(', ').replaceAll('_', ' ') }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** Every currency that the browser knows, by name. */
export function currencies(language: string): Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return Intl.supportedValuesOf('currency')
    .map((code) => ({ value: code, label: names.of(code) ?? code, note: code }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** The zone the browser is in. */
export function ownTimeZone(): string {
  return zoneNow(Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** The currency that a browser's languages suggest. */
export function suggestedCurrency(languages: readonly string[]): string {
  for (const language of languages) {
    const region = new Intl.Locale(language).region;
    if (region) return CURRENCIES[region] ?? 'EUR';
  }
  return 'EUR';
}
