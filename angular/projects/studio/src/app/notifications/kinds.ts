import { NotificationKind } from '@api/models/notification-kind';
import { IconName } from '@ui/icon/icons';

const ICONS: Record<NotificationKind, IconName> = {
  'booking-made': 'calendar-check',
  'booking-cancelled': 'calendar-x',
  'place-offered': 'ticket',
  promoted: 'check',
  'passed-over': 'hourglass',
  'late-cancel-refunded': 'undo-2',
  'class-called-off': 'calendar-off',
  'class-changed': 'repeat',
  'credits-expiring': 'clock',
  'credits-adjusted': 'coins',
  'membership-renewed': 'refresh-cw',
  'membership-paused': 'pause',
  'pause-declined': 'pause',
  'checkpoint-reached': 'award',
  'approval-signed': 'shield-check',
  'report-published': 'file-text',
};

/** The picture of a kind of notification. */
export function iconOf(kind: NotificationKind): IconName {
  return ICONS[kind] ?? 'bell';
}

/** The kinds as people think of them. */
export const GROUPS: { name: string; kinds: NotificationKind[] }[] = [
  { name: 'classes', kinds: ['class-called-off', 'class-changed', 'booking-made', 'booking-cancelled'] },
  { name: 'waitlist', kinds: ['promoted', 'place-offered', 'passed-over', 'late-cancel-refunded'] },
  { name: 'credits', kinds: ['credits-expiring', 'credits-adjusted', 'membership-renewed', 'membership-paused', 'pause-declined'] },
  { name: 'progress', kinds: ['checkpoint-reached', 'approval-signed', 'report-published'] },
];
