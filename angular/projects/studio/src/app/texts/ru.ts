import security from '@ui/security/security.ru.json';
import shared from '@ui/texts/ru.json';
import settings from '../accounts/settings.ru.json';
import picked from '../assistant/picked.ru.json';
import checkIn from '../attendance/check-in.ru.json';
import bookings from '../bookings/bookings.ru.json';
import planCard from '../credits/plan-card.ru.json';
import family from '../customers/family.ru.json';
import notifications from '../notifications/notifications.ru.json';
import progress from '../progress/progress.ru.json';
import own from './ru.json';

/** Every text of the app in Russian: one file, loaded when that is the language. */
export default [shared, security, own, settings, checkIn, bookings, planCard, family, notifications, picked, progress];
