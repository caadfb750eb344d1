import { DEMO } from '../harness/demo';
import { expect, test } from '../harness/test';

test('A student sees how far she has come, what her plan brings, and the code to check in', async ({ visits }) => {
  const site = await visits(DEMO.studio, DEMO.student);
  await site.my.opensProgress();
  await expect(site.page.getByRole('listitem').filter({ hasText: 'Tenth class' })).toContainText('Beginner Ballet');
  expect(await site.my.code()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await site.my.opens('Credits');
  await expect(site.my.plan).toContainText('8 credits each month');
});
