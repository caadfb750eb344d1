import { expect, test } from '../harness/test';

test('A student who asks for the console comes to her own pages', async ({ stage, visits }) => {
  const site = await visits(stage.slug, await stage.student('Anna'));
  await site.page.goto(`${site.origin}/console/customers`);
  await site.isHome();
});

test('An address that leads nowhere says so, and leads back', async ({ stage, visits, watch }) => {
  watch.expects(/404 .*nobody-dances-here/);
  const site = await visits(stage.slug);
  await site.page.goto(`${site.origin}/no-such-page`);
  await expect(site.page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeAttached();
  await site.looks('a page that is not');
  await site.page.getByRole('link', { name: 'To the first page' }).click();
  await expect(site.page).toHaveURL(`${site.origin}/`);

  const lost = await visits('nobody-dances-here');
  await lost.page.goto(lost.origin);
  await expect(lost.page.getByRole('heading', { level: 1 })).toHaveText('Nobody dances here yet.');
  await expect(lost.page.getByText('There is no studio at nobody-dances-here.localhost')).toBeVisible();
  await lost.looks('a studio that is not');
});
