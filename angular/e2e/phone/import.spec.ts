import { inDays } from '../harness/dates';
import { expect, test } from '../harness/test';

test('A timetable is looked through on a phone, with what its closures would call off', async ({ stage, works }) => {
  const date = inDays(9);
  const barre = await stage.lesson({ name: 'Evening Barre', date, time: '18:30' });
  await stage.books(await stage.student('Anna', 2), barre);
  const office = await works(stage.slug, stage.owner);
  await office.opens('Classes');
  await office.page.getByRole('link', { name: 'Import' }).first().click();
  await office.timetable.takes('Timetable', 'day,start,end,class\nMonday,4.15pm,5.00pm,Coaching for the autumn performances\nSaturday,11.30pm,12.30pm,Lower Junior Ballet (St2/G2)\n');
  await office.timetable.takes('Closures', `from,to,reason\n${date},${date},The floor is sanded\n`);

  await expect(office.page.getByText('The closures call 1 class off that was to take place. 1 person is told and gets 1 credit back.')).toBeVisible();
  await expect(office.timetable.rows('timetable', 'Refused')).toContainText('Lower Junior Ballet');
  await expect(office.timetable.rows('closures', 'New')).toContainText('The floor is sanded');
  await office.looks('console, import preview on a phone');
});
