import security from '@ui/security/security.en.json';
import shared from '@ui/texts/en.json';
import settings from '../accounts/settings.en.json';
import picked from '../assistant/picked.en.json';
import checkIn from '../attendance/check-in.en.json';
import bookings from '../bookings/bookings.en.json';
import planCard from '../credits/plan-card.en.json';
import family from '../customers/family.en.json';
import notifications from '../notifications/notifications.en.json';
import progress from '../progress/progress.en.json';
import own from './en.json';

/** Every text of the app in English: one file, loaded when that is the language. */
export default [shared, security, own, settings, checkIn, bookings, planCard, family, notifications, picked, progress];
