import { AvailableClassDto } from '@api/models/available-class-dto';

/** The refusals that have words of their own before anything was asked; others share one sentence. */
const KNOWN = ['NotEnough', 'Overlap', 'DayLimit', 'WeekLimit', 'NotOpenYet', 'Closed', 'Suspended', 'NotACustomer', 'EmailNotConfirmed', 'LevelTooLow', 'ApprovalMissing', 'AgeOutside', 'BirthDateMissing'];

/** A code without the feature that says it: `Bookings:Overlap` is `Overlap`. */
function reasonOf(code: string): string {
  return code.slice(code.indexOf(':') + 1);
}

/** The text key of a refusal's code: `Bookings:Overlap` is `Overlap`. */
export function refusalKey(code: string): string {
  const reason = reasonOf(code);
  return KNOWN.includes(reason) ? reason : 'other';
}

/** Why a freed place went to the next in line, in words of its own. */
const PASSED = ['OfferExpired', 'OfferDeclined', 'NotEnough', 'Overlap', 'DayLimit', 'WeekLimit'];

/** The text key of why somebody was passed over: `Credits:NotEnough` is `NotEnough`. */
export function passedKey(code: string): string {
  const reason = reasonOf(code);
  return PASSED.includes(reason) ? reason : 'Unfit';
}

/** What somebody who was refused can do about it: a page of ours, or a mail to the studio. */
export interface WayOut {
  /** The key of what the button says. */
  text: string;
  /** Whom to ask, by first name. */
  name?: string;
  /** Where it leads in the app. */
  page?: string;
  /** Or to whom it writes. */
  mail?: string;
}

/** What else can be had, in place of a class that is refused; null where waiting is all there is. */
export function wayOut(code: string, item: AvailableClassDto, isChild: boolean, mail: string | null | undefined): WayOut | null {
  switch (reasonOf(code)) {
    case 'NotEnough':
      return { text: 'way.credits', page: '/app/credits' };
    case 'Overlap':
    case 'DayLimit':
    case 'WeekLimit':
      return { text: 'way.classes', page: '/app/classes' };
    case 'BirthDateMissing':
      return isChild ? { text: 'way.family', page: '/app/settings' } : { text: 'way.profile', page: '/app/profile' };
    case 'LevelTooLow':
    case 'ApprovalMissing': {
      const name = item.instructorName?.split(' ')[0];
      return mail ? { text: name ? 'way.ask' : 'way.askStudio', name, mail } : null;
    }
    case 'AgeOutside':
    case 'NotACustomer':
      return mail ? { text: 'way.askStudio', mail } : null;
    default:
      return null;
  }
}
