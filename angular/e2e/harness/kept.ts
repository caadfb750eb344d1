import { expect, Page } from '@playwright/test';

/** The service worker has kept the whole app, which it does some idle seconds after the first visit. */
export async function keepsApp(page: Page, list: string): Promise<void> {
  const needed = await page.evaluate(neededFiles, list);
  await expect.poll(() => page.evaluate(areKept, needed), { message: 'The service worker keeps the app', timeout: 40_000 }).toBe(true);
}

/**
 * Runs in the page: the files that the app needs to open. Asked once: the service worker keeps them when nothing has been fetched for
 * five seconds, and each question would make it wait anew.
 */
async function neededFiles(list: string): Promise<string[]> {
  await navigator.serviceWorker.ready;
  const app = (await (await fetch(list)).json()) as { assetGroups: { installMode: string; urls: string[] }[] };
  return app.assetGroups.filter((group) => group.installMode === 'prefetch').flatMap((group) => group.urls);
}

/** Runs in the page: whether every one of the files is kept. */
async function areKept(files: string[]): Promise<boolean> {
  return (await Promise.all(files.map((url) => caches.match(url)))).every(Boolean);
}
