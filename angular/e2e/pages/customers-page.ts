import { expect, Locator, Page } from '@playwright/test';
import { look } from '../harness/look';

/** The studio's customers, and one of them with everything that happened to the credits. */
export class CustomersPage {
  constructor(private readonly page: Page) {}

  /** Finds somebody in the list and opens their page. */
  async opens(name: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(name.split(' ')[0]!);
    await this.page.getByRole('link', { name }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(this.page.locator('main ui-skeleton')).toHaveCount(0);
    await look(this.page, 'console, a customer');
  }

  /** Grants credits and says why; the balance is shown before and after. */
  async grants(credits: number, why: string, balance: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Adjust credits' }).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByLabel('How many', { exact: true }).fill(String(credits));
    await sheet.getByRole('button', { name: `Grant ${credits} credits` }).click();
    await expect(sheet.getByLabel('Why?', { exact: true })).toHaveAccessibleDescription('Please fill this in.');
    await look(this.page, 'console, granting without a reason');
    await sheet.getByLabel('Why?', { exact: true }).fill(why);
    await sheet.getByRole('button', { name: `Grant ${credits} credits` }).click();
    await expect(sheet.getByRole('status')).toContainText(balance);
    await look(this.page, 'console, credits granted');
    await sheet.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(sheet).toBeHidden();
  }

  async turnsTo(tab: 'Bookings' | 'Credits'): Promise<void> {
    const link = this.page.getByRole('navigation', { name: 'About this customer' }).getByRole('link', { name: tab, exact: true });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(this.page.locator('main ui-skeleton')).toHaveCount(0);
    await look(this.page, `console, a customer's ${tab}`);
  }

  /** The entries of the tab that is shown. */
  get entries(): Locator {
    return this.page.locator('console-customer-credits, console-customer-bookings').getByRole('listitem');
  }
}
