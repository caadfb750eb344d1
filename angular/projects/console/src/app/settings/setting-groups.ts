import { SettingDto } from '@api/models/setting-dto';

/** The settings of one feature. */
export interface Group {
  name: string;
  settings: SettingDto[];
}

/** What a studio looks for first; groups that are not named here come after. */
const ORDER = ['Branding', 'Bookings', 'Notifications', 'Attendance', 'Payments', 'Accounts'];

/** Settings by the feature in their name, in the order in which a studio looks for them. */
export function groupsOf(settings: readonly SettingDto[]): Group[] {
  const groups: Group[] = [];
  for (const setting of settings) {
    const name = setting.name.slice(0, setting.name.indexOf('.'));
    let group = groups.find((one) => one.name === name);
    if (!group) groups.push((group = { name, settings: [] }));
    group.settings.push(setting);
  }
  const placeOf = ({ name }: Group) => (ORDER.indexOf(name) + 1 || ORDER.length + 1) - 1;
  return groups.sort((a, b) => placeOf(a) - placeOf(b));
}

/** What was changed, as the server takes it: a value that is empty or the default returns to the default. */
export function changesOf(settings: readonly SettingDto[], entered: Readonly<Record<string, string>>): Record<string, string | null> {
  const changes: Record<string, string | null> = {};
  for (const { name, value, defaultValue } of settings) {
    const typed = (entered[name] ?? '').trim();
    if (typed === (value ?? '')) continue;
    changes[name] = typed === '' || typed === defaultValue ? null : typed;
  }
  return changes;
}

/** Words for a setting that has none of its own yet: `Bookings.FreeCancelHours` is `Free cancel hours`. */
export function plainName(name: string): string {
  const words = name.slice(name.indexOf('.') + 1).replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
