import { inDays, monday } from '../harness/dates';
import { expect, test } from '../harness/test';
import { TimetablePage } from '../pages/timetable-page';

test('On a phone the timetable begins with today; the days before are a tap away', async ({ stage, works }) => {
  const [today, first] = [inDays(0), monday(inDays(0))];
  await stage.lesson({ name: 'Evening Barre', date: inDays(8), time: '18:30' });
  const office = await works(stage.slug, stage.owner);
  await office.opens('Timetable');
  const days = office.page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(days.first()).toHaveText(TimetablePage.day(today));

  const earlier = office.page.getByRole('button', { name: 'Earlier this week' });
  await expect(earlier).toHaveCount(today === first ? 0 : 1);
  if (today !== first) await earlier.click();
  await expect(days.first()).toHaveText(TimetablePage.day(first));
});
