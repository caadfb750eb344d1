import { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inDays } from '../harness/dates';
import { DEMO } from '../harness/demo';
import { look } from '../harness/look';
import { ROOT } from '../harness/programs';
import { expect, test } from '../harness/test';

const PICTURES = join(ROOT, 'docs', 'screenshots');
const SAMPLES = join(ROOT, 'samples', 'market-town');
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1440, height: 900 } };

/** Waits for what is still on its way, looks at the page as the stories do, and keeps the picture. */
async function picture(page: Page, name: string): Promise<void> {
  await expect(page.locator('ui-skeleton')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  await look(page, `the demo: ${name}`);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

test('The platform', async ({ platform }) => {
  await platform.isVisited();
  await picture(platform.page, 'platform');
});

test.describe('On a phone', () => {
  test.use(PHONE);

  test('A student', async ({ visits }) => {
    const site = await visits(DEMO.studio, DEMO.student);
    await picture(site.page, 'student-home');

    await site.my.opens('My classes');
    await picture(site.page, 'student-classes');

    await site.my.opens('Credits');
    await picture(site.page, 'student-credits');
  });

  test('A student who books', async ({ visits }) => {
    const site = await visits(DEMO.studio, DEMO.student);
    await site.book.opensAt(inDays(4));
    await picture(site.page, 'student-book');
    await site.page.getByRole('button', { name: /^Book .+ at / }).first().click();
    await expect(site.book.answer('Cost')).toContainText('credit');
    await picture(site.page, 'student-confirmation');
  });
});

test.describe('On a desktop', () => {
  test.use(DESKTOP);

  test('The studio’s page', async ({ visits }) => {
    const site = await visits(DEMO.studio);
    await site.page.goto(site.origin);
    await picture(site.page, 'studio');
  });

  test('The console', async ({ works }) => {
    const office = await works(DEMO.studio, DEMO.owner);
    await picture(office.page, 'console-overview');

    await office.opens('Timetable');
    await office.page.getByRole('button', { name: 'Later' }).click();
    await picture(office.page, 'console-week');
    await office.timetable.opensDate('Intermediate Pointe');
    await picture(office.page, 'console-roster');
    await office.page.keyboard.press('Escape');

    await office.opens('Customers');
    await office.customers.opens('Sofia Reis');
    await office.customers.turnsTo('Credits');
    await picture(office.page, 'console-customer');
  });

  test('The import', async ({ works }) => {
    const office = await works(DEMO.other, DEMO.otherOwner);
    await office.opens('Classes');
    await office.page.getByRole('link', { name: 'Import' }).first().click();
    await office.timetable.previews(join(SAMPLES, 'timetable.csv'), join(SAMPLES, 'closures.csv'));
    await picture(office.page, 'console-import');
  });
});
