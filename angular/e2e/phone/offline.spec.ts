import { inDays } from '../harness/dates';
import { Student } from '../harness/stage';
import { expect, test } from '../harness/test';
import { StudioSite } from '../pages/studio-site';

test.use({ serviceWorkers: 'allow' });
test.setTimeout(150_000); // the service worker takes its time to keep the app

const GONE = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|504/; // what was on its way fails otherwise than what is asked later

test('Without a connection the app opens to the last known week and bookings, and says so', async ({ stage, visits, watch }) => {
  watch.expects(GONE);
  const date = inDays(2);
  const barre = await stage.lesson({ name: 'Evening Barre', date, time: '18:30' });
  await stage.lesson({ name: 'Morning Barre', date, time: '09:00' });
  const anna = await stage.student('Anna', 3);
  await stage.books(anna, barre);
  const site = await visits(stage.slug, anna);
  await site.isInstalled();
  await site.my.opens('My classes');
  await site.my.goes('Home'); // once more: the first time may have been before the service worker had the page
  await expect(site.my.next).toContainText('Evening Barre');
  await site.book.opensAt(date);

  await site.page.context().setOffline(true);
  await site.page.reload();
  await expect(site.page.getByText('No connection. This is what was known')).toBeVisible();
  await expect(site.book.row('Evening Barre')).toContainText('You are in');
  await expect(site.book.row('Morning Barre')).toContainText('12 of 12 left');
  await site.looks('book, without a connection');
  await site.my.goes('My classes');
  await expect(site.my.booking(barre)).toContainText('Confirmed');
  await site.my.goes('Home');
  await expect(site.my.next).toContainText('Evening Barre');
  await site.looks('home, without a connection');

  await site.page.context().setOffline(false);
  await expect(site.page.getByText('No connection.')).toHaveCount(0);

  const isKept = () => site.page.evaluate(async () => (await caches.match('/api/customers/me')) !== undefined);
  expect(await isKept()).toBe(true);
  await site.logsOut();
  await expect.poll(isKept, { message: 'Who logs out leaves nothing of theirs on the device' }).toBe(false);
});

test('What is tapped without a connection waits in sight, is asked about, and says what came of it', async ({ stage, visits, watch }) => {
  watch.expects(GONE);
  watch.expects(/409 .*\/api\/bookings/); // the last place is gone
  const date = inDays(4);
  await stage.lesson({ name: 'Evening Barre', date, time: '18:30' });
  const morning = await stage.lesson({ name: 'Morning Barre', date, time: '09:00' });
  const last = await stage.lesson({ name: 'Last Place', date, time: '12:00', places: 1 });
  const [anna, bea] = [await stage.student('Anna', 5), await stage.student('Bea', 1)];
  await stage.books(anna, morning);
  const site = await visits(stage.slug, anna);
  await site.isInstalled();
  await site.book.opensAt(date);
  await site.page.context().setOffline(true);

  await keeps(site, 'Book Evening Barre at 18:30');
  await keeps(site, 'Book Last Place at 12:00');
  await site.book.looksAt(morning); // the booking first, as it was known; only leaving it asks
  await expect(site.book.sheet).toContainText('You are in');
  await expect(site.book.sheet).not.toContainText('There is no connection');
  await site.looks('a booking, without a connection');
  await keeps(site, 'Cancel booking');
  const waiting = site.page.getByRole('region', { name: 'Waiting for the connection' });
  await expect(waiting.getByRole('listitem')).toHaveCount(3);
  await site.looks('book, with wishes that wait');
  await site.page.reload();
  await expect(waiting.getByRole('listitem')).toHaveCount(3);
  expect(await seats(anna)).toEqual(['Morning Barre']);

  await stage.books(bea, last);
  await site.page.context().setOffline(false);
  const sheet = site.page.getByRole('dialog');
  await expect(sheet).toContainText('You are back. Send this now?');
  await site.looks('wishes, asked about');
  expect(await seats(anna)).toEqual(['Morning Barre']); // nothing went out by itself
  await sheet.getByRole('button', { name: 'Send now' }).click();
  await expect(sheet).toContainText('What came of it');
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Evening Barre' })).toContainText('You are in. 3 credits left.');
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Last Place' })).toContainText('full');
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Morning Barre' })).toContainText('Cancelled. 1 credit is back; you have 4.');
  await site.looks('wishes, and what came of them');
  await sheet.getByRole('button', { name: 'Close' }).last().click();
  await expect(waiting).toHaveCount(0);
  await expect(site.book.row('Evening Barre')).toContainText('You are in');
  expect(await seats(anna)).toEqual(['Evening Barre']);

  async function seats(student: Student): Promise<string[]> {
    return (await stage.bookings(student)).map((booking) => booking.className);
  }
});

test('A wish that waits is let go again', async ({ stage, visits, watch }) => {
  watch.expects(GONE);
  const date = inDays(4);
  await stage.lesson({ name: 'Evening Barre', date, time: '18:30' });
  const site = await visits(stage.slug, await stage.student('Anna', 5));
  await site.book.opensAt(date);
  await site.page.context().setOffline(true);
  await keeps(site, 'Book Evening Barre at 18:30');
  await site.page.getByRole('button', { name: /^Discard: Book Evening Barre/ }).click();
  await expect(site.page.getByText('Waiting for the connection')).toHaveCount(0);
  await site.page.context().setOffline(false);
  await expect(site.page.getByRole('dialog')).toBeHidden();
});

/** Taps what cannot be done now, and keeps the wish. */
async function keeps(site: StudioSite, button: string): Promise<void> {
  await site.page.getByRole('button', { name: button }).click();
  await expect(site.page.getByRole('dialog')).toContainText('There is no connection');
  await site.looks(`a wish without a connection, ${button.split(' ')[0]!}`);
  await site.page.getByRole('button', { name: 'Keep it until I am back' }).click();
  await expect(site.page.getByRole('dialog')).toBeHidden();
}
