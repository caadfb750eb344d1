import { DEMO } from '../harness/demo';
import { expect, test } from '../harness/test';

test('A teacher has what a teacher needs, and is told where the role ends', async ({ works }) => {
  const office = await works(DEMO.studio, DEMO.teacher);
  await expect(office.areas).toHaveText(['Overview', 'Customers', 'Timetable', 'Classes', 'Reports']);
  await office.opens('Timetable');
  await expect(office.page.getByRole('link', { name: 'New class' })).toHaveCount(0);
  await expect(office.timetable.dates('Intermediate Pointe').first()).toBeVisible();
  await expect(office.timetable.dates('Beginner Ballet')).toHaveCount(0);
  await office.page.getByRole('button', { name: 'Show all classes' }).click();
  await office.timetable.opensDate('Beginner Ballet');
  await expect(office.page.getByRole('dialog').getByRole('button', { name: 'Cancel this class' })).toHaveCount(0);

  await office.finds('/settings', 'Your role does not open this page.');
  await expect(office.page).toHaveURL(`${office.origin}/settings`);
  await office.finds('/nowhere', 'There is no page at this address.');
});

test('The operator of the platform sees its studios, the newest first', async ({ stage, works }) => {
  const office = await works(null, DEMO.operator);
  const newest = office.page.getByRole('table').getByRole('row').filter({ hasText: stage.slug });
  await expect(newest).toContainText(stage.name);
  await expect(newest).toContainText('Open');
  await office.looks('the studios of the platform');
});
