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

  /** The card that says who books for whom. */
  get family(): Locator {
    return this.page.locator('console-customer-family');
  }

  /** Adds a child of the customer that is shown. */
  async addsChild(firstName: string, birthDate: string): Promise<void> {
    await this.family.getByRole('button', { name: 'Add a child' }).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByLabel('First name', { exact: true }).fill(firstName);
    await sheet.getByLabel('Date of birth', { exact: true }).fill(birthDate);
    await look(this.page, 'console, adding a child');
    await sheet.getByRole('button', { name: 'Add a child' }).click();
    await expect(sheet).toBeHidden();
    await expect(this.family).toContainText(firstName);
    await look(this.page, 'console, a customer with a family');
  }

  /** Links a guardian of the child that is shown, found by name. */
  async linksGuardian(name: string): Promise<void> {
    await this.family.getByRole('button', { name: 'Link a guardian' }).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByRole('searchbox').fill(name);
    await expect(sheet.getByRole('button', { name })).toBeVisible();
    await look(this.page, 'console, linking a guardian');
    await sheet.getByRole('button', { name }).click();
    await expect(sheet).toBeHidden();
    await expect(this.family).toContainText(name);
  }

  /** Unlinks somebody of the family that is shown, once asked. */
  async unlinks(name: string): Promise<void> {
    await this.family.getByRole('button', { name: `Unlink ${name}` }).click();
    const sheet = this.page.getByRole('dialog');
    await look(this.page, 'console, unlinking');
    await sheet.getByRole('button', { name: 'Unlink', exact: true }).click();
    await expect(sheet).toBeHidden();
    await expect(this.family).not.toContainText(name);
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
