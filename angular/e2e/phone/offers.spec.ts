import { inDays } from '../harness/dates';
import { mailTo } from '../harness/mails';
import { expect, test } from '../harness/test';

test('Who does not want the place keeps the one in line', async ({ stage, visits }) => {
  const date = inDays(6);
  await stage.sets({ 'Notifications.QuietFrom': '07:00' });
  const pas = await stage.lesson({ name: 'Pas de Deux', date, time: '19:00', places: 1, rules: { waitlistMode: 'offers' } });
  const [anna, bea] = [await stage.student('Anna', 3), await stage.student('Bea', 3)];
  const seat = await stage.books(anna, pas);
  await stage.books(bea, pas, true);
  await stage.leaves(anna, seat);
  await mailTo(bea.email, /^A place for you: Pas de Deux/);

  const hers = await visits(stage.slug, bea);
  await hers.page.goto(`${hers.origin}/app/classes`);
  await hers.page.getByRole('button', { name: 'No, thanks' }).click();
  await expect(hers.my.booking(pas)).toContainText('You passed a place on. You keep your place in line.');
  await expect(hers.my.booking(pas)).toContainText('Waitlist · 1st');
});
