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
  /** A browser of one's own: each call is another person's. With a session that is still in hand it is signed in at that address. */
  browserOf: (origin?: string, person?: Person) => Promise<Page>;
  /** The platform's own page, as a visitor sees it. */
  platform: Platform;
  /** A studio that is set up already. */
  stage: Stage;
  /** A studio's public pages and students' app, in somebody's own browser; signed in when it is said who it is. */
  visits: (slug: string, person?: Person) => Promise<StudioSite>;
  /** A studio's console, or the platform's own, in a staff member's own browser. */
  works: (slug: string | null, person: Person) => Promise<ConsoleApp>;
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
    await use(async (origin, person) => {
      const context = await browser.newContext({ storageState: origin && person?.cookie ? signedIn(origin, person.cookie) : undefined });
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
      const origin = system.studio(slug);
      const site = new StudioSite(await browserOf(origin, person), origin);
      if (person) await site.enters(person);
      return site;
    }),
  works: async ({ browserOf }, use) =>
    use(async (slug, person) => {
      const origin = slug ? system.studio(slug) : system.platform.origin;
      const office = new ConsoleApp(await browserOf(origin, person), `${origin}/console`);
      await office.enters(person);
      return office;
    }),
});

/** What a browser keeps of a session: the cookie, and the hint for its pages that there is one. */
function signedIn(origin: string, cookie: string) {
  const [, name, value, path] = /^([^=]+)=([^;]+);.*path=([^;]+)/i.exec(cookie)!;
  return {
    cookies: [{ name: name!, value: value!, path: path!, domain: new URL(origin).hostname, expires: -1, httpOnly: true, secure: false, sameSite: 'Strict' as const }],
    origins: [{ origin, localStorage: [{ name: 'bs.signed-in', value: '1' }] }],
  };
}

export { expect } from '@playwright/test';
