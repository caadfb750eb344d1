import { inDays, inWords } from '../harness/dates';
import { mailTo } from '../harness/mails';
import { somebody } from '../harness/stage';
import { expect, test } from '../harness/test';

test('A visitor becomes a student, confirms her e-mail, and the owner welcomes her with credits', async ({ stage, visits, works }) => {
  const date = inDays(5);
  await stage.lesson({ name: 'Evening Barre', date, time: '18:30' });
  const anna = somebody('Anna');
  const site = await visits(stage.slug);

  await site.showsNext('Evening Barre');
  await site.showsOnTimetable('Evening Barre', date);
  await site.signsUp(anna);

  const confirmation = await mailTo(anna.email, /^Confirm your e-mail for Pointe House$/);
  expect(confirmation.link).toContain(`${site.origin}/confirm-email?`);
  await site.confirmsEmail(confirmation.link);

  await site.page.goto(`${site.origin}/app`);
  const office = await works(stage.slug, stage.owner);
  await office.opens('Customers');
  await office.customers.opens('Anna Moreau');
  await office.customers.grants(10, 'Welcome pack, paid in cash', '0 → 10');

  await site.my.opens('Credits');
  expect(await site.my.statement()).toEqual(['+10 0 → 10']);
});

test('A student books with a credit, changes her mind and has the credit back', async ({ stage, visits }) => {
  const date = inDays(5);
  const barre = await stage.lesson({ name: 'Evening Barre', date, time: '18:30' });
  const site = await visits(stage.slug, await stage.student('Anna', 10));

  await site.book.opensAt(date);
  await site.book.asksFor(barre);
  await expect(site.book.answer('Cost')).toHaveText('1 credit, from your pack without an end');
  await expect(site.book.answer('After this')).toHaveText('9 credits left');
  await expect(site.book.answer('Free to cancel')).toHaveText(`until ${inWords(date, { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '')}, 06:30; later 1 credit is lost`);
  await site.book.confirms();
  await expect(site.book.word).toContainText('You are in. 9 credits left.');
  await expect(site.book.row('Evening Barre')).toContainText('You are in');

  await site.my.opens('My classes');
  await expect(site.my.booking(barre)).toContainText('Confirmed');
  await site.my.opens('Home');
  await expect(site.my.next).toContainText('Evening Barre');

  await site.my.opens('My classes');
  await site.my.cancels(barre, /Your 1 credit comes back: cancelling is free until/);
  await expect(site.book.word).toContainText('Cancelled. 1 credit is back; you have 10.');
  await expect(site.my.booking(barre)).toHaveCount(0);
  await site.my.showsCancelled();
  await expect(site.my.booking(barre)).toContainText('1 credit returned');

  await site.my.opens('Credits');
  expect(await site.my.statement()).toEqual(['+1 9 → 10', '−1 10 → 9', '+10 0 → 10']);
});

test('Who has no credit is told so before the button', async ({ stage, visits }) => {
  const date = inDays(3);
  await stage.lesson({ name: 'Morning Barre', date, time: '09:00' });
  const site = await visits(stage.slug, await stage.student('Zoe'));

  await site.book.opensAt(date);
  await site.book.page.getByRole('button', { name: /: Morning Barre$|^Book Morning Barre/ }).click();
  await expect(site.book.sheet).toContainText('You have not enough credits that are good on this date.');
  await expect(site.book.sheet.getByRole('button', { name: /^Book for/ })).toHaveCount(0);
});
