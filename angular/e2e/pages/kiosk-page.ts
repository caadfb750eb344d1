import { expect, Locator, Page } from '@playwright/test';
import { keepsApp } from '../harness/kept';
import { look } from '../harness/look';
import { Lesson } from '../harness/stage';

/** The tablet at the door. */
export class KioskPage {
  private readonly sheet: Locator;
  /** Whether all taps are with the server. */
  readonly state: Locator;

  constructor(readonly page: Page) {
    this.sheet = page.getByRole('dialog');
    this.state = page.locator('.state');
  }

  async opens(origin: string, lesson: Lesson): Promise<void> {
    await this.page.goto(`${origin}/kiosk`);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(lesson.name);
    await expect(this.page.locator('main ui-skeleton')).toHaveCount(0);
    await look(this.page, 'console, the kiosk');
  }

  /** Somebody on the roster: one large button. */
  person(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: false }).and(this.page.locator('[aria-pressed]'));
  }

  /** One tap, which counts on the screen at once. */
  async taps(name: string): Promise<void> {
    await this.person(name).click();
    await expect(this.person(name)).toHaveAttribute('aria-pressed', 'true');
  }

  /** The code that changes every half minute, as it stands below the large picture. */
  async code(): Promise<string> {
    await this.page.getByRole('button', { name: 'Scan to check in' }).click();
    const code = (await this.sheet.locator('.num').textContent())!.trim();
    await look(this.page, 'console, the kiosk, the code');
    await this.sheet.getByRole('button', { name: 'Close', exact: true }).click();
    return code;
  }

  /** Staff read the code of a student's phone. */
  async reads(code: string, name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Scan a code' }).click();
    await look(this.page, 'console, the kiosk, scanning');
    await this.sheet.getByLabel('Code', { exact: true }).fill(code);
    await this.sheet.getByRole('button', { name: 'Check in' }).click();
    await expect(this.sheet.getByText(`${name} is here.`)).toBeVisible();
    await this.sheet.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(this.person(name)).toHaveAttribute('aria-pressed', 'true');
  }

  /** Somebody without a booking, whom the studio knows. */
  async letsIn(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Walk-in' }).click();
    await this.sheet.getByLabel('Who is it?', { exact: true }).fill(name.split(' ')[0]!);
    await this.sheet.getByRole('button', { name }).click();
    await expect(this.sheet).toBeHidden();
    await expect(this.person(name)).toHaveAttribute('aria-pressed', 'true');
  }

  /** The tablet keeps the app and today's roster, so that it opens without a connection. */
  async isKept(): Promise<void> {
    await keepsApp(this.page, '/console/ngsw.json');
    await this.page.reload();
    await expect.poll(() => this.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await expect(this.page.locator('[aria-pressed]').first()).toBeVisible();
  }

  looks(state: string): Promise<void> {
    return look(this.page, state);
  }

  /** Somebody whom the studio does not know yet: a customer with a place, in one step. */
  async letsInSomebodyNew(firstName: string, lastName: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Walk-in' }).click();
    await this.sheet.getByRole('button', { name: 'Somebody new' }).click();
    await this.sheet.getByLabel('First name', { exact: true }).fill(firstName);
    await this.sheet.getByLabel('Last name', { exact: true }).fill(lastName);
    await look(this.page, 'console, the kiosk, somebody new');
    await this.sheet.getByRole('button', { name: 'Add and book' }).click();
    await expect(this.sheet).toBeHidden();
    await expect(this.person(`${firstName} ${lastName}`)).toHaveAttribute('aria-pressed', 'true');
  }

  async closesRoster(): Promise<void> {
    await this.page.getByRole('button', { name: 'Close roster' }).click({ timeout: 110_000 }); // it is there once the class has begun, and the page knows
  }
}
