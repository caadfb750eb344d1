import { expect, Page } from '@playwright/test';
import { look } from '../harness/look';
import { Person } from '../harness/stage';
import { CustomersPage } from './customers-page';
import { TimetablePage } from './timetable-page';

/** The console, as those who work at the studio see it. */
export class ConsoleApp {
  readonly customers: CustomersPage;
  readonly timetable: TimetablePage;

  constructor(readonly page: Page, readonly origin: string) {
    this.customers = new CustomersPage(page);
    this.timetable = new TimetablePage(page);
  }

  async logsIn(person: Person): Promise<void> {
    await this.page.goto(`${this.origin}/login`);
    await look(this.page, 'console, log-in');
    await this.page.getByLabel('E-mail').fill(person.email);
    await this.page.getByLabel('Password').fill(person.password);
    await this.page.getByRole('button', { name: 'Log in' }).click();
    await expect(this.page).toHaveURL(/\/console\/overview$/);
  }

  /** Where an owner lands who has just opened the studio: signed in, with the first steps. */
  async welcomes(owner: Person): Promise<void> {
    await expect(this.page).toHaveURL(`${this.origin}/overview`);
    await expect(this.page.getByRole('heading', { name: `Welcome, ${owner.firstName}. Let’s fill the floor.` })).toBeVisible();
    await look(this.page, 'console, the first steps');
  }

  /** Goes to an area by the navigation. */
  async opens(area: 'Overview' | 'Customers' | 'Timetable' | 'Classes' | 'Settings'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: area, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(area);
    await expect(this.page.locator('main ui-skeleton')).toHaveCount(0);
    await look(this.page, `console, ${area}`);
  }
}
