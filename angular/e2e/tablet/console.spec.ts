import { join } from 'node:path';
import { DEMO } from '../harness/demo';
import { ROOT } from '../harness/programs';
import { expect, test } from '../harness/test';

/** Every page is looked at on the way: nothing may run out of the screen, every button must be large enough for a finger. */

test('The timetable fits a tablet, in every view', async ({ works }) => {
  const office = await works(DEMO.studio, DEMO.owner);
  await office.opens('Overview');
  await office.opens('Timetable');
  await office.timetable.opensDate('Beginner Ballet');
  await office.page.keyboard.press('Escape');
  for (const view of ['8 weeks', 'List']) {
    await office.page.getByRole('radiogroup', { name: 'View' }).getByText(view, { exact: true }).click();
    await expect(office.page.getByRole('main').getByText('Beginner Ballet').first()).toBeVisible();
    await office.looks(`console, ${view}`);
  }
});

test('The customers fit a tablet', async ({ works }) => {
  const office = await works(DEMO.studio, DEMO.owner);
  await office.opens('Customers');
  await office.customers.opens('Sofia Reis');
  await office.customers.turnsTo('Credits');
  await office.opens('Settings');
});

test('Classes and their import fit a tablet', async ({ works }) => {
  const office = await works(DEMO.other, DEMO.otherOwner);
  await office.opens('Classes');
  await office.page.getByRole('link', { name: 'Import' }).first().click();
  const samples = join(ROOT, 'samples', 'market-town');
  await office.timetable.previews(join(samples, 'timetable.csv'), join(samples, 'closures.csv'));
});
