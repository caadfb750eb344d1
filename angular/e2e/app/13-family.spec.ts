import { inDays } from '../harness/dates';
import { expect, test } from '../harness/test';
import { FamilyPage } from '../pages/family-page';
import { SettingsPage } from '../pages/settings-page';

test('F1 F2 A parent adds a child, books for her with her own credits, cancels and has the credit back', async ({ stage, visits, works, watch }) => {
  watch.expects(/422 .*\/api\/customers\/me\/family/);
  const date = inDays(5);
  const barre = await stage.lesson({ name: 'Little Swans', date, time: '16:30' });
  const rosa = await stage.student('Rosa');
  const site = await visits(stage.slug, rosa);
  const family = new FamilyPage(site.page);
  await site.my.opens('Profile');
  await new SettingsPage(site.page).opens();
  await family.adds('Mia', '2016-05-05');

  const office = await works(stage.slug, stage.owner);
  await office.opens('Customers');
  await office.customers.opens('Rosa Moreau');
  await office.customers.grants(3, 'Family pack', '0 → 3');

  await site.book.opensAt(date);
  await family.isFor('Mia');
  await site.book.asksFor(barre);
  await expect(site.book.sheet.getByRole('radio', { name: 'Mia' })).toBeChecked();
  await expect(site.book.answer('Cost')).toHaveText('1 credit, from your pack without an end');
  await expect(site.book.answer('After this')).toHaveText('2 credits left');
  await site.looks('book, confirmation for a child');
  await site.book.sheet.getByRole('button', { name: 'Book for 1 credit' }).click();
  await expect(site.book.word).toContainText('Mia: You are in. 2 credits left.');
  await site.looks('book, for a child');

  // The same class for herself: parent and child may dance together.
  await family.isFor('Me');
  await site.book.asksFor(barre);
  await site.book.confirms();
  await family.isFor('Mia');
  await expect(site.book.row('Little Swans')).toContainText('Booked');

  await site.my.opens('My classes');
  await expect(site.my.booking(barre)).toHaveCount(2);
  await site.looks('my classes, a family');
  await site.page.getByRole('radiogroup', { name: 'Whose classes' }).getByText('Mia').click();
  await expect(site.my.booking(barre)).toHaveCount(1);
  await site.my.cancels(barre, /For Mia.*Your 1 credit comes back/s);
  await expect(site.book.word).toContainText('Cancelled. 1 credit is back; you have 2.');

  await site.my.opens('Credits');
  expect(await site.my.statement()).toEqual(['+1 1 → 2', '−1 2 → 1', '−1 3 → 2', '+3 0 → 3']);
  await expect(site.page.locator('.entry').first()).toContainText('For Mia');

  await stage.booksFor(rosa, 'Mia', barre);
  await site.my.opens('Profile');
  await new SettingsPage(site.page).opens();
  await family.letsGo('Mia');
  await expect(site.page.getByRole('dialog')).toContainText('There are classes ahead. Cancel them first');
  await site.page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
  await family.renames('Mia', 'Maria');
  await family.pictures('Maria');
});

test('F1 The owner adds a child, links a second guardian and unlinks one', async ({ stage, works }) => {
  await stage.student('Paul');
  await stage.student('Rosa');
  const office = await works(stage.slug, stage.owner);
  await office.opens('Customers');
  await office.customers.opens('Rosa Moreau');
  await office.customers.addsChild('Leo', '2015-03-14');
  await office.page.getByRole('link', { name: 'Leo Moreau' }).click();
  await expect(office.page.getByRole('heading', { level: 1 })).toHaveText('Leo Moreau');
  await office.customers.linksGuardian('Paul');
  await expect(office.customers.family).toContainText('Rosa Moreau');
  await office.customers.unlinks('Rosa Moreau');
  await expect(office.customers.family).toContainText('Paul Moreau');
});
