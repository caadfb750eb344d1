import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../harness/programs';

/** What one look of Lighthouse says, as far as the bars ask. */
export interface Look {
  lhr: { categories: Record<string, { score: number | null }>; audits: Record<string, { score: number | null; title: string; numericValue?: number }> };
  report: [html: string, json: string];
}

type Lighthouse = (url: string, flags: object) => Promise<Look | undefined>;

/** Lighthouse has a folder of its own, so that nobody installs it for the other tests. */
async function program(): Promise<Lighthouse> {
  const entry = join(ROOT, 'etc', 'lighthouse', 'node_modules', 'lighthouse', 'core', 'index.js');
  if (!existsSync(entry)) throw new Error('Lighthouse is missing. Run: npm ci --prefix etc/lighthouse (etc/quality does).');
  return ((await import(pathToFileURL(entry).href)) as { default: Lighthouse }).default;
}

/**
 * One look at a page as Lighthouse's phone sees it: a slow processor and a slow network, nothing kept from before but the session.
 * @param port Where the browser listens for it.
 */
export async function lookAt(url: string, port: number): Promise<Look> {
  const look = await (await program())(url, {
    port,
    output: ['html', 'json'],
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    clearStorageTypes: ['service_workers', 'cache_storage', 'shader_cache', 'file_systems'], // neither the cookie nor the hint that there is one
  });
  if (!look) throw new Error(`Lighthouse saw nothing at ${url}.`);
  return look;
}
