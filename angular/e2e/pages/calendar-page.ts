import { expect, Locator, Page } from '@playwright/test';
import { look } from '../harness/look';

/** The studio's month or week as a grid, and the calendars to subscribe to. */
export class CalendarPage {
  readonly legend: Locator;

  constructor(readonly page: Page) {
    this.legend = page.getByRole('list', { name: 'What the shapes mean' }).getByRole('listitem');
  }

  /** Comes by the navigation. */
  async opens(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Calendar', exact: true }).click();
    await expect(this.page.getByRole('grid')).toBeVisible();
    await expect(this.page.locator('main ui-skeleton')).toHaveCount(0);
    await look(this.page, 'calendar');
  }

  /** A date's cell. */
  day(date: string): Locator {
    return this.page.locator(`[role=gridcell][data-date="${date}"]`);
  }

  /** Turns the months until a date is there, and chooses it. */
  async turnsTo(date: string, withButtons = true): Promise<void> {
    if (withButtons && (await this.day(date).count()) === 0) await this.page.getByRole('button', { name: 'The month after' }).click();
    else if ((await this.day(date).count()) === 0) await this.page.locator('[role=gridcell][tabindex="0"]').press('PageDown');
    await this.day(date).click({ position: { x: 12, y: 12 } });
    await expect(this.day(date)).toHaveAttribute('aria-selected', 'true');
  }

  /** Asks for a class: by its block, or on a phone in the day's list. */
  async asksFor(date: string, name: string, time: string): Promise<void> {
    const block = this.day(date).getByRole('button', { name });
    if (await block.isVisible()) await block.click();
    else await this.page.getByRole('button', { name: `Book ${name} at ${time}` }).click();
    await expect(this.page.getByRole('dialog').getByRole('heading', { name })).toBeVisible();
  }

  /** Makes the secret address of one's own calendar. */
  async makesAddress(): Promise<string> {
    await this.page.getByRole('button', { name: 'Make my address' }).click();
    return (await this.page.locator('studio-calendar-feed .address').textContent())!.trim();
  }

  /** What a calendar programme gets at an address. */
  reads(address: string): Promise<string> {
    return this.page.evaluate(async (url) => (await fetch(new URL(url).pathname)).text(), address);
  }
}
