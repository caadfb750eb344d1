import { expect, Locator, Page } from '@playwright/test';
import { look } from '../harness/look';
import { Lesson } from '../harness/stage';
import { confirmCancelling } from './book-page';

/** What a student has: home, classes, credits, profile. */
export class MyPages {
  constructor(readonly page: Page) {}

  /** Goes there as people do: by the navigation; a desktop's profile and credits stand beside it. */
  async opens(place: 'Home' | 'My classes' | 'Credits' | 'Profile'): Promise<void> {
    if (place === 'Credits') await this.page.getByRole('link', { name: /^\d+ credits?$/ }).click();
    else if (place === 'Profile') await this.opensProfile();
    else await this.goes(place);
    const heading = this.page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(place === 'Home' ? /^Good / : place);
    await this.isLoaded();
    await look(this.page, `my ${place}`);
  }

  /** By the navigation: above on a desktop, under the thumb on a phone. */
  async goes(place: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place, exact: true }).click();
  }

  /** By one's initials in the head of the page; on a phone Book has a head of its own. */
  private async opensProfile(): Promise<void> {
    const profile = this.page.getByRole('link', { name: /^Profile of / });
    if (!(await profile.isVisible())) await this.goes('Home');
    await profile.click();
  }

  /** A booking's row in a list. */
  booking(lesson: Lesson): Locator {
    return this.page.locator('studio-booking-row').filter({ hasText: lesson.name });
  }

  /** The next class, as home tells it. */
  get next(): Locator {
    return this.page.getByRole('region', { name: 'Next class' });
  }

  async showsCancelled(): Promise<void> {
    await this.page.getByText('Cancelled', { exact: true }).first().click();
    await this.isLoaded();
  }

  /** Cancels from a list of bookings. */
  async cancels(lesson: Lesson, says: RegExp): Promise<void> {
    await this.booking(lesson).getByRole('button', { name: new RegExp(`^Cancel ${lesson.name} on `) }).click();
    await confirmCancelling(this.page, says);
  }

  /** Types the code of the studio's tablet. */
  async checksIn(code: string, says: string): Promise<void> {
    await this.asksToCheckIn();
    await this.page.getByLabel('Code', { exact: true }).fill(code);
    await this.page.getByRole('button', { name: 'Check in' }).click();
    await expect(this.page.getByRole('status').filter({ hasText: says })).toBeVisible();
    await look(this.page, 'check-in, here');
  }

  /** The code of one's own, good today. */
  async code(): Promise<string> {
    await this.asksToCheckIn();
    return (await this.page.locator('.code').textContent())!.trim();
  }

  /** By the button on home, where a class is near, or with one's progress. */
  private async asksToCheckIn(): Promise<void> {
    await this.page.getByRole('link', { name: 'Check in', exact: true }).first().click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Check in');
    await this.isLoaded();
    await look(this.page, 'check-in');
  }

  /** Totals, the last weeks, checkpoints: from home. */
  async opensProgress(): Promise<void> {
    await this.page.getByRole('link', { name: 'All my progress' }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Progress');
    await this.isLoaded();
    await look(this.page, 'my progress');
  }

  /** The plan, as the credits page tells it. */
  get plan(): Locator {
    return this.page.locator('studio-plan-card');
  }

  /** Asks the studio for a pause, with a word. */
  async asksToPause(from: string, to: string, words: string): Promise<void> {
    await this.plan.getByRole('button', { name: 'Ask for a pause' }).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Ask the studio' }).click();
    await expect(sheet.getByLabel('First day', { exact: true })).toHaveAccessibleDescription('Please fill this in.');
    await sheet.getByLabel('First day', { exact: true }).fill(from);
    await sheet.getByLabel('Last day', { exact: true }).fill(to);
    await sheet.getByLabel('A word to the studio').fill(words);
    await look(this.page, 'my Credits, asking for a pause');
    await sheet.getByRole('button', { name: 'Ask the studio' }).click();
    await expect(sheet).toBeHidden();
    await expect(this.plan).toContainText('The studio has not answered yet.');
  }

  /** The statement's entries, newest first: amount, balance before and after. */
  async statement(): Promise<string[]> {
    return this.page.locator('.entry .sum').evaluateAll((sums) => sums.map((sum) => [...sum.querySelectorAll('.num')].map((part) => part.textContent.trim()).join(' ')));
  }

  private isLoaded(): Promise<void> {
    return expect(this.page.locator('main ui-skeleton')).toHaveCount(0);
  }
}
