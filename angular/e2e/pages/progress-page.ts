import { Download, expect, Locator, Page } from '@playwright/test';
import { look } from '../harness/look';

/** How far a student has come, or a child of hers. */
export class ProgressPage {
  constructor(readonly page: Page) {}

  /** Goes there by the address. */
  async opens(origin: string): Promise<void> {
    await this.page.goto(`${origin}/app/progress`);
    await this.isLoaded();
  }

  async isLoaded(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Progress');
    await expect(this.page.locator('main ui-skeleton')).toHaveCount(0);
  }

  /** The year's weeks. */
  get year(): Locator {
    return this.page.locator('studio-year');
  }

  /** The week that is chosen, below the months. */
  get chosen(): Locator {
    return this.year.locator('.chosen');
  }

  /** A week, by its state in words. */
  weeks(words: string | RegExp): Locator {
    return this.year.getByRole('radio', { name: words });
  }

  /** A report, by its title. */
  report(title: string): Locator {
    return this.page.locator('studio-reports details').filter({ hasText: title });
  }

  /** A checkpoint's badge. */
  badge(name: string): Locator {
    return this.page.locator('.badges').getByRole('listitem').filter({ hasText: name });
  }

  /** Opens the picture of a milestone and saves it. */
  async savesPicture(name: string): Promise<Download> {
    await this.page.getByRole('button', { name: `Share ${name}` }).click();
    const save = this.page.getByRole('dialog').getByRole('button', { name: 'Save picture' });
    await expect(save).toBeEnabled();
    await look(this.page, 'my progress, a picture to share');
    const download = this.page.waitForEvent('download');
    await save.click();
    return download;
  }
}
