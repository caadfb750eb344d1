import { expect, Locator, Page } from '@playwright/test';
import { look } from '../harness/look';

/** The studio's customers, and one of them with everything that happened to the credits. */
export class CustomersPage {
  constructor(readonly page: Page) {}

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

  async turnsTo(tab: 'Bookings' | 'Credits' | 'Membership' | 'Attendance' | 'Reports'): Promise<void> {
    const link = this.page.getByRole('navigation', { name: 'About this customer' }).getByRole('link', { name: tab, exact: true });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(link, 'the row of tabs shows the chosen one').toBeInViewport({ ratio: 1 });
    await expect(this.page.locator('main ui-skeleton')).toHaveCount(0);
    await look(this.page, `console, a customer's ${tab}`);
  }

  /** Adds something to what the studio sells. */
  async makesPlan(plan: { name: string; price: number; credits: number; rollover: boolean }): Promise<void> {
    await this.page.getByRole('button', { name: 'New plan' }).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByLabel('Name', { exact: true }).fill(plan.name);
    await sheet.getByLabel(/Price/).fill(String(plan.price));
    await sheet.getByLabel('Credits', { exact: true }).fill(String(plan.credits));
    await sheet.getByLabel(/Credits that are left stay/).setChecked(plan.rollover);
    await look(this.page, 'console, a new plan');
    await sheet.getByRole('button', { name: 'Add the plan' }).click();
    await expect(this.page.getByRole('listitem').filter({ hasText: plan.name })).toContainText(`${plan.credits} credits`);
    await look(this.page, 'console, the plans');
  }

  /** Gives the open customer a plan. */
  async givesPlan(label: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Change the plan' }).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByLabel('Plan', { exact: true }).selectOption(label);
    await look(this.page, 'console, giving a plan');
    await sheet.getByRole('button', { name: 'Give this plan' }).click();
    await expect(sheet).toBeHidden();
  }

  /** Pauses the open customer's membership; what that cancels is said before. */
  async pauses(from: string, to: string, says: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Pause', exact: true }).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByLabel('First day', { exact: true }).fill(from);
    await sheet.getByLabel('Last day', { exact: true }).fill(to);
    await expect(sheet).toContainText(says);
    await look(this.page, 'console, pausing');
    await sheet.getByRole('button', { name: 'Pause these days' }).click();
    await expect(sheet).toBeHidden();
  }

  /** Ends the open customer's membership, with a reason. */
  async cancelsMembership(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Cancel the membership' }).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByLabel('Reason', { exact: true }).fill(reason);
    await look(this.page, 'console, cancelling a membership');
    await sheet.getByRole('button', { name: 'Cancel it' }).click();
    await expect(sheet).toBeHidden();
  }

  /** The tab with the membership and those before it. */
  get membership(): Locator {
    return this.page.locator('console-customer-membership');
  }

  /** Signs for the open customer what a class asks for. */
  async approves(what: string): Promise<void> {
    await this.page.getByLabel('Approve for', { exact: true }).selectOption(what);
    await this.page.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(this.page.getByRole('button', { name: `Take back ${what}` })).toBeVisible();
  }

  /** The entries of the tab that is shown. */
  get entries(): Locator {
    return this.page.locator('console-customer-credits, console-customer-bookings').getByRole('listitem');
  }
}
