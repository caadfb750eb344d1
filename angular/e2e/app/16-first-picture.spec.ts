import { Page, Route } from '@playwright/test';
import { inDays } from '../harness/dates';
import { look } from '../harness/look';
import { expect, test } from '../harness/test';

/** Where the parts of a page stand, to the pixel. */
async function places(page: Page, root: string, parts: string[]): Promise<Record<string, number[]>> {
  const boxes: Record<string, number[]> = {};
  for (const part of parts) {
    const box = await page.locator(`${root} ${part}`).filter({ visible: true }).first().boundingBox();
    boxes[part] = [box!.x, box!.y, box!.width, box!.height].map(Math.round);
  }
  return boxes;
}

/** Opens a page whose app does not come before it is let in. */
async function holdsApp(page: Page, address: string): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isIn = false;
  await page.route(/\/main-.*\.js$/, (route) => (isIn ? route.continue() : void held.push(route)));
  await page.goto(address, { waitUntil: 'commit' });
  return async () => {
    isIn = true;
    for (const route of held) await route.continue();
    await expect(page.locator('#first')).toHaveCount(0);
  };
}

test('Before the app is there a visitor reads what the studio says and what is next; nothing moves when it comes', async ({ stage, visits }) => {
  for (const [day, name] of [[1, 'Morning Barre'], [2, 'Evening Barre'], [3, 'Open Pointe']] as const) await stage.lesson({ name, date: inDays(day), time: '18:30' });
  const { page, origin } = await visits(stage.slug);

  const letIn = await holdsApp(page, origin);
  const first = page.locator('#first');
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('Find your line.');
  await expect(first.getByRole('link', { name: /Morning Barre/ })).toContainText('12 spots');
  await page.evaluate(() => document.fonts.ready);
  await look(page, 'the landing page, before the app is there');
  const parts = ['header .row', 'h1', '.lead', '.actions', 'studio-next-classes', 'studio-next-classes li:nth-child(3)'];
  const before = await places(page, '#first', parts);
  const words = await first.locator('main').innerText();
  await letIn();

  expect(await places(page, 'studio-root', parts)).toEqual(before);
  expect(await page.locator('studio-root .hero').innerText()).toBe(words);
});

test('Before the app is there a student sees their page as it will stand', async ({ stage, visits }) => {
  const anna = await stage.student('Anna', 3);
  const { page, origin } = await visits(stage.slug, anna);

  let letIn = await holdsApp(page, `${origin}/app`);
  await expect(page.locator('#first').getByRole('heading', { level: 1 })).toHaveText(/^Good \w+, Anna\.$/);
  await page.evaluate(() => document.fonts.ready);
  await look(page, 'home, before the app is there');
  let parts = ['h1', '.head .eyebrow', '.cards', '.next', '.streak', 'header .home'];
  let before = await places(page, '#first', parts);
  const greeting = await page.locator('#first .head').innerText();
  await page.route('**/api/customers/me*/**', () => undefined); // the picture after the first is still without answers
  await page.route('**/api/customers/me', () => undefined);
  await letIn();
  expect(await places(page, 'studio-root', parts)).toEqual(before);
  expect(await page.locator('studio-root studio-home .head').innerText()).toBe(greeting);

  await stage.lesson({ name: 'Morning Barre', date: inDays(4), time: '09:00' });
  letIn = await holdsApp(page, `${origin}/app/book?day=${inDays(4)}`);
  await expect(page.locator('#first').getByRole('heading', { level: 3 })).toHaveText('Morning Barre');
  await page.evaluate(() => document.fonts.ready);
  await look(page, 'book, before the app is there');
  parts = ['h1', 'h2', 'studio-week-steps', 'studio-week-days', '.time', '.bar', 'h3', '.what', '.action', '.list ui-skeleton'];
  before = await places(page, '#first', parts);
  const [steps, heading] = await page.locator('#first').locator('studio-week-steps, h2').allInnerTexts();
  await letIn();
  expect(await places(page, 'studio-root', parts)).toEqual(before);
  expect(await page.locator('studio-root').locator('studio-week-steps, studio-book h2').allInnerTexts()).toEqual(expect.arrayContaining([steps, heading]));
});

test('Whoever is not signed in gets no student’s page, not even for a moment', async ({ stage, visits }) => {
  const { page, origin } = await visits(stage.slug);
  const letIn = await holdsApp(page, `${origin}/app`);
  await expect(page.locator('.boot')).toBeVisible();
  await expect(page.locator('#first')).toHaveCount(0);
  await letIn();
  await expect(page).toHaveURL(/\/login/);
});
