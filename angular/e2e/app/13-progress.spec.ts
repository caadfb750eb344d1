import { readFileSync } from 'node:fs';
import { DEMO } from '../harness/demo';
import { Stage } from '../harness/stage';
import { expect, test } from '../harness/test';
import { ProgressPage } from '../pages/progress-page';

test('A student sees how far she has come, what her plan brings, and the code to check in', async ({ visits }) => {
  const site = await visits(DEMO.studio, DEMO.student);
  await site.my.opensProgress();
  await expect(site.page.getByRole('listitem').filter({ hasText: 'Tenth class' })).toContainText('Beginner Ballet');
  expect(await site.my.code()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await site.my.opens('Credits');
  await expect(site.my.plan).toContainText('8 credits each month');
});

test('S1 S2 The weeks of a year are walked by keyboard, each in words, and the year turns', async ({ visits }) => {
  const site = await visits(DEMO.studio, DEMO.student);
  const progress = new ProgressPage(site.page);
  await progress.opens(site.origin);

  const danced = progress.weeks(/: (one class|\d classes)$/);
  expect(await danced.count()).toBeGreaterThanOrEqual(8);
  await danced.first().focus();
  await site.page.keyboard.press('Space');
  await expect(danced.first()).toBeChecked();
  await expect(progress.chosen.getByRole('listitem').first()).toContainText(/^\s*\w{3} \d+ \w+/);
  await site.page.keyboard.press('ArrowLeft');
  await expect(danced.first()).not.toBeChecked();
  await expect(progress.chosen).toContainText('before your first class');
  await site.looks('my progress, a week of the year');

  const turn = progress.year.getByRole('button', { name: /^Show / });
  await expect(turn.last()).toBeDisabled(); // nobody has danced next year
});

test('A milestone becomes a picture that is saved, drawn on the device', async ({ visits }) => {
  const site = await visits(DEMO.studio, DEMO.student);
  const progress = new ProgressPage(site.page);
  await progress.opens(site.origin);

  const download = await progress.savesPicture('Tenth class');

  expect(download.suggestedFilename()).toBe('Tenth class.png');
  const picture = readFileSync(await download.path());
  expect([picture.toString('latin1', 1, 4), picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual(['PNG', 1080, 1350]);
  expect(picture.length).toBeGreaterThan(20_000); // not an empty sheet
  await expect(site.book.word).toContainText('The picture is saved.');
});

test('F1 A guardian chooses whose progress it is, and who comes for the first time is told what to do', async ({ visits }) => {
  const stage = await Stage.open('Pointe House', Stage.daytime());
  const barre = await stage.lessonNow('Little Swans');
  const rosa = await stage.student('Rosa', 1);
  await stage.books(rosa, barre);
  await stage.marks(barre, rosa);
  await stage.hasChild(rosa, 'Mia', '2016-05-05');
  const site = await visits(stage.slug, rosa);
  const progress = new ProgressPage(site.page);
  await progress.opens(site.origin);
  await expect(progress.badge('First class')).toContainText('Little Swans');
  await expect(progress.weeks(/: one class$/)).toHaveCount(1);

  await site.page.getByRole('radiogroup', { name: 'Whose progress' }).getByText('Mia').click();
  await expect(site.page).toHaveURL(/for=/);
  await progress.isLoaded();
  await expect(progress.badge('First class')).not.toContainText('Little Swans');
  await expect(site.page.getByText('Your first one counts from the moment you check in.')).toBeVisible();
  await expect(site.page.getByText('No report yet')).toBeVisible();
  await site.looks('my progress, a child who has not come yet');
});
