import { CreditLotDto } from '@api/models/credit-lot-dto';
import { LocalDate } from '@ui/time/local-date';

/** Credits that end on one date, or never. */
export interface Part {
  amount: number;
  date: LocalDate | null;
}

/** What is left, all lots of one date together, those without an end last. */
export function byExpiry(lots: readonly CreditLotDto[]): Part[] {
  const left = lots.filter((lot) => lot.remaining > 0);
  const dates = [...new Set(left.map((lot) => lot.expiresOn))].sort((a, b) => (a ?? '9999').localeCompare(b ?? '9999'));
  return dates.map((date) => ({ date, amount: left.filter((lot) => lot.expiresOn === date).reduce((sum, lot) => sum + lot.remaining, 0) }));
}
