import { inDays } from '../harness/dates';
import { expect, test } from '../harness/test';

test('B6 C1 A class has rules of its own: another deadline, and a teacher’s approval that the owner signs', async ({ stage, works, visits }) => {
  const date = inDays(4);
  const pointe = await stage.lesson({ name: 'Pointe', date, time: '18:30' });
  const site = await visits(stage.slug, await stage.student('Anna', 3));
  const office = await works(stage.slug, stage.owner);

  await office.opens('Classes');
  await office.page.getByRole('link', { name: 'Pointe' }).click();
  await office.page.getByLabel('Free to cancel, hours before (optional)', { exact: true }).fill('2');
  await office.page.getByLabel('A teacher\'s signed approval is needed', { exact: true }).check();
  await office.page.getByRole('button', { name: 'Save the rules' }).click();
  await expect(office.page.locator('ui-toast-outlet')).toContainText('Saved. Coming dates follow.');
  await office.looks('console, a class with rules');

  await site.book.opensAt(date);
  await site.page.getByRole('button', { name: 'Needs approval: Pointe' }).click();
  await expect(site.book.sheet).toContainText('This class needs a teacher\'s approval');
  await site.looks('book, refused');
  await site.book.sheet.getByRole('button', { name: 'Close', exact: true }).last().click();

  await office.opens('Customers');
  await office.customers.opens('Anna Moreau');
  await office.customers.approves('Pointe');

  await site.page.reload();
  await site.book.asksFor(pointe);
  await expect(site.book.answer('Free to cancel')).toContainText('16:30');
  await site.book.confirms();
  await expect(site.book.row('Pointe')).toContainText('You are in');
});

test('B6 L6 Somebody new is too old for a class, and is let in at the desk with a reason', async ({ stage, works, watch }) => {
  watch.expects(/422 .*\/walk-ins/);
  const tots = await stage.lesson({ name: 'Tiny Toes', date: inDays(2), time: '16:00', rules: { minAge: 4, maxAge: 6 } });
  const office = await works(stage.slug, stage.owner);
  await office.timetable.looksAt(office.origin, tots);
  await office.timetable.letsInSomebodyNew('Gwen', 'Lacroix', 'This class is for ages 4–6.', 'Dances along with her twins');
});

test('A3 The studio sets a checkpoint of its own, and students see it ahead', async ({ stage, works, visits }) => {
  const office = await works(stage.slug, stage.owner);
  await office.opens('Settings');
  await office.page.getByRole('link', { name: 'Checkpoints' }).click();
  await office.page.getByRole('button', { name: 'Add a checkpoint' }).click();
  const sheet = office.page.getByRole('dialog');
  await sheet.getByLabel('Name', { exact: true }).fill('Two months, every week');
  await sheet.getByLabel('What counts', { exact: true }).selectOption('Weeks in a row');
  await sheet.getByLabel('How many', { exact: true }).fill('8');
  await office.looks('console, a new checkpoint');
  await sheet.getByRole('button', { name: 'Save changes' }).click();
  await expect(office.page.getByRole('listitem').filter({ hasText: 'Two months, every week' })).toContainText('8 weeks in a row');
  await office.looks('console, checkpoints');

  const site = await visits(stage.slug, await stage.student('Anna'));
  await site.my.opensProgress();
  await expect(site.page.getByRole('listitem').filter({ hasText: 'Two months, every week' })).toContainText('8 weeks in a row');

  await office.page.getByRole('button', { name: 'Remove Two months, every week' }).click();
  await expect(office.page.getByRole('listitem').filter({ hasText: 'Two months, every week' })).toHaveCount(0);
});
