import { inject, Injectable } from '@angular/core';
import { NUMBERS } from '../texts/languages';
import { Texts } from '../texts/texts';

/** Amounts of money, in the words of the language in use. */
@Injectable({ providedIn: 'root' })
export class Money {
  private readonly texts = inject(Texts);

  /** `€89` or `€12.50`: an amount in the currency's own minor units. */
  words(minor: number, currency: string): string {
    return this.format(currency).format(minor / 10 ** this.digits(currency));
  }

  /** How many digits a currency has behind the point: 2 for EUR, 0 for JPY, 3 for KWD. */
  digits(currency: string): number {
    return this.format(currency).resolvedOptions().maximumFractionDigits ?? 2;
  }

  private format(currency: string): Intl.NumberFormat {
    return new Intl.NumberFormat(NUMBERS[this.texts.language()], { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
  }
}
