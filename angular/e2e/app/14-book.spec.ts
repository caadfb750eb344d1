import { readFileSync } from 'node:fs';
import { inDays } from '../harness/dates';
import { look } from '../harness/look';
import { expect, test } from '../harness/test';

test('What is looked for stays in the address, over reloads and the way back', async ({ stage, visits }) => {
  const date = inDays(4);
  await stage.lesson({ name: 'Morning Barre', date, time: '09:00' });
  await stage.lesson({ name: 'Evening Pointe', date, time: '18:30', rules: { discipline: 'Pointe' } });
  const site = await visits(stage.slug, await stage.student('Anna', 3));
  await site.book.opensAt(date);

  await site.book.looksFor('Style', 'Pointe');
  await expect(site.book.row('Morning Barre')).toHaveCount(0);
  await expect(site.book.row('Evening Pointe')).toBeVisible();
  await expect(site.page.getByText('1 of 2 classes').locator('visible=true')).toBeVisible();
  await site.book.looksFor('Time of day', 'Evening');
  await expect(site.page).toHaveURL(/style=Pointe.*time=evening/);

  await site.page.reload();
  await expect(site.book.row('Evening Pointe')).toBeVisible();
  await expect(site.book.row('Morning Barre')).toHaveCount(0);
  await site.my.opens('My classes');
  await site.page.goBack();
  await expect(site.book.row('Evening Pointe')).toBeVisible();
  await expect(site.book.row('Morning Barre')).toHaveCount(0);

  await site.book.looksFor('Teacher', 'Ines Duarte');
  await site.book.looksFor('Time of day', 'Morning');
  await expect(site.page.getByText('Nothing fits your filter on this day')).toBeVisible();
  await look(site.page, 'book, nothing fits');
  await site.page.getByRole('button', { name: 'Clear the filter' }).last().click();
  await expect(site.book.row('Morning Barre')).toBeVisible();
  await expect(site.page).not.toHaveURL(/style|time|teacher/);
});

test('A booking is undone with one tap while that is free, and its credit is back', async ({ stage, visits }) => {
  const date = inDays(5);
  const barre = await stage.lesson({ name: 'Evening Barre', date, time: '18:30' });
  const site = await visits(stage.slug, await stage.student('Anna', 10));
  await site.book.opensAt(date);
  await site.book.asksFor(barre);
  await site.book.confirms();
  await expect(site.book.word).toContainText('You are in. 9 credits left.');

  await site.book.undoes();
  await expect(site.book.word).toContainText('Undone. You have 10 credits.');
  await expect(site.book.row('Evening Barre')).not.toContainText('You are in');
  await site.my.opens('Credits');
  expect(await site.my.statement()).toEqual(['+1 9 → 10', '−1 10 → 9', '+10 0 → 10']);
});

