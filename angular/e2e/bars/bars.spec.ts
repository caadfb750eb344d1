import { BrowserContext, chromium, test as base } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { DEMO } from '../harness/demo';
import { freePort, ROOT } from '../harness/programs';
import { system } from '../harness/system';
import { expect } from '../harness/test';
import { StudioSite } from '../pages/studio-site';
import { Look, lookAt } from './lighthouse';

const RUNS = 3;
const REPORTS = join(ROOT, '.run', 'lighthouse');

/** A number of a look, and what it must be. */
interface Bar {
  name: string;
  of: (look: Look) => number;
  limit: number;
  /** Whether the limit is the most; else it is the least. */
  atMost?: boolean;
  digits: number;
}

const score = (category: string) => (look: Look) => Math.round((look.lhr.categories[category]!.score ?? 0) * 100);
const measured = (audit: string) => (look: Look) => look.lhr.audits[audit]!.numericValue!;

const BARS: Bar[] = [
  { name: 'performance', of: score('performance'), limit: 95, digits: 0 },
  { name: 'accessibility', of: score('accessibility'), limit: 100, digits: 0 },
  { name: 'best practices', of: score('best-practices'), limit: 95, digits: 0 },
  { name: 'LCP, s', of: (look) => measured('largest-contentful-paint')(look) / 1000, limit: 1.5, atMost: true, digits: 2 },
  { name: 'CLS', of: measured('cumulative-layout-shift'), limit: 0.02, atMost: true, digits: 3 },
];

/** A student's own pages are not for search engines, which is why only the landing page is judged as one. */
const SEO: Bar = { name: 'SEO', of: score('seo'), limit: 95, digits: 0 };

const PAGES = [
  { name: 'landing', path: '/', bars: [...BARS, SEO] },
  { name: 'home', path: '/app', bars: BARS },
  { name: 'book', path: '/app/book', bars: BARS },
];

/** A browser that Lighthouse can talk to, in which Sofia of the demo is signed in. */
const test = base.extend<object, { port: number }>({
  port: [
    async ({}, use) => {
      const port = await freePort(9300, 9399);
      const { launchOptions } = base.info().project.use;
      const browser = await chromium.launchPersistentContext('', { ...launchOptions, args: [...launchOptions!.args!, `--remote-debugging-port=${port}`] });
      await signIn(browser);
      await use(port);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

async function signIn(browser: BrowserContext): Promise<void> {
  const page = await browser.newPage();
  await new StudioSite(page, system.studio(DEMO.studio)).enters(DEMO.student);
  await page.close();
}

for (const { name, path, bars } of PAGES) {
  test(`The bars of ${name}`, async ({ port }) => {
    const looks: Look[] = [];
    for (let run = 0; run < RUNS; run++) looks.push(await lookAt(system.studio(DEMO.studio) + path, port));
    keep(name, looks, bars);
    for (const bar of bars) {
      const found = median(looks.map(bar.of));
      const words = `${bar.name} of ${name}; ${join(REPORTS, name)}.html says why`;
      if (bar.atMost) expect.soft(found, words).toBeLessThanOrEqual(bar.limit);
      else expect.soft(found, words).toBeGreaterThanOrEqual(bar.limit);
    }
  });
}

/** Lighthouse's own report of the middle run, and a table of all; etc/quality shows the tables. */
function keep(name: string, looks: Look[], bars: Bar[]): void {
  const speed = BARS[0]!.of;
  const middle = looks.toSorted((a, b) => speed(a) - speed(b))[Math.floor(looks.length / 2)]!;
  const rows = bars.map((bar) => {
    const found = looks.map(bar.of).sort((a, b) => a - b);
    const said = [found[0]!, median(found), found.at(-1)!].map((value) => value.toFixed(bar.digits));
    const missed = bar.atMost ? median(found) > bar.limit : median(found) < bar.limit;
    return `| ${name} | ${bar.name} | ${said[0]} | **${said[1]}** | ${said[2]} | ${bar.atMost ? '≤' : '≥'} ${bar.limit} | ${missed ? 'missed' : ''} |`;
  });
  mkdirSync(REPORTS, { recursive: true });
  writeFileSync(join(REPORTS, `${name}.html`), middle.report[0]);
  writeFileSync(join(REPORTS, `${name}.json`), middle.report[1]);
  const head = `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]!.model}, ${looks.length} runs`;
  const table = [head, '', '| page | | min | median | max | bar | |', '|---|---|---|---|---|---|---|', ...rows, ''].join('\n');
  writeFileSync(join(REPORTS, `${name}.md`), table);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
