import { expect, test } from '../harness/test';
import { ProgressPage } from '../pages/progress-page';

for (const { part, asks, shows } of [
  { part: 'The year', asks: '**/api/customers/me/progress/year**', shows: 'No class in these weeks yet.' },
  { part: 'What teachers wrote', asks: '**/api/customers/me/reports**', shows: 'No report yet' },
  { part: 'The checkpoints', asks: '**/api/customers/me/checkpoints**', shows: 'First class' },
]) {
  test(`${part} of one’s progress has its shape while it waits, says what failed, and tries again`, async ({ stage, visits, watch }) => {
    watch.expects(/500 .*\/api\//);
    const site = await visits(stage.slug, await stage.student('Anna'));
    let fails = true;
    let answer!: () => void;
    const asked = new Promise<void>((go) => (answer = go));
    await site.page.route(asks, async (route) => {
      await asked;
      if (fails) await route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' });
      else await route.continue();
    });

    await site.page.goto(`${site.origin}/app/progress`);
    await expect(site.page.locator('main ui-skeleton').first()).toBeVisible();
    await site.looks(`my progress, on its way: ${part}`);
    answer();
    await expect(site.page.getByRole('alert')).toContainText('Something went wrong on our side.');
    await site.looks(`my progress, failed: ${part}`);
    fails = false;
    await site.page.getByRole('button', { name: 'Try again' }).click();
    await new ProgressPage(site.page).isLoaded();
    await expect(site.page.getByText(shows).first()).toBeVisible();
    await site.looks(`my progress, empty: ${part}`);
  });
}
