import { inDays } from '../harness/dates';
import { look } from '../harness/look';
import { mailTo } from '../harness/mails';
import { expect, test } from '../harness/test';
import { NotificationsPage } from '../pages/notifications-page';

test('A student reads what happened, goes where it leads, and the bell counts along', async ({ stage, visits }) => {
  const barre = await stage.lesson({ name: 'Morning Barre', date: inDays(6), time: '09:00' });
  const anna = await stage.student('Anna', 3);
  await stage.books(anna, barre);
  await stage.changes(barre, { startTime: '11:00' });
  await mailTo(anna.email, /^Changed: Morning Barre/);

  const site = await visits(stage.slug, anna);
  const told = new NotificationsPage(site.page);
  await told.opens('Notifications, 2 are new');
  await expect(told.item('Changed: Morning Barre')).toContainText('Your place was given back, with all credits: 1. Book again if it suits you.');
  await expect(told.item('New credits: 3')).toContainText('Opening pack');
  await look(site.page, 'notifications');

  await told.item('Changed: Morning Barre').getByRole('link').click();
  await expect(site.page).toHaveURL(/\/app\/classes$/);
  await told.opens('Notifications, one is new');
  await expect(told.item('Changed: Morning Barre')).not.toContainText('New:');

  await site.page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(told.bell('Notifications')).toBeVisible();
  await expect(site.page.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0);
  await look(site.page, 'notifications, all read');
});

test('A student chooses how she is told, and when she is left alone', async ({ stage, visits }) => {
  const site = await visits(stage.slug, await stage.student('Anna'));
  const told = new NotificationsPage(site.page);
  await told.opens('Notifications');
  await expect(site.page.getByText('All quiet')).toBeVisible();
  await look(site.page, 'notifications, none yet');
  await told.choosesWays();

  await expect(told.choice('A class is cancelled', 'App')).toBeDisabled();
  await told.saves(() => told.choice('A class is cancelled', 'E-mail').uncheck());
  await told.saves(() => told.choice('You reach a checkpoint', 'App').uncheck());
  await told.saves(() => site.page.getByRole('checkbox', { name: 'Quiet hours' }).check());
  await expect(site.page.getByLabel('From', { exact: true })).toHaveValue('22:00');
  await told.saves(async () => {
    await site.page.getByLabel('From', { exact: true }).fill('21:15');
    await site.page.getByLabel('to', { exact: true }).focus();
  });
  await look(site.page, 'how one is told, with quiet hours');

  await site.page.reload();
  await expect(told.choice('A class is cancelled', 'E-mail')).not.toBeChecked();
  await expect(told.choice('A class is cancelled', 'App')).toBeChecked();
  await expect(told.choice('You reach a checkpoint', 'App')).not.toBeChecked();
  await expect(site.page.getByLabel('From', { exact: true })).toHaveValue('21:15');
  await expect(site.page.getByLabel('to', { exact: true })).toHaveValue('07:00');
});

test('What a notification leads to is in sight: the list it stands in, at its row', async ({ stage, visits, watch }) => {
  watch.expects(/404 .*\/api\/bookings\//); // somebody else's, or none
  const anna = await stage.student('Anna', 20);
  const far = [];
  for (const day of [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) far.push(await stage.books(anna, await stage.lesson({ name: `Barre of day ${day}`, date: inDays(day), time: '09:00' })));
  const left = await stage.books(anna, await stage.lesson({ name: 'Left again', date: inDays(5), time: '19:00' }));
  await stage.leaves(anna, left);
  const site = await visits(stage.slug, anna);

  await site.page.goto(`${site.origin}/app/classes?booking=${far.at(-1)!.id}`);
  const row = site.page.locator('studio-booking-row.sought');
  await expect(row).toContainText('Barre of day 12');
  await expect(row).toBeInViewport({ ratio: 1 });
  await expect(row).toBeFocused();
  await look(site.page, 'my classes, at a booking');

  await site.page.goto(`${site.origin}/app/classes?booking=${left.id}`);
  await expect(row).toContainText('Left again');
  await expect(site.page.getByRole('radio', { name: 'Cancelled' })).toBeChecked();
  await site.page.goto(`${site.origin}/app/classes?booking=0190a000-0000-7000-8000-000000000000`);
  await expect(site.page.locator('studio-booking-row')).toHaveCount(10);
  await expect(row).toHaveCount(0);
});
