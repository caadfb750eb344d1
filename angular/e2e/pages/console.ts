import { expect, Locator, Page } from '@playwright/test';
import { look } from '../harness/look';
import { Person } from '../harness/stage';
import { CustomersPage } from './customers-page';
import { TimetablePage } from './timetable-page';

export type Area = 'Overview' | 'Customers' | 'Timetable' | 'Classes' | 'Reports' | 'Plans' | 'Settings';

/** The console, as those who work at the studio see it. */
export class ConsoleApp {
  readonly customers: CustomersPage;
  readonly timetable: TimetablePage;

  constructor(readonly page: Page, readonly origin: string) {
    this.customers = new CustomersPage(page);
    this.timetable = new TimetablePage(page);
  }

  /** Opens the console, with the session in hand or by logging in. */
  async enters(person: Person): Promise<void> {
    await this.page.goto(this.origin);
    if (person.cookie) delete person.cookie;
    else await this.logsIn(person);
    await expect(this.page).toHaveURL(/\/console\/(overview|studios)$/);
  }

  private async logsIn(person: Person): Promise<void> {
    await look(this.page, 'console, log-in');
    await this.page.getByLabel('E-mail', { exact: true }).fill(person.email);
    await this.page.getByLabel('Password', { exact: true }).fill(person.password);
    await this.page.getByRole('button', { name: 'Log in' }).click();
  }

  /** Where an owner lands who has just opened the studio: signed in, with the first steps. */
  async welcomes(owner: Person): Promise<void> {
    await expect(this.page).toHaveURL(`${this.origin}/overview`);
    await expect(this.page.getByRole('heading', { name: `Welcome, ${owner.firstName}. Let’s fill the floor.` })).toBeVisible();
    await look(this.page, 'console, the first steps');
  }

  /** Goes to an area by the navigation. */
  async opens(area: Area): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: area, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(area);
    await expect(this.page.locator('main ui-skeleton')).toHaveCount(0);
    await look(this.page, `console, ${area}`);
  }

  /** The areas that the role opens. */
  get areas(): Locator {
    return this.page.getByRole('navigation', { name: 'Main' }).getByRole('link');
  }

  /** Follows a link that leads nowhere, or not for this role; the page says which. */
  async finds(path: string, words: string): Promise<void> {
    await this.page.goto(`${this.origin}${path}`);
    await expect(this.page.getByRole('main').getByText(words)).toBeVisible();
    await look(this.page, `console, “${words}”`);
  }

  looks(state: string): Promise<void> {
    return look(this.page, state);
  }
}
