import { expect, Page, test } from '@playwright/test';
import type Axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isSheetWanted, keepState } from '../sheet/sheet';
import { system } from './system';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The side of a target that a finger hits. */
const FINGER = 44;
/** In the week's grid a block is as high as its class is long: the least that WCAG 2.5.8 asks; the list has full rows for the same. */
const BLOCK = 24;

/**
 * Looks at a page or at a state of it as everybody must be able to use it: axe finds nothing, nothing runs out of the screen
 * sideways, and on a phone every button is large enough. Each state once a run, however often the stories come by.
 */
export async function look(page: Page, state: string): Promise<void> {
  const { project } = test.info();
  if (!system.isFirst(`${project.name}: ${state}`)) return;
  await test.step(`look at ${state}`, async () => {
    await expect(page.locator('h1'), 'The page is there').not.toHaveCount(0);
    const broken = (await violations(page)).flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} | ${node.html.slice(0, 200)} | ${node.any[0]?.message ?? ''}`));
    expect.soft(broken, `axe on ${state}`).toEqual([]);
    expect.soft(await overflow(page), `${state} runs out of the screen sideways`).toBeLessThanOrEqual(0);
    if (isSheetWanted) await keepState(page, project.name, state);
    if (project.use.hasTouch) expect.soft(await smallTargets(page), `targets under ${FINGER} px on ${state}`).toEqual([]);
  });
}

/** What axe finds. It is brought into a document once, which costs more than a look; our pages have no frames. */
async function violations(page: Page): Promise<Axe.Result[]> {
  const options: Axe.RunOptions = { resultTypes: ['violations'], runOnly: { type: 'tag', values: RULES } };
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (how) => (await (window as unknown as { axe: typeof Axe }).axe.run(document, how)).violations, options);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/**
 * Buttons and what looks like one; links inside a sentence are as high as its line (WCAG 2.5.8 excepts them). Where a link covers its
 * row, the row is the target; of a box to tick or a choice among several the label is.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(([finger, block]) => {
    const covers = (target: HTMLElement) => getComputedStyle(target, '::after').inset === '0px' && getComputedStyle(target).position === 'static';
    const labelOf = (target: HTMLElement) => (target.matches('[type=radio], [type=checkbox]') ? (target as HTMLInputElement).labels?.[0] : null);
    const boxOf = (target: HTMLElement) => (labelOf(target) ?? ((covers(target) && target.offsetParent) || target)).getBoundingClientRect();
    const targets = [...document.querySelectorAll<HTMLElement>('button, a.btn, select, nav a, input')];
    const open = document.querySelector('dialog[open]');
    return targets
      .filter((target) => (!open || open.contains(target)) && target.checkVisibility({ visibilityProperty: true }))
      .map((target) => ({ target, box: boxOf(target) }))
      .filter(({ target, box }) => box.width > 1 && Math.min(box.width, box.height) < (target.closest('console-week-grid') ? block : finger) - 0.5)
      .map(({ target, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${target.outerHTML.slice(0, 120)}`);
  }, [FINGER, BLOCK] as const);
}
