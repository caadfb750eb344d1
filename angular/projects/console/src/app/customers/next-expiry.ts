import { CreditLotDto } from '@api/models/credit-lot-dto';
import { LocalDate } from '@ui/time/local-date';

/** The credits that expire next, all lots of that date together; null where none does. */
export function nextExpiry(lots: readonly CreditLotDto[]): { amount: number; date: LocalDate } | null {
  const dates = lots.filter((lot) => lot.remaining > 0 && lot.expiresOn !== null).map((lot) => lot.expiresOn!);
  const date = dates.sort()[0];
  if (!date) return null;
  return { date, amount: lots.filter((lot) => lot.expiresOn === date).reduce((sum, lot) => sum + lot.remaining, 0) };
}
