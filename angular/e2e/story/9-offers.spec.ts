import { inDays } from '../harness/dates';
import { look } from '../harness/look';
import { mailTo } from '../harness/mails';
import { expect, test } from '../harness/test';

test('Who waits is offered a place, sees until when, and takes it', async ({ stage, visits }) => {
  const date = inDays(6);
  await stage.sets({ 'Notifications.QuietFrom': '07:00' }); // the same as its end: no quiet, whenever this runs
  const pas = await stage.lesson({ name: 'Pas de Deux', date, time: '19:00', places: 1, rules: { waitlistMode: 'offers' } });
  const [anna, bea] = [await stage.student('Anna', 3), await stage.student('Bea', 3)];
  const seat = await stage.books(anna, pas);
  await stage.books(bea, pas, true);
  await stage.leaves(anna, seat);

  const told = await mailTo(bea.email, /^A place for you: Pas de Deux/);
  expect(told.text).toContain('Your place in line is kept.');

  const hers = await visits(stage.slug, bea);
  await hers.page.goto(`${hers.origin}/app`);
  const offer = hers.page.getByRole('region', { name: 'A place in Pas de Deux is yours if you want it' });
  await expect(offer).toContainText(/(29|30) minutes left/);
  await expect(offer).toContainText('It costs 1 credit, which is held for you.');
  await look(hers.page, 'an offer at home');

  await hers.my.opens('My classes');
  await look(hers.page, 'an offer among my classes');
  await offer.getByRole('button', { name: 'Take the place' }).click();
  await expect(hers.book.word).toContainText('You are in. 2 credits left.');
  await expect(offer).toHaveCount(0);
  await expect(hers.my.booking(pas)).toContainText('Confirmed');
  await expect(hers.my.booking(pas)).toContainText('later 1 credit is lost');
});

test('After the cut-off who waits takes a free place without leaving the line first', async ({ stage, visits }) => {
  const date = inDays(3);
  const pas = await stage.lesson({ name: 'Pas de Deux', date, time: '19:00', places: 1, rules: { offerCutOffMinutes: 10_080 } });
  const [anna, bea] = [await stage.student('Anna', 3), await stage.student('Bea', 3)];
  const seat = await stage.books(anna, pas);
  await stage.books(bea, pas, true);
  await stage.leaves(anna, seat);

  const hers = await visits(stage.slug, bea);
  await hers.book.opensAt(date);
  await hers.book.row('Pas de Deux').getByRole('button', { name: 'Book Pas de Deux at 19:00' }).click();
  await expect(hers.book.word).toContainText('You are in. 2 credits left.');
  await hers.my.opens('My classes');
  await expect(hers.my.booking(pas)).toContainText('Confirmed');
});
