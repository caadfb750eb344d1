import { chromium, Page } from '@playwright/test';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../harness/programs';

/** Whether this run makes the sheet: `npm run sheet`. */
export const isSheetWanted = process.env['E2E_SHEET'] === '1';

const SHEET = join(ROOT, '.run', 'sheet');
/** How wide a picture stands on the sheet, by what it was taken on. */
const WIDTHS: Record<string, number> = { phone: 195, tablet: 300, desktop: 400 };
const STYLE = `
  body { margin: 0; padding: 24px; width: 2560px; font: 14px/1.3 sans-serif; background: #eef0f4; color: #1a1a2e; }
  section { display: flex; flex-wrap: wrap; gap: 20px 16px; align-items: start; }
  figure { margin: 0; } img { display: block; width: 100%; border: 1px solid #c9ced6; background: #fff; } figcaption { padding-top: 4px; }`;

/** Keeps a state of a page for the sheet, as it stands on the screen. */
export async function keepState(page: Page, project: string, state: string): Promise<void> {
  const folder = join(SHEET, project);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${state.replaceAll('/', '-')}.png`), animations: 'disabled', caret: 'hide' });
}

/** Everything that was kept, in one picture: .run/sheet/sheet.png, and as a page beside it. */
export async function makeSheet(executablePath: string | undefined): Promise<void> {
  const address = join(SHEET, 'sheet.html');
  writeFileSync(address, `<!doctype html><meta charset="utf-8"><title>Every page in its states</title><style>${STYLE}</style>${Object.keys(WIDTHS).map(sectionOf).join('')}`);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 2608, height: 1000 } });
  await page.goto(pathToFileURL(address).href);
  await page.screenshot({ path: join(SHEET, 'sheet.png'), fullPage: true });
  await browser.close();
}

function sectionOf(project: string): string {
  const folder = join(SHEET, project);
  mkdirSync(folder, { recursive: true });
  const figures = readdirSync(folder).sort().map((file) => {
    const state = basename(file, '.png').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<figure style="width: ${WIDTHS[project]}px"><img src="${project}/${encodeURIComponent(file)}" alt=""><figcaption>${state}</figcaption></figure>`;
  });
  return figures.length ? `<h1>${project}</h1><section>${figures.join('')}</section>` : '';
}
