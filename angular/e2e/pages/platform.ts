import { expect, Locator, Page } from '@playwright/test';
import { look } from '../harness/look';
import { Person } from '../harness/stage';
import { system } from '../harness/system';
import { ConsoleApp } from './console';

/** What somebody types who opens a studio. */
interface NewStudio {
  name: string;
  slug: string;
  city: string;
  currency: string;
  owner: Person;
}

/** The platform's own page, where a studio opens. */
export class Platform {
  private readonly form: Locator;
  private readonly address: Locator;
  private readonly claim: Locator;

  constructor(readonly page: Page, private readonly origin: string) {
    this.form = page.getByRole('region', { name: 'Your doors open in a minute.' });
    this.address = this.form.getByLabel('Address', { exact: true });
    this.claim = page.getByRole('textbox', { name: 'Address', exact: true }).first();
  }

  async isVisited(): Promise<void> {
    await this.page.goto(this.origin);
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText('Run the studio.');
    await look(this.page, 'the platform');
  }

  /** Types an address and hears at once what is wrong with it. */
  async refusesAddress(slug: string, why: RegExp): Promise<void> {
    await this.address.fill(slug);
    await expect(this.address).toHaveAccessibleDescription(why);
    await look(this.page, 'the platform, an address refused');
  }

  /** The large field at the top says so too, and its button stays with what it refuses. */
  async refusesTheClaim(slug: string, why: RegExp): Promise<void> {
    await this.claim.fill(slug);
    await expect(this.claim).toHaveAccessibleDescription(why);
    await this.claim.press('Enter');
    await expect(this.claim).toBeFocused();
    await look(this.page, 'the platform, a claim refused');
  }

  /** What can be had goes on in the form. */
  async goesOnWith(slug: string): Promise<void> {
    await this.claim.fill(slug);
    await expect(this.claim).toHaveAccessibleDescription(/ is free\.$/);
    await this.claim.press('Enter');
    await expect(this.form.getByLabel('Studio’s name', { exact: true })).toBeFocused();
    await expect(this.address).toHaveValue(slug);
  }

  /** Takes the free address that is offered in place of a taken one. */
  async takesTheSuggestion(): Promise<void> {
    await this.form.getByRole('button', { name: /^Take “/ }).click();
    await expect(this.address).toHaveAccessibleDescription(/ is free\.$/);
  }

  /** Fills the form and sends it. */
  async fills(studio: NewStudio): Promise<void> {
    await this.form.getByLabel('Studio’s name', { exact: true }).fill(studio.name);
    await this.address.fill(studio.slug);
    await expect(this.address).toHaveAccessibleDescription(/ is free\.$/);
    await this.choose('Time zone', studio.city);
    await this.choose('Currency', studio.currency);
    await this.form.getByLabel('Your first name', { exact: true }).fill(studio.owner.firstName);
    await this.form.getByLabel('Your last name', { exact: true }).fill(studio.owner.lastName);
    await this.form.getByLabel('Your e-mail', { exact: true }).fill(studio.owner.email);
    await this.form.getByLabel('Password', { exact: true }).fill(studio.owner.password);
    await this.form.getByRole('button', { name: 'Open your studio' }).click();
  }

  /** The form is being sent. */
  async isOnItsWay(): Promise<void> {
    await expect(this.form.getByRole('button', { name: 'Opening' })).toHaveAttribute('aria-busy', 'true');
    await look(this.page, 'the platform, on its way');
  }

  /** The form came back with what went wrong, and can be sent again. */
  async hasFailed(why: string): Promise<void> {
    await expect(this.form.getByRole('alert').filter({ hasText: why })).toBeVisible();
    await expect(this.form.getByRole('button', { name: 'Open your studio' })).not.toHaveAttribute('aria-busy', 'true');
    await look(this.page, 'the platform, failed');
  }

  /** Fills the form and sends it; the owner goes on in the console of the new studio. */
  async opensStudio(studio: NewStudio): Promise<ConsoleApp> {
    await this.fills(studio);
    return new ConsoleApp(this.page, `${system.studio(studio.slug)}/console`);
  }

  /** Sends the form as it is. */
  async isSentEmpty(): Promise<void> {
    await this.form.getByRole('button', { name: 'Open your studio' }).click();
    await expect(this.form.getByLabel('Studio’s name', { exact: true })).toHaveAccessibleDescription('Please fill this in.');
    await look(this.page, 'the platform, fields missing');
  }

  private async choose(label: string, words: string): Promise<void> {
    await this.form.getByRole('combobox', { name: label }).fill(words);
    await look(this.page, `the platform, choosing ${label}`);
    await this.form.getByRole('option', { name: words }).first().click();
  }
}
