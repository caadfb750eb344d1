import { inDays } from '../harness/dates';
import { look } from '../harness/look';
import { expect, test } from '../harness/test';

test('A class is picked with its reason, and two taps book it', async ({ stage, visits }) => {
  await stage.lesson({ name: 'First Steps', date: inDays(3), time: '18:00' });
  const site = await visits(stage.slug, await stage.student('Anna', 3));
  const pick = site.page.getByRole('listitem').filter({ has: site.page.getByRole('heading', { level: 3, name: 'First Steps' }) });
  await pick.scrollIntoViewIfNeeded();
  await expect(pick).toContainText('A good first class: it is open to every level.');
  await expect(pick).toContainText('12 spots');
  await look(site.page, 'picked for you');

  await site.page.getByRole('button', { name: 'Why these?' }).click();
  await expect(site.page.getByRole('dialog')).toContainText('nothing is guessed');
  await look(site.page, 'why these classes');
  await site.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  await pick.getByRole('link', { name: /^Book First Steps on / }).click();
  await site.book.confirms();
  await expect(site.book.word).toContainText('You are in. 2 credits left.');

  await site.page.goto(`${site.origin}/app/progress`);
  await expect(async () => {
    await site.page.keyboard.press('End'); // it comes when it is in sight
    await expect(site.page.getByText('Nothing picked yet')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await look(site.page, 'progress, nothing picked');
});
