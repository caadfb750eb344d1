import { expect, Locator, Page } from '@playwright/test';
import { look } from '../harness/look';

/** Teachers' reports in the console: with a customer, and all of the studio. */
export class ReportsPage {
  constructor(readonly page: Page) {}

  /** A report in a list. */
  report(title: string): Locator {
    return this.page.locator('console-report-list > ul > li').filter({ has: this.page.getByRole('heading', { name: title }) });
  }

  private get sheet(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Begins one on the customer that is shown. */
  async begins(name: string): Promise<void> {
    await this.page.getByRole('link', { name: 'New report' }).click();
    await expect(this.sheet.getByRole('heading', { name: `New report on ${name}` })).toBeVisible();
    await this.sheet.getByRole('button', { name: 'Save draft' }).click();
    await expect(this.sheet.getByLabel('Title')).toHaveAccessibleDescription(/Please fill this in/);
    await look(this.page, 'console, a report without words');
  }

  /** Fills it in. */
  async writes(title: string, words: string, goals: string[]): Promise<void> {
    await this.sheet.getByLabel('Title').fill(title);
    await this.sheet.getByLabel('What you say').fill(words);
    for (const [n, goal] of goals.entries()) {
      if (n > 0) await this.sheet.getByRole('button', { name: 'Add a goal' }).click();
      await this.sheet.getByLabel(`Goal ${n + 1}`, { exact: true }).fill(goal);
    }
    await look(this.page, 'console, writing a report');
  }

  async savesDraft(): Promise<void> {
    await this.sheet.getByRole('button', { name: 'Save draft' }).click();
    await expect(this.sheet).toBeHidden();
  }

  /** Opens one to change it. */
  async edits(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Edit ${title}` }).click();
    await expect(this.sheet.getByLabel('Title')).toHaveValue(title);
  }

  async publishes(): Promise<void> {
    await this.sheet.getByRole('button', { name: 'Publish' }).click();
    await expect(this.sheet).toBeHidden();
  }

  /** Says how far a goal of a published report is. */
  async follows(title: string, n: number, status: string): Promise<void> {
    await this.edits(title);
    await this.sheet.getByLabel(`How far goal ${n} is`).selectOption({ label: status });
    await look(this.page, 'console, following a goal');
    await this.sheet.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(this.sheet).toBeHidden();
  }

  /** Removes one, once asked. */
  async removes(title: string): Promise<void> {
    await this.report(title).getByRole('button', { name: 'Remove' }).click();
    await look(this.page, 'console, removing a report');
    await this.sheet.getByRole('button', { name: 'Remove' }).click();
    await expect(this.sheet).toBeHidden();
    await expect(this.report(title)).toHaveCount(0);
  }
}
