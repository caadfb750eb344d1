import { expect, Locator, Page } from '@playwright/test';
import { look } from '../harness/look';

/** A small picture. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAwCAIAAAAuKetIAAAAYklEQVR4nO3PsQkAMAzAsPyb/+f2iA6iYPAB8pzdrxsuaEALGtCCBrSgAS1oQAsa0IIGtKABLWhACxrQgga0oAEtaEALGtCCBrSgAS1oQAsa0IIGtKABLWhACxrQgga04LELBKr9PKJwOBEAAAAASUVORK5CYII=',
  'base64',
);

/** A student's family: in the settings, and wherever it is asked for whom. */
export class FamilyPage {
  constructor(readonly page: Page) {}

  private get card(): Locator {
    return this.page.getByRole('region', { name: 'Family' });
  }

  private get sheet(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Adds a child from the settings. */
  async adds(firstName: string, birthDate: string): Promise<void> {
    await this.card.getByRole('button', { name: 'Add a child' }).click();
    await this.sheet.getByLabel('First name', { exact: true }).fill(firstName);
    await this.sheet.getByRole('button', { name: 'Save' }).click();
    await expect(this.sheet.getByLabel('Date of birth')).toHaveAccessibleDescription(/Please fill this in/);
    await look(this.page, 'settings, a child without a date of birth');
    await this.sheet.getByLabel('Date of birth').fill(birthDate);
    await this.sheet.getByRole('button', { name: 'Save' }).click();
    await expect(this.sheet).toBeHidden();
    await expect(this.card.getByRole('listitem').filter({ hasText: firstName })).toBeVisible();
    await look(this.page, 'settings, a family');
  }

  /** Changes a child's first name. */
  async renames(from: string, to: string): Promise<void> {
    await this.card.getByRole('button', { name: `Change ${from}` }).click();
    await look(this.page, 'settings, changing a child');
    await this.sheet.getByLabel('First name', { exact: true }).fill(to);
    await this.sheet.getByRole('button', { name: 'Save' }).click();
    await expect(this.sheet).toBeHidden();
    await expect(this.card).toContainText(to);
  }

  /** Gives a child a picture, and takes it away again. */
  async pictures(child: string): Promise<void> {
    await this.card.getByRole('button', { name: `Change ${child}` }).click();
    await this.sheet.locator('input[type=file]').setInputFiles({ name: 'child.png', mimeType: 'image/png', buffer: PICTURE });
    await expect(this.sheet.getByRole('img', { name: `Picture of ${child}` })).toBeVisible();
    await look(this.page, 'settings, a child with a picture');
    await this.sheet.getByRole('button', { name: 'Remove it' }).click();
    await expect(this.sheet.getByRole('img', { name: `Picture of ${child}` })).toHaveCount(0);
    await this.sheet.getByRole('button', { name: 'Close' }).click();
  }

  /** Tries to let a child go; the sheet stays open when that is refused. */
  async letsGo(child: string): Promise<void> {
    await this.card.getByRole('button', { name: `Change ${child}` }).click();
    await this.sheet.getByRole('button', { name: 'Remove from my family' }).click();
    await expect(this.sheet.getByRole('heading', { name: `Remove ${child}?` })).toBeVisible();
    await look(this.page, 'settings, letting a child go');
    await this.sheet.getByRole('button', { name: 'Remove', exact: true }).click();
  }

  /** Says for whom, on the page or in the sheet that is open; by the keyboard, as radio buttons are. */
  async isFor(name: string, within: Locator | Page = this.page): Promise<void> {
    const one = within.getByRole('radiogroup', { name: 'For whom' }).getByRole('radio', { name });
    await one.focus();
    await this.page.keyboard.press('Space');
    await expect(one).toBeChecked();
    await expect(this.page.locator('main ui-skeleton')).toHaveCount(0);
  }
}
