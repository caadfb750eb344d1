import { SettingDto } from '@api/models/setting-dto';
import { changesOf, groupsOf, plainName } from './setting-groups';

const setting = (name: string, value: string | null, defaultValue: string | null): SettingDto => ({ name, value, defaultValue, type: 'text', description: '', choices: [] });

describe('settings', () => {
  const settings = [setting('Bookings.FreeCancelHours', '24', '12'), setting('Branding.City', null, null), setting('Bookings.OpensDaysBefore', '28', '28')];

  it('stand together by feature, the name and look first', () => {
    expect(groupsOf(settings).map((group) => [group.name, group.settings.length])).toEqual([['Branding', 1], ['Bookings', 2]]);
  });

  it('send only what was changed', () => {
    expect(changesOf(settings, { 'Bookings.FreeCancelHours': '24', 'Branding.City': ' Lisbon ', 'Bookings.OpensDaysBefore': '28' })).toEqual({ 'Branding.City': 'Lisbon' });
  });

  it('return to the default by being emptied, or by saying it', () => {
    expect(changesOf(settings, { 'Bookings.FreeCancelHours': '', 'Branding.City': '', 'Bookings.OpensDaysBefore': '28' })).toEqual({ 'Bookings.FreeCancelHours': null });
    expect(changesOf(settings, { 'Bookings.FreeCancelHours': '12', 'Branding.City': '', 'Bookings.OpensDaysBefore': '28' })).toEqual({ 'Bookings.FreeCancelHours': null });
  });

  it('have a plain name when nobody wrote one', () => {
    expect(plainName('Bookings.FreeCancelHours')).toBe('Free cancel hours');
  });
});
