import { test as base, Page } from '@playwright/test';
import { Person, Stage } from './stage';
import { system } from './system';
import { Watch } from './watch';
import { StudioSite } from '../pages/studio-site';
import { ConsoleApp } from '../pages/console';
import { Platform } from '../pages/platform';

interface Fixtures {
  /** Watches over every browser of the story; a story that provokes an error says so. */
  watch: Watch;
  /** A browser of one's own: each call is another person's. */
  browserOf: () => Promise<Page>;
  /** The platform's own page, as a visitor sees it. */
  platform: Platform;
  /** A studio that is set up already. */
  stage: Stage;
  /** A studio's public pages and students' app, in somebody's own browser; signed in when it is said who it is. */
  visits: (slug: string, person?: Person) => Promise<StudioSite>;
  /** The console, in a staff member's own browser. */
  works: (slug: string, person: Person) => Promise<ConsoleApp>;
}

export const test = base.extend<Fixtures>({
  watch: [
    async ({}, use) => {
      const watch = new Watch();
      await use(watch);
      watch.settle();
    },
    { auto: true },
  ],
  browserOf: async ({ browser, watch }, use) => {
    const open: Page[] = [];
    await use(async () => {
      const context = await browser.newContext();
      await watch.over(context);
      const page = await context.newPage();
      open.push(page);
      return page;
    });
    for (const page of open) await page.context().close();
  },
  platform: async ({ browserOf }, use) => use(new Platform(await browserOf(), system.platform.origin)),
  stage: async ({}, use) => use(await Stage.open()),
  visits: async ({ browserOf }, use) =>
    use(async (slug, person) => {
      const site = new StudioSite(await browserOf(), system.studio(slug));
      if (person) await site.logsIn(person);
      return site;
    }),
  works: async ({ browserOf }, use) =>
    use(async (slug, person) => {
      const office = new ConsoleApp(await browserOf(), `${system.studio(slug)}/console`);
      await office.logsIn(person);
      return office;
    }),
});

export { expect } from '@playwright/test';
