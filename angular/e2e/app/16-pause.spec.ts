import { inDays } from '../harness/dates';
import { mailTo } from '../harness/mails';
import { expect, test } from '../harness/test';
import { FamilyPage } from '../pages/family-page';
import { SettingsPage } from '../pages/settings-page';

test('M2 A student asks for a pause, takes it back, asks again, and hears what the studio says', async ({ stage, visits, works }) => {
  const anna = await stage.student('Anna', 3);
  await stage.books(anna, await stage.lesson({ name: 'Evening Barre', date: inDays(8), time: '18:30' }));
  const site = await visits(stage.slug, anna);
  await site.my.opens('Credits');

  await site.my.asksToPause(inDays(6), inDays(12), 'A week by the sea');
  await site.looks('my Credits, a pause is asked for');
  await site.my.plan.getByRole('button', { name: 'Withdraw the request' }).click();
  await expect(site.my.plan.getByRole('button', { name: 'Ask for a pause' })).toBeVisible();
  await site.my.asksToPause(inDays(6), inDays(12), 'A week by the sea');

  const office = await works(stage.slug, stage.owner);
  await office.opens('Customers');
  await expect(office.page.getByRole('region', { name: '1 person asks for a pause' })).toContainText('Anna Moreau');
  await office.looks('console, somebody asks for a pause');
  await office.page.getByRole('region', { name: '1 person asks for a pause' }).getByRole('link', { name: 'Anna Moreau' }).click();
  const request = office.page.locator('console-pause-request');
  await expect(request).toContainText('“A week by the sea”');
  await expect(request).toContainText('Cancels 1 booking, free');
  await expect(request).toContainText(/Asked (?!by)/);
  await office.looks('console, a request for a pause');
  await request.getByRole('button', { name: 'Decline' }).click();
  await office.page.getByRole('dialog').getByLabel('A word to them').fill('The show is that week.');
  await office.looks('console, declining a pause');
  await office.page.getByRole('dialog').getByRole('button', { name: 'Say no' }).click();
  await expect(request).toBeHidden();
  await expect(office.customers.membership).toContainText('declined: “The show is that week.”');

  await expect(async () => { // news is delivered a moment after the answer, and this list is read once
    await site.page.goto(`${site.origin}/app/notifications`);
    await expect(site.page.getByText(/The studio could not grant the pause you asked for: “The show is that week.”/)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await site.page.goto(`${site.origin}/app/credits`);
  await site.my.plan.getByText('What you asked before').click();
  await expect(site.my.plan).toContainText('not possible');
  await site.looks('my Credits, a pause was declined');
  await site.my.asksToPause(inDays(6), inDays(9), 'Then a shorter one');

  await office.page.reload();
  await request.getByRole('button', { name: 'Grant the pause' }).click();
  await expect(request).toBeHidden();
  await expect(office.page.getByRole('button', { name: /^End the pause / })).toBeVisible();
  await site.page.reload();
  await expect(site.my.plan).toContainText(/Paused .*: no bookings/);
  await site.page.goto(`${site.origin}/app/classes?which=cancelled`);
  await expect(site.page.locator('studio-booking-row')).toContainText('Evening Barre');
});

test('F1 M2 A parent asks for a pause of a child’s plan, and who runs the studio hears from whom, by mail and where it is answered', async ({ stage, visits, works }) => {
  const rosa = await stage.student('Rosa');
  const site = await visits(stage.slug, rosa);
  await site.my.opens('Profile');
  await new SettingsPage(site.page).opens();
  await new FamilyPage(site.page).adds('Mia', '2016-05-05');
  await site.my.opens('Credits');
  const whose = site.page.getByRole('radiogroup', { name: 'Whose plan' });

  await whose.getByText('Mia').click();
  await expect(site.my.plan).toContainText('Mia’s plan');
  await site.my.asksToPause(inDays(6), inDays(12), 'Chickenpox');

  await expect(site.my.plan).toContainText(/You asked to pause .* for Mia\./);
  await site.looks('my Credits, a pause for a child');
  const mail = await mailTo(stage.owner.email, /^Rosa Moreau asks for a pause for Mia Moreau: /);
  expect(mail.text).toContain('for Mia Moreau: “Chickenpox”');
  await site.page.reload();
  await expect(site.my.plan, 'the address says whose').toContainText('Mia’s plan');
  await whose.getByText('Me').click();
  await expect(site.my.plan.getByRole('button', { name: 'Ask for a pause' })).toBeVisible();

  const office = await works(stage.slug, stage.owner);
  await office.opens('Customers');
  await office.page.getByRole('region', { name: '1 person asks for a pause' }).getByRole('link', { name: 'Mia Moreau' }).click();
  await expect(office.page.locator('console-pause-request')).toContainText('Asked by Rosa Moreau, a guardian');
  await office.looks('console, a request for a child’s pause');
  await office.page.getByRole('button', { name: 'Grant the pause' }).click();
  const before = office.page.getByRole('listitem').filter({ hasText: 'Chickenpox' });
  await expect(before, 'who asked is said afterwards, too').toContainText('Asked by Rosa Moreau, a guardian');
  await expect(before).toContainText('granted');
  await office.looks('console, what was asked before');
});
