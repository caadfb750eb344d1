import { expect, Locator, Page } from '@playwright/test';
import { createHmac } from 'node:crypto';
import { look } from '../harness/look';

/** What somebody decides about their account: calendar, devices, second factor, password, their data. */
export class SettingsPage {
  constructor(readonly page: Page) {}

  /** From the student's profile. */
  async opens(): Promise<void> {
    await this.page.getByRole('link', { name: 'Settings' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await expect(this.page.locator('main ui-skeleton')).toHaveCount(0);
    await look(this.page, 'settings');
  }

  card(title: string): Locator {
    return this.page.locator('section.card').filter({ has: this.page.getByRole('heading', { level: 2, name: title }) });
  }

  /** Sets an authenticator app up; gives the recovery codes. */
  async turnsTwoFactorOn(password: string): Promise<string[]> {
    const card = this.card('Two-factor log-in');
    await card.getByRole('button', { name: 'Set it up' }).click();
    await card.getByLabel('Your password', { exact: true }).fill(password);
    await look(this.page, 'two-factor, password asked');
    await card.getByRole('button', { name: 'Continue' }).click();
    await expect(card.getByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible();
    await look(this.page, 'two-factor, code to scan');
    const key = (await card.locator('.key').textContent())!.trim();
    await card.getByLabel('Code', { exact: true }).fill('000000');
    await card.getByRole('button', { name: 'Turn it on' }).click();
    await expect(card.getByLabel('Code', { exact: true })).toHaveAccessibleDescription(/This code is wrong/);
    await card.getByLabel('Code', { exact: true }).fill(codeOf(key));
    await card.getByRole('button', { name: 'Turn it on' }).click();
    await expect(card.getByText('Your recovery codes')).toBeVisible();
    await look(this.page, 'two-factor, recovery codes');
    const codes = await card.locator('.codes li').allTextContents();
    await card.getByRole('button', { name: 'I have kept them' }).click();
    await expect(card.getByText('10 recovery codes left.')).toBeVisible();
    return codes;
  }
}

/** The six digits that an authenticator app shows now (RFC 6238). */
function codeOf(key: string): string {
  const bits = [...key].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', bytes).update(counter).digest();
  const number = mac.readUInt32BE(mac[19]! & 0xf) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}
