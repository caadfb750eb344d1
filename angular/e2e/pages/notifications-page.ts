import { expect, Locator, Page } from '@playwright/test';
import { look } from '../harness/look';

/** What a student was told, and how they want to be told. */
export class NotificationsPage {
  constructor(readonly page: Page) {}

  /** The bell, by what it says. */
  bell(says: string): Locator {
    return this.page.getByRole('link', { name: says, exact: true });
  }

  /** A notification in the list. */
  item(title: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: title });
  }

  /** Goes there by the bell. */
  async opens(says: string): Promise<void> {
    await this.bell(says).click();
    await this.isOpen();
  }

  async isOpen(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: 'Notifications' })).toBeVisible();
    await expect(this.page).toHaveTitle(/^Notifications · /);
    await expect(this.page.locator('studio-notifications ui-skeleton')).toHaveCount(0);
  }

  /** The switch of a kind and a way, in the settings. */
  choice(kind: string, way: 'App' | 'E-mail' | 'Device'): Locator {
    return this.page.getByRole('checkbox', { name: `${kind}, ${way}` });
  }

  /** Goes to the settings from the list. */
  async choosesWays(): Promise<void> {
    await this.page.getByRole('link', { name: 'Choose what you hear' }).click();
    await expect(this.page.getByRole('heading', { level: 2, name: 'What you hear from us' })).toBeVisible();
    await expect(this.choice('A class is cancelled', 'E-mail')).toBeVisible();
    await look(this.page, 'how one is told');
  }

  /** Changes something in the settings, which the server keeps. */
  async saves(change: () => Promise<void>): Promise<void> {
    const answer = this.page.waitForResponse((response) => response.url().endsWith('/notification-preferences') && response.request().method() === 'PATCH');
    await change();
    expect((await answer).status()).toBe(200);
  }
}
