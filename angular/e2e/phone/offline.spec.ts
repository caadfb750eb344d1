import { expect, test } from '../harness/test';

test.use({ serviceWorkers: 'allow' });

test('The app opens without a connection and says that there is none', async ({ stage, visits, watch }) => {
  watch.expects(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|504/); // what was on its way fails otherwise than what is asked later
  const site = await visits(stage.slug, await stage.student('Anna'));
  await site.isInstalled();
  await site.page.context().setOffline(true);
  await site.page.reload();
  await expect(site.page.getByText('No connection').first()).toBeVisible();
  await site.looks('without a connection');

  await site.page.context().setOffline(false);
  await site.page.getByRole('button', { name: 'Try again' }).first().click();
  await site.isHome();
});