test('C1 What would cost something to take back is not undone by one tap', async ({ stage, visits }) => {
  const date = inDays(1);
  const barre = await stage.lesson({ name: 'Soon Barre', date, time: '18:30', rules: { freeCancelHours: 72 } });
  const site = await visits(stage.slug, await stage.student('Anna', 2));
  await site.book.opensAt(date);
  await site.book.asksFor(barre);
  await site.book.confirms();
  await expect(site.book.word).toContainText('You are in. 1 credit left.');
  await expect(site.book.word.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('Places left change while somebody looks, and nothing is asked while nobody does', async ({ stage, visits }) => {
  const date = inDays(5);
  const barre = await stage.lesson({ name: 'Evening Barre', date, time: '18:30', places: 12 });
  const [anna, bea] = [await stage.student('Anna', 1), await stage.student('Bea', 1)];
  const site = await visits(stage.slug, anna);
  await site.page.clock.install();
  let asked = 0;
  site.page.on('request', (request) => (asked += request.url().includes('/api/classes/available') ? 1 : 0));
  await site.book.opensAt(date);
  await expect(site.book.row('Evening Barre')).toContainText('12 of 12 left');

  await stage.books(bea, barre);
  await site.page.clock.fastForward(16_000);
  await expect(site.book.row('Evening Barre')).toContainText('11 of 12 left');

  await isSeen(false);
  const before = asked;
  await site.page.clock.fastForward(120_000);
  expect(asked).toBe(before);
  await isSeen(true);
  await expect.poll(() => asked).toBe(before + 1);

  function isSeen(seen: boolean): Promise<void> {
    return site.page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, !seen);
  }
});

test('A refusal says why, and leads to what can be done', async ({ stage, visits }) => {
  const date = inDays(3);
  await stage.sets({ 'Branding.Email': 'hello@pointe.example' });
  await stage.lesson({ name: 'Pointe Class', date, time: '18:00', rules: { requiresApproval: true, discipline: 'Pointe' } });
  await stage.lesson({ name: 'Morning Barre', date, time: '09:00' });
  const site = await visits(stage.slug, await stage.student('Zoe'));
  await site.book.opensAt(date);

  await site.book.row('Pointe Class').getByText('Ask Ines').click();
  await expect(site.book.sheet).toContainText("needs a teacher's approval");
  await look(site.page, 'book, approval is missing');
  await expect(site.book.sheet.getByRole('link', { name: 'Ask Ines' })).toHaveAttribute('href', /^mailto:hello@pointe\.example\?subject=Pointe%20Class/);
  await site.page.keyboard.press('Escape');

  await site.page.getByRole('button', { name: /: Morning Barre$|^Book Morning Barre/ }).click();
  await expect(site.book.sheet).toContainText('You have not enough credits');
  await look(site.page, 'book, credits are missing');
  await site.book.sheet.getByRole('link', { name: 'Get credits' }).click();
  await expect(site.page.getByRole('heading', { level: 1 })).toHaveText('Credits');
});

test('A booking goes along into any calendar', async ({ stage, visits }) => {
  const date = inDays(5);
  const barre = await stage.lesson({ name: 'Evening Barre', date, time: '18:30' });
  const anna = await stage.student('Anna', 1);
  await stage.books(anna, barre);
  const site = await visits(stage.slug, anna);
  await site.my.opens('My classes');

  const saving = site.page.waitForEvent('download');
  await site.my.booking(barre).getByRole('button', { name: /^Add Evening Barre on .+ to your calendar$/ }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe(`Evening Barre ${date}.ics`);
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/BEGIN:VEVENT[^]*SUMMARY:Evening Barre[^]*STATUS:CONFIRMED/);
  await expect(site.book.word).toContainText('Open it, and the class is in your calendar.');

  await site.my.booking(barre).getByRole('button', { name: /^Cancel/ }).click();
  await expect(site.book.sheet.getByRole('button', { name: 'Cancel booking' })).toBeVisible();
  await expect(site.book.sheet, 'Who cancels wants it in no calendar').not.toContainText('Add to your calendar');
  await site.page.keyboard.press('Escape');

  await site.book.opensAt(date);
  await site.book.looksAt(barre);
  await expect(site.book.sheet.getByRole('link', { name: 'Google Calendar' })).toHaveAttribute('href', /^https:\/\/calendar\.google\.com\/.*text=Evening\+Barre/);
  await look(site.page, 'a booking, with its calendar');
});

test('A class is found, booked and undone by keyboard alone', async ({ stage, visits }) => {
  const date = inDays(5);
  await stage.lesson({ name: 'Evening Barre', date, time: '18:30' });
  await stage.lesson({ name: 'Morning Barre', date, time: '09:00' });
  const site = await visits(stage.slug, await stage.student('Anna', 2));
  const { page } = site;
  await page.goto(`${site.origin}/app/book?day=${date}&time=evening`);
  await expect(site.book.row('Evening Barre')).toBeVisible();
  await site.tabsTo(page.getByRole('button', { name: 'Book Evening Barre at 18:30' }));
  await page.keyboard.press('Enter');
  await expect(site.book.answer('Cost')).toContainText('1 credit');
  await site.tabsTo(site.book.sheet.getByRole('button', { name: 'Book for 1 credit' }));
  await page.keyboard.press('Enter');
  await expect(site.book.row('Evening Barre')).toContainText('You are in');
  const undo = site.book.word.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  await site.tabsTo(undo);
  await page.keyboard.press('Enter');
  await expect(site.book.word).toContainText('Undone. You have 2 credits.');
});

test('Somebody signs up and books by keyboard alone', async ({ stage, visits }) => {
  const trial = await stage.lesson({ name: 'Trial Barre', date: inDays(1), time: '18:30', price: 0 });
  const site = await visits(stage.slug);
  const { page } = site;
  const { keyboard } = page;
  await page.goto(site.origin);
  await site.tabsTo(page.getByRole('link', { name: 'Get started' }));
  await keyboard.press('Enter');
  const said = { 'First name': 'Nora', 'Last name': 'Vidal', 'E-mail': `nora.${stage.slug}@dancers.example`, Password: 'Three ribbons, one barre' };
  await expect(page.getByLabel('First name', { exact: true })).toBeVisible();
  for (const [label, words] of Object.entries(said)) {
    await site.tabsTo(page.getByLabel(label, { exact: true }));
    await keyboard.type(words);
  }
  await keyboard.press('Enter');
  await site.isHome();

  await site.tabsTo(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Book', exact: true }));
  await keyboard.press('Enter');
  const book = page.getByRole('button', { name: `Book ${trial.name} at 18:30` });
  await expect(book).toBeVisible();
  await site.tabsTo(book);
  await keyboard.press('Enter');
  await site.tabsTo(site.book.sheet.getByRole('button', { name: /^Book for/ }));
  await keyboard.press('Enter');
  await expect(site.book.row(trial.name)).toContainText('You are in');
});

test('A first-time visitor books in at most four taps after sign-up', async ({ stage, visits }) => {
  const trial = await stage.lesson({ name: 'Trial Barre', date: inDays(1), time: '18:30', price: 0 });
  const site = await visits(stage.slug);
  await site.page.goto(`${site.origin}/signup`);
  await site.page.getByLabel('First name', { exact: true }).fill('Nora');
  await site.page.getByLabel('Last name', { exact: true }).fill('Vidal');
  await site.page.getByLabel('E-mail', { exact: true }).fill(`nora.${stage.slug}@dancers.example`);
  await site.page.getByLabel('Password', { exact: true }).fill('Three ribbons, one barre');
  await site.page.getByRole('button', { name: 'Make my account' }).click();
  await site.isHome();

  // Every trusted click in the page is a tap; she is taken nowhere but by them.
  await site.page.evaluate(() => {
    const counter = window as unknown as { taps: number };
    counter.taps = 0;
    addEventListener('click', (event) => (counter.taps += event.isTrusted ? 1 : 0), { capture: true });
  });
  await site.my.goes('Book');
  await site.page.getByRole('button', { name: `Book ${trial.name} at 18:30` }).click();
  await site.book.sheet.getByRole('button', { name: /^Book for/ }).click();
  await expect(site.book.row(trial.name)).toContainText('You are in');
  const taps = await site.page.evaluate(() => (window as unknown as { taps: number }).taps);
  expect(taps).toBeGreaterThan(1);
  expect(taps).toBeLessThanOrEqual(4);
});
