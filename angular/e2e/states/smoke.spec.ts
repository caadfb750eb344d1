import { inDays } from '../harness/dates';
import { expect, test } from '../harness/test';

test('An API that is out of reach leaves a way to try again, and trying again works', async ({ stage, visits, watch }) => {
  watch.expects(/ERR_FAILED/);
  const date = inDays(3);
  await stage.lesson({ name: 'Morning Barre', date, time: '09:00' });
  const site = await visits(stage.slug, await stage.student('Anna', 1));

  await site.page.route('**/api/classes/available**', (route) => route.abort());
  await site.page.goto(`${site.origin}/app/book?day=${date}`);
  await expect(site.page.getByRole('alert')).toContainText('No connection');
  await site.looks('book, out of reach');

  await site.page.unroute('**/api/classes/available**');
  await site.page.getByRole('button', { name: 'Try again' }).click();
  await expect(site.book.row('Morning Barre')).toBeVisible();
});

test('An API that fails says so and keeps what was done', async ({ stage, visits, watch }) => {
  watch.expects(/500 .*\/api\/bookings/);
  const date = inDays(3);
  const barre = await stage.lesson({ name: 'Morning Barre', date, time: '09:00' });
  const site = await visits(stage.slug, await stage.student('Anna', 1));
  await site.book.opensAt(date);

  await site.page.route('**/api/bookings', (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' }));
  await site.book.asksFor(barre);
  await site.book.confirms();
  await expect(site.book.word).toContainText('Something went wrong on our side.');
  await expect(site.book.row('Morning Barre')).not.toContainText('You are in');

  await site.page.unroute('**/api/bookings');
  await site.book.asksFor(barre);
  await site.book.confirms();
  await expect(site.book.row('Morning Barre')).toContainText('You are in');
});

test('A slow API leaves the day’s classes, which came with the page, where they will be, and their buttons to come', async ({ stage, visits }) => {
  const date = inDays(3);
  await stage.lesson({ name: 'Morning Barre', date, time: '09:00' });
  const site = await visits(stage.slug, await stage.student('Anna', 1));

  let answer!: () => void;
  const asked = new Promise<void>((go) => (answer = go));
  await site.page.route('**/api/classes/available**', async (route) => {
    await asked;
    await route.continue();
  });
  await site.page.goto(`${site.origin}/app/book?day=${date}`);
  const row = site.book.row('Morning Barre');
  await expect(row).toContainText('12 of 12 left');
  await expect(row.locator('ui-skeleton')).toBeVisible();
  await expect(row.getByRole('button')).toHaveCount(0);
  await site.looks('book, on its way');
  let y = 0;
  await expect(async () => void ({ y } = (await row.boundingBox())!)).toPass(); // made anew once it is known whether there are children

  answer();
  await expect(row.getByRole('button', { name: /^Book Morning Barre/ })).toBeVisible();
  expect(Math.abs((await row.boundingBox())!.y - y)).toBeLessThan(2);
});
