import { inDays } from '../harness/dates';
import { expect, test } from '../harness/test';

for (const [what, address, page, shown] of [
  ['notifications', /\/api\/customers\/me\/notifications\?/, '/app/notifications', 'New credits: 3'],
  ['recommendations', /\/api\/ai\/recommendations/, '/app/progress', 'A good first class: it is open to every level.'],
  ['notification preferences', /\/api\/customers\/me\/notification-preferences/, '/app/settings', 'A class is cancelled'],
] as const) {
  test(`Slow ${what} show the shape of the page, and those that fail a way to try again`, async ({ stage, visits, watch }) => {
    watch.expects(/ERR_FAILED/);
    await stage.lesson({ name: 'First Steps', date: inDays(3), time: '18:00' });
    const site = await visits(stage.slug, await stage.student('Anna', 3));

    let answer!: () => void;
    const asked = new Promise<void>((go) => (answer = go));
    await site.page.route(address, async (route) => {
      await asked;
      await route.continue();
    });
    await site.page.goto(site.origin + page);
    const skeleton = site.page.locator('studio-notifications, studio-picked, studio-notification-preferences').locator('ui-skeleton').first();
    await site.page.locator('main h2, main h1').last().scrollIntoViewIfNeeded();
    await expect(skeleton).toBeVisible();
    await site.looks(`${what}, on their way`);
    answer();
    await expect(site.page.getByText(shown).first()).toBeVisible();

    await site.page.unroute(address);
    await site.page.route(address, (route) => route.abort());
    await site.page.goto(site.origin + page);
    await site.page.locator('main h2, main h1').last().scrollIntoViewIfNeeded();
    const alert = site.page.getByRole('alert').filter({ hasText: 'No connection' });
    await expect(alert).toBeVisible();
    await site.looks(`${what}, out of reach`);
    await site.page.unroute(address);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(site.page.getByText(shown).first()).toBeVisible();
  });
}
