/** The refusals that have words of their own before anything was asked; others share one sentence. */
const KNOWN = ['NotEnough', 'Overlap', 'DayLimit', 'WeekLimit', 'NotOpenYet', 'Closed', 'Suspended', 'NotACustomer', 'EmailNotConfirmed'];

/** The text key of a refusal's code: `Bookings:Overlap` is `Overlap`. */
export function refusalKey(code: string): string {
  const reason = code.slice(code.indexOf(':') + 1);
  return KNOWN.includes(reason) ? reason : 'other';
}
