import { join } from 'node:path';
import { inDays, later, monday, weekday } from '../harness/dates';
import { ROOT } from '../harness/programs';
import { expect, test } from '../harness/test';

const SAMPLES = join(ROOT, 'samples', 'market-town');

test('The owner makes a weekly class, adds a date and cancels one', async ({ stage, works }) => {
  const office = await works(stage.slug, stage.owner);
  const first = later(monday(inDays(7)), 1);
  await office.opens('Classes');
  await office.timetable.makesClass({
    name: 'Beginner Ballet', description: 'The five positions, and how to stand in them.', teacher: 'Ines Duarte', level: 'beginner', color: 'Green',
    days: [weekday(first)], starts: '18:30', minutes: 75, from: first, places: 14, credits: 1,
  });
  await expect(office.timetable.dates('Beginner Ballet')).toHaveCount(8);

  await office.timetable.addsDate('Beginner Ballet', later(first, 2), '17:00');
  await expect(office.timetable.dates('Beginner Ballet').filter({ hasText: '17:00' })).toBeVisible();

  await office.timetable.opensDate('Beginner Ballet');
  await office.timetable.callsOff('The floor is being sanded');
  await expect(office.timetable.dates('Beginner Ballet').filter({ hasText: '18:30' }).first()).toContainText('Cancelled');
});

test('The owner closes a day, which then takes no class', async ({ stage, works, watch }) => {
  watch.expects(/422 .*\/api\/admin\/class-instances/);
  const date = inDays(10);
  await stage.lesson({ name: 'Evening Barre', date, time: '18:30' });
  const office = await works(stage.slug, stage.owner);
  await office.opens('Timetable');
  await office.timetable.closesDay(date, 'The boiler is serviced', '1 class is cancelled.');
  await office.opens('Timetable');
  await office.timetable.isRefusedDate('Evening Barre', date, '20:00', /^The studio is closed from .*\(The boiler is serviced\)/);
});

test('A new studio’s console says what comes first', async ({ stage, works }) => {
  const office = await works(stage.slug, stage.owner);
  for (const area of ['Overview', 'Customers', 'Timetable', 'Settings'] as const) await office.opens(area);
});

test('A whole timetable comes in from a file, but for the one line that cannot be', async ({ stage, works }) => {
  const office = await works(stage.slug, stage.owner);
  await office.opens('Classes');
  await office.page.getByRole('link', { name: 'Import' }).first().click();
  await office.timetable.previews(join(SAMPLES, 'timetable.csv'), join(SAMPLES, 'closures.csv'));
  await expect(office.timetable.rows('timetable', 'New')).toHaveCount(25);
  await expect(office.timetable.rows('timetable', 'Refused')).toHaveCount(1);
  const refused = office.page.getByRole('listitem').filter({ hasText: 'Lower Junior Ballet' });
  await expect(refused).toContainText('Line 26:');
  await expect(refused).toContainText(/11\.30pm/);
  await office.timetable.imports();

  await office.page.getByRole('button', { name: 'Import another file' }).click();
  await office.timetable.previews(join(SAMPLES, 'timetable.csv'), join(SAMPLES, 'closures.csv'));
  await expect(office.page.getByRole('heading', { name: 'Everything is already there' })).toBeVisible();
  await expect(office.timetable.rows('timetable', 'Already there')).toHaveCount(25);
});
