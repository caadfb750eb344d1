import { join } from 'node:path';
import { DEMO } from '../harness/demo';
import { ROOT } from '../harness/programs';
import { Stage } from '../harness/stage';
import { expect, test } from '../harness/test';
import { KioskPage } from '../pages/kiosk-page';

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

test('The door, the plans, a class with its rules and the checkpoints fit a tablet', async ({ works }) => {
  const stage = await Stage.open('Pointe House', Stage.daytime());
  const barre = await stage.lessonNow('Evening Barre');
  await stage.books(await stage.student('Anna', 1), barre);
  const office = await works(stage.slug, stage.owner);
  await office.opens('Plans');
  await office.opens('Classes');
  await office.page.getByRole('link', { name: 'Evening Barre' }).click();
  await expect(office.page.getByRole('heading', { name: 'Booking rules' })).toBeVisible();
  await office.looks('console, a class’s page');
  await office.opens('Settings');
  await office.page.getByRole('link', { name: 'Checkpoints' }).click();
  await expect(office.page.getByText('Tenth class')).toBeVisible();
  await office.looks('console, checkpoints');
  const kiosk = new KioskPage(office.page);
  await kiosk.opens(office.origin, barre);
  await kiosk.taps('Anna Moreau');
  await kiosk.looks('console, the kiosk, somebody is here');
});
