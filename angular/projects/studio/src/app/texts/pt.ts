import security from '@ui/security/security.pt.json';
import shared from '@ui/texts/pt.json';
import settings from '../accounts/settings.pt.json';
import picked from '../assistant/picked.pt.json';
import checkIn from '../attendance/check-in.pt.json';
import bookings from '../bookings/bookings.pt.json';
import planCard from '../credits/plan-card.pt.json';
import family from '../customers/family.pt.json';
import notifications from '../notifications/notifications.pt.json';
import progress from '../progress/progress.pt.json';
import own from './pt.json';

/** Every text of the app in Portuguese: one file, loaded when that is the language. */
export default [shared, security, own, settings, checkIn, bookings, planCard, family, notifications, picked, progress];
