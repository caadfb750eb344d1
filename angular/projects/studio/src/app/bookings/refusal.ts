/** The refusals that have words of their own before anything was asked; others share one sentence. */
const KNOWN = ['NotEnough', 'Overlap', 'DayLimit', 'WeekLimit', 'NotOpenYet', 'Closed', 'Suspended', 'NotACustomer', 'EmailNotConfirmed', 'LevelTooLow', 'ApprovalMissing', 'AgeOutside', 'BirthDateMissing'];

/** The text key of a refusal's code: `Bookings:Overlap` is `Overlap`. */
export function refusalKey(code: string): string {
  const reason = code.slice(code.indexOf(':') + 1);
  return KNOWN.includes(reason) ? reason : 'other';
}

/** Why a freed place went to the next in line, in words of its own. */
const PASSED = ['OfferExpired', 'OfferDeclined', 'NotEnough', 'Overlap', 'DayLimit', 'WeekLimit'];

/** The text key of why somebody was passed over: `Credits:NotEnough` is `NotEnough`. */
export function passedKey(code: string): string {
  const reason = code.slice(code.indexOf(':') + 1);
  return PASSED.includes(reason) ? reason : 'Unfit';
}
