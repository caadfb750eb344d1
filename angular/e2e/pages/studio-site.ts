import { expect, Locator, Page } from '@playwright/test';
import { keepsApp } from '../harness/kept';
import { look } from '../harness/look';
import { Person } from '../harness/stage';
import { BookPage } from './book-page';
import { MyPages } from './my-pages';

/** A studio's public pages and the students' app. */
export class StudioSite {
  readonly book: BookPage;
  readonly my: MyPages;

  constructor(readonly page: Page, readonly origin: string) {
    this.book = new BookPage(page);
    this.my = new MyPages(page);
  }

  /** The landing page and what takes place next. */
  async showsNext(lesson: string): Promise<void> {
    await this.page.goto(this.origin);
    await expect(this.page.getByRole('link', { name: lesson }).first()).toBeVisible();
    await look(this.page, 'the landing page');
  }

  /** The public timetable of a day. */
  async showsOnTimetable(lesson: string, date: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: 'Timetable' }).first().click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Timetable' })).toBeVisible();
    await this.book.turnsTo(date);
    await expect(this.page.getByRole('heading', { level: 3, name: lesson })).toBeVisible();
    await look(this.page, 'the timetable');
  }

  /** A stranger becomes a student. */
  async signsUp(person: Person): Promise<void> {
    await this.page.goto(`${this.origin}/signup`);
    await expect(this.page.getByRole('button', { name: 'Make my account' })).toBeVisible();
    await look(this.page, 'sign-up');
    await this.page.getByRole('button', { name: 'Make my account' }).click();
    await expect(this.page.getByLabel('First name', { exact: true })).toHaveAccessibleDescription('Please fill this in.');
    await look(this.page, 'sign-up, fields missing');
    await this.page.getByLabel('First name', { exact: true }).fill(person.firstName);
    await this.page.getByLabel('Last name', { exact: true }).fill(person.lastName);
    await this.page.getByLabel('E-mail', { exact: true }).fill(person.email);
    await this.page.getByLabel('Password', { exact: true }).fill(person.password);
    await this.page.getByRole('button', { name: 'Make my account' }).click();
    await this.isHome();
  }

  /** Opens the student's own pages, with the session in hand or by logging in. */
  async enters(person: Person): Promise<void> {
    await this.page.goto(`${this.origin}/app`);
    if (person.cookie) delete person.cookie;
    else await this.triesToLogIn(person);
    await this.isHome();
  }

  async triesToLogIn({ email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
    await look(this.page, 'log-in');
    await this.page.getByLabel('E-mail', { exact: true }).fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    const answer = this.page.waitForResponse('**/api/auth/login');
    await this.page.getByRole('button', { name: 'Log in' }).click();
    await answer;
  }

  /** The log-in refuses, and says why. */
  async isRefused(why: RegExp): Promise<void> {
    await expect(this.page.getByRole('alert')).toHaveText(why);
    await look(this.page, 'log-in, refused');
  }

  async logsOut(): Promise<void> {
    await this.my.opens('Profile');
    await this.page.getByRole('button', { name: 'Log out' }).click();
    await expect(this.page).not.toHaveURL(/\/app/);
  }

  /** Forgets the password and asks for the mail. */
  async asksForNewPassword(email: string): Promise<void> {
    await this.page.goto(`${this.origin}/login`);
    await this.page.getByRole('link', { name: 'Forgot your password?' }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Forgot your password?');
    await look(this.page, 'forgotten password');
    await this.page.getByLabel('E-mail', { exact: true }).fill(email);
    await this.page.getByRole('button', { name: 'Send the link' }).click();
    await expect(this.page.getByRole('status').filter({ hasText: 'the link is on its way' })).toBeVisible();
    await look(this.page, 'forgotten password, link sent');
  }

  /** Follows a mail's link and sets a new password. */
  async setsNewPassword(link: string, password: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.page.getByLabel('New password', { exact: true })).toBeVisible();
    await look(this.page, 'new password');
    await this.page.getByLabel('New password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Set the password' }).click();
  }

  /** Follows the link of the confirmation mail. */
  async confirmsEmail(link: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.page.getByText('Your e-mail is confirmed. See you in class.')).toBeVisible();
    await look(this.page, 'e-mail confirmed');
  }

  async isHome(): Promise<void> {
    await expect(this.page).toHaveURL(/\/app$/);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(/^Good (morning|afternoon|evening|night), /);
  }

  /** Presses Tab until something has the focus. */
  async tabsTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(target, 'The Tab key does not get there').toBeFocused();
  }

  /** The service worker has kept the whole app, which it does some idle seconds after the first visit, and has taken over this page. */
  async isInstalled(): Promise<void> {
    await keepsApp(this.page, '/ngsw.json');
    await this.page.reload();
    await expect.poll(() => this.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await this.isHome();
  }

  looks(state: string): Promise<void> {
    return look(this.page, state);
  }
}
