import { inDays } from '../harness/dates';
import { expect, test } from '../harness/test';

test('M1 M2 M3 A plan is made, given, paused, taken up again and cancelled; the student reads it all', async ({ stage, works, visits }) => {
  const anna = await stage.student('Anna');
  const barre = await stage.lesson({ name: 'Evening Barre', date: inDays(8), time: '18:30' });
  const office = await works(stage.slug, stage.owner);

  await office.opens('Plans');
  await office.customers.makesPlan({ name: 'Twice a week', price: 89, credits: 8, rollover: true });

  await office.opens('Customers');
  await office.customers.opens('Anna Moreau');
  await office.customers.turnsTo('Membership');
  await office.customers.givesPlan('Twice a week · £89 · a month');
  await expect(office.customers.membership).toContainText('Twice a week');

  const site = await visits(stage.slug, anna);
  await site.my.opens('Credits');
  await expect(site.my.plan).toContainText('8 credits each month');
  await expect(site.my.plan).toContainText('What is left stays yours');
  await expect(site.my.plan).toContainText('Renews');
  await site.looks('my Credits, with a plan');

  await stage.books(anna, barre);
  await office.customers.pauses(inDays(6), inDays(12), 'Cancels 1 booking, free');
  await expect(office.customers.page.getByRole('button', { name: /^End the pause / })).toBeVisible();
  await site.page.reload();
  await expect(site.my.plan).toContainText(/Paused .*: no bookings/);
  await office.customers.page.getByRole('button', { name: /^End the pause / }).click();
  await expect(office.customers.page.locator('ui-toast-outlet')).toContainText('The pause is over.');

  await office.customers.cancelsMembership('Moves to Leeds');
  await expect(office.customers.membership).toContainText('Moves to Leeds');
  await expect(office.customers.membership.getByRole('heading', { name: 'Before' })).toBeVisible();
  await office.looks('console, a cancelled membership');
  await site.page.reload();
  await expect(site.my.plan).toContainText('Runs until');
});

test('A studio says where it sells, and an address without TLS is refused', async ({ stage, works, watch }) => {
  watch.expects(/422 .*\/api\/admin\/settings/);
  const office = await works(stage.slug, stage.owner);
  await office.opens('Settings');
  const address = office.page.getByLabel('Address of your payment page');
  await address.fill('http://pay.pointe.example/packs');
  await office.page.getByRole('button', { name: 'Save' }).click();
  await expect(address).toHaveAccessibleDescription(/https:/);
  await address.fill('https://pay.pointe.example/packs');
  await office.page.getByRole('button', { name: 'Save' }).click();
  await expect(office.page.locator('ui-toast-outlet')).not.toBeEmpty();
  await office.looks('console, selling online');
});
