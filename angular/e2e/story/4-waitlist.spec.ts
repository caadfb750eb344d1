import { inDays } from '../harness/dates';
import { mailTo } from '../harness/mails';
import { expect, test } from '../harness/test';

test('The first in line gets the place that becomes free, and is told', async ({ stage, visits }) => {
  const date = inDays(6);
  const pas = await stage.lesson({ name: 'Pas de Deux', date, time: '19:00', places: 1 });
  const [anna, bea] = [await stage.student('Anna', 3), await stage.student('Bea', 3)];
  await stage.books(anna, pas);

  const hers = await visits(stage.slug, bea);
  await hers.book.opensAt(date);
  await hers.book.joinsWaitlistOf(pas, '1st');
  await expect(hers.book.row('Pas de Deux')).toContainText('On the waitlist');
  await hers.my.opens('My classes');
  await expect(hers.my.booking(pas)).toContainText('Waitlist · 1st');

  const site = await visits(stage.slug, anna);
  await site.book.opensAt(date);
  await site.book.cancels(pas, /The place goes to whoever is next\./);

  const told = await mailTo(bea.email, /^You have a place: Pas de Deux/);
  expect(told.text).toContain('a place became free and it is yours');
  await hers.page.reload();
  await expect(hers.my.booking(pas)).toContainText('Confirmed');
  await hers.my.opens('Credits');
  expect((await hers.my.statement())[0]).toBe('−1 3 → 2');
});
