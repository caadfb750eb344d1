import { readFileSync } from 'node:fs';
import { inDays } from '../harness/dates';
import { expect, test } from '../harness/test';
import { SettingsPage } from '../pages/settings-page';

test('With an authenticator app the password alone opens nothing', async ({ stage, visits, works, watch }) => {
  watch.expects(/(401|422) .*\/api\/auth\/(login|two-factor)/);
  const anna = await stage.student('Anna');
  const site = await visits(stage.slug, anna);
  const settings = new SettingsPage(site.page);
  await site.my.opens('Profile');
  await settings.opens();
  const [first] = await settings.turnsTwoFactorOn(anna.password);
  await site.logsOut();

  await site.page.goto(`${site.origin}/login`);
  await site.triesToLogIn(anna);
  await expect(site.page.getByRole('heading', { level: 1 })).toHaveText('One more step.');
  await expect(site.page.getByLabel('Code', { exact: true })).toBeFocused();
  await site.looks('log-in, code asked');
  await site.page.keyboard.type('123456');
  await site.page.keyboard.press('Enter');
  await expect(site.page.getByLabel('Code', { exact: true })).toHaveAccessibleDescription(/This code is wrong/);
  await site.page.getByLabel('Code', { exact: true }).fill(first!);
  await site.page.keyboard.press('Enter');
  await site.isHome();

  const office = await works(stage.slug, stage.owner);
  await office.page.getByRole('link', { name: 'Log-in and security' }).first().click();
  await expect(office.page.getByRole('heading', { level: 1, name: 'Log-in and security' })).toBeVisible();
  await expect(office.page.getByText('This device')).toBeVisible();
});

test('Somebody logs a lost phone out, then every device', async ({ stage, visits, watch }) => {
  watch.expects(/401 .*\/api\//);
  const anna = await stage.student('Anna');
  const site = await visits(stage.slug, anna);
  const phone = await visits(stage.slug, anna);
  const settings = new SettingsPage(site.page);
  await site.my.opens('Profile');
  await settings.opens();
  const devices = settings.card('Where you are logged in');
  await expect(devices.getByText('This device')).toHaveCount(1);
  await expect(devices.getByRole('button', { name: /^Log out .*, last used / })).toHaveCount(1);
  await devices.getByRole('button', { name: /^Log out .*, last used / }).click();
  await expect(devices.getByRole('listitem')).toHaveCount(1);
  await phone.page.reload();
  await expect(phone.page).toHaveURL(/\/login/);

  await devices.getByRole('button', { name: 'Log out everywhere' }).click();
  await expect(site.page).toHaveURL(/\/login/);
  await site.page.goto(`${site.origin}/app`);
  await expect(site.page).toHaveURL(/\/login\?returnUrl=/);
});

test('P3 Somebody takes their data along and deletes the account', async ({ stage, visits, watch }) => {
  watch.expects(/(401|422) .*\/api\//);
  const anna = await stage.student('Anna', 3);
  await stage.books(anna, await stage.lesson({ name: 'Quiet Barre', date: inDays(4), time: '10:00' }));
  const site = await visits(stage.slug, anna);
  const settings = new SettingsPage(site.page);
  await site.my.opens('Profile');
  await settings.opens();

  const saving = site.page.waitForEvent('download');
  await site.page.getByRole('button', { name: 'Export my data' }).click();
  const data = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as { customers: { email: string }[]; bookings: unknown[] };
  expect(data.customers[0]!.email).toBe(anna.email);
  expect(data.bookings).toHaveLength(1);

  await site.page.getByRole('button', { name: 'Delete my account' }).click();
  const sheet = site.page.getByRole('dialog');
  await expect(sheet.getByText('1 coming class is cancelled')).toBeVisible();
  await expect(sheet.getByText('3 credits are lost.')).toBeVisible();
  await site.looks('deleting the account');
  await sheet.getByLabel('Password', { exact: true }).fill('not this one');
  await sheet.getByRole('button', { name: 'Delete my account' }).click();
  await expect(sheet.getByLabel('Password', { exact: true })).toHaveAccessibleDescription('This is not your password.');
  await sheet.getByLabel('Password', { exact: true }).fill(anna.password);
  await sheet.getByRole('button', { name: 'Delete my account' }).click();
  await expect(site.page).toHaveURL(`${site.origin}/`);
  await site.page.goto(`${site.origin}/login`);
  await site.triesToLogIn(anna);
  await site.isRefused(/E-mail or password is wrong\./);
});

test('A student subscribes to their classes, and ends it', async ({ stage, visits }) => {
  const anna = await stage.student('Anna', 1);
  await stage.books(anna, await stage.lesson({ name: 'Quiet Barre', date: inDays(4), time: '10:00' }));
  const site = await visits(stage.slug, anna);
  const settings = new SettingsPage(site.page);
  await site.my.opens('Profile');
  await settings.opens();
  const card = settings.card('Your calendar');
  await card.getByRole('button', { name: 'Make my address' }).click();
  const address = (await card.locator('.address').textContent())!.trim();
  await site.looks('settings, calendar address');
  expect(await site.page.evaluate(async (url) => (await fetch(url)).text(), address)).toContain('SUMMARY:Quiet Barre');
  await card.getByRole('button', { name: 'End it' }).click();
  await expect(card.getByRole('button', { name: 'Make my address' })).toBeVisible();
});
