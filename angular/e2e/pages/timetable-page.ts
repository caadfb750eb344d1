import { expect, Locator, Page } from '@playwright/test';
import { inWords } from '../harness/dates';
import { look } from '../harness/look';
import { Lesson } from '../harness/stage';

/** A class as the form asks for it. */
export interface NewClass {
  name: string;
  description: string;
  teacher: string;
  level: string;
  color: string;
  days: string[];
  starts: string;
  minutes: number;
  from: string;
  places: number;
  credits: number;
}

/** The timetable as staff run it: the classes, their dates, the import. */
export class TimetablePage {
  private readonly panel: Locator;

  constructor(private readonly page: Page) {
    this.panel = page.getByRole('dialog');
  }

  /** Makes a class that repeats each week; the console goes on to its next eight weeks. */
  async makesClass(wanted: NewClass): Promise<void> {
    await this.page.getByRole('link', { name: 'New class' }).first().click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('New class');
    await look(this.page, 'console, a new class');
    await this.page.getByRole('button', { name: 'Create class' }).click();
    await expect(this.page.getByLabel('Name', { exact: true })).toHaveAccessibleDescription('Please fill this in.');
    await look(this.page, 'console, a new class, fields missing');
    await this.page.getByLabel('Name', { exact: true }).fill(wanted.name);
    await this.page.getByLabel('Description (optional)', { exact: true }).fill(wanted.description);
    await this.page.getByLabel('Teacher (optional)', { exact: true }).fill(wanted.teacher);
    await this.page.getByLabel('Level', { exact: true }).selectOption(wanted.level);
    await this.page.getByRole('group', { name: 'Colour' }).getByRole('radio', { name: wanted.color }).check({ force: true });
    for (const day of wanted.days) await this.page.getByRole('checkbox', { name: day }).check({ force: true });
    await this.page.getByLabel('Starts at', { exact: true }).fill(wanted.starts);
    await this.page.getByLabel('Duration', { exact: true }).fill(String(wanted.minutes));
    await this.page.getByLabel('First date', { exact: true }).fill(wanted.from);
    await this.page.getByLabel('Places', { exact: true }).fill(String(wanted.places));
    await this.page.getByLabel('Credits', { exact: true }).fill(String(wanted.credits));
    await look(this.page, 'console, a new class, filled in');
    const [dates] = /\d+ dates/.exec((await this.page.getByText('to begin with').textContent())!)!;
    await this.page.getByRole('button', { name: 'Create class' }).click();
    await expect(this.page.getByText(`${wanted.name} is there, with ${dates}.`), 'As many as was said').toBeVisible();
    await expect(this.page).toHaveURL(/\/timetable\?/);
    await expect(this.dates(wanted.name).first()).toBeVisible();
    await look(this.page, 'console, eight weeks');
  }

  /** The dates of a class that are on the screen. */
  dates(name: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ has: this.page.getByRole('button', { name }) });
  }

  /** Adds a date outside the weekly rhythm. */
  async addsDate(name: string, date: string, time: string): Promise<void> {
    await this.asksForDate(name, date, time);
    await expect(this.panel).toBeHidden();
  }

  /** Asks for such a date, and hears why it cannot be. */
  async isRefusedDate(name: string, date: string, time: string, why: RegExp): Promise<void> {
    await this.asksForDate(name, date, time);
    await expect(this.panel.getByLabel('Date', { exact: true })).toHaveAccessibleDescription(why);
    await look(this.page, 'console, adding a date refused');
    await this.panel.getByRole('button', { name: 'Close', exact: true }).click();
  }

  /** Closes the studio for a day; what that calls off is said before. */
  async closesDay(date: string, reason: string, callsOff: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Closures', exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Closures');
    await this.page.getByRole('button', { name: 'Close days', exact: true }).click();
    await this.panel.getByLabel('First day', { exact: true }).fill(date);
    await this.panel.getByLabel('Why?', { exact: true }).fill(reason);
    await expect(this.panel).toContainText(callsOff);
    await look(this.page, 'console, closing a day');
    await this.panel.getByRole('button', { name: 'Close these days', exact: true }).click();
    await expect(this.panel).toBeHidden();
    await expect(this.page.getByRole('main').getByRole('listitem').filter({ hasText: reason })).toBeVisible();
    await look(this.page, 'console, closures');
  }

  private async asksForDate(name: string, date: string, time: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a date' }).click();
    await this.panel.getByLabel('Class', { exact: true }).selectOption(name);
    await this.panel.getByLabel('Date', { exact: true }).fill(date);
    await this.panel.getByLabel('Starts at', { exact: true }).fill(time);
    await look(this.page, 'console, adding a date');
    await this.panel.getByRole('button', { name: 'Add this date' }).click();
  }

  /** Opens a date's panel. */
  async opensDate(name: string, which = 0): Promise<void> {
    await this.dates(name).nth(which).getByRole('button').click();
    await expect(this.panel.getByRole('heading', { name })).toBeVisible();
    await expect(this.panel.locator('ui-skeleton')).toHaveCount(0);
    await look(this.page, 'console, a class');
  }

  /** Opens a class's date by its address. */
  async looksAt(origin: string, lesson: Lesson): Promise<void> {
    await this.page.goto(`${origin}/timetable?date=${lesson.localDate}&instance=${lesson.id}`);
    await expect(this.panel.getByRole('heading', { name: lesson.name })).toBeVisible();
    await expect(this.panel.locator('ui-skeleton')).toHaveCount(0);
  }

  /** Changes a field of the open date; what that means is said before it is saved. */
  async changes(label: string, value: string, says: string, save: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Change', exact: true }).click();
    await this.panel.getByLabel(label, { exact: true }).fill(value);
    await expect(this.panel).toContainText(says);
    await look(this.page, `console, changing ${label}`);
    await this.panel.getByRole('button', { name: save, exact: true }).click();
    await expect(this.panel).toContainText('Saved.');
    await look(this.page, `console, changed ${label}`);
  }

  /** Books somebody whom the studio does not know yet into the open date: refused for a rule, let in with a reason. */
  async letsInSomebodyNew(firstName: string, lastName: string, refused: string, reason: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Add somebody' }).click();
    await this.panel.getByRole('button', { name: 'Somebody new' }).click();
    await this.panel.getByLabel('First name', { exact: true }).fill(firstName);
    await this.panel.getByLabel('Last name', { exact: true }).fill(lastName);
    await look(this.page, 'console, a class, somebody new');
    await this.panel.getByRole('button', { name: 'Add and book' }).click();
    await expect(this.panel).toContainText(refused);
    await this.panel.getByLabel('Why all the same (optional)', { exact: true }).fill(reason);
    await look(this.page, 'console, a class, somebody new with a reason');
    await this.panel.getByRole('button', { name: 'Add and book' }).click();
    await expect(this.panel).toContainText(`${firstName} ${lastName} has a place.`);
    await expect(this.panel).toContainText(`Let in: ${reason}`);
    await look(this.page, 'console, a class, somebody new is in');
  }

  /** Calls the open date off, with the reason that everybody reads. */
  async callsOff(reason: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Cancel this class' }).click();
    await this.panel.getByLabel('Why?', { exact: true }).fill(reason);
    await look(this.page, 'console, cancelling a class');
    await this.panel.getByRole('button', { name: /^Cancel (this class|and tell)/ }).click();
    await expect(this.panel).toContainText(`Cancelled: ${reason}`);
    await this.panel.getByRole('button', { name: 'Close', exact: true }).click();
  }

  /** Cancels for somebody on the open date's roster, who rang. */
  async cancelsFor(name: string, reason: string, did: string): Promise<void> {
    await this.panel.getByRole('button', { name: `Cancel for ${name}?` }).click();
    await this.panel.getByLabel('Why (optional)', { exact: true }).fill(reason);
    await look(this.page, 'console, cancelling for somebody');
    await this.panel.getByRole('button', { name: 'Cancel this booking' }).click();
    await expect(this.panel).toContainText(did);
  }

  /** Says of somebody on the open date's closed roster that they came. */
  async corrects(name: string): Promise<void> {
    const came = this.panel.getByRole('button', { name: new RegExp(`^Came ?: ${name}$`) });
    await came.click();
    await expect(came).toHaveAttribute('aria-pressed', 'true');
    await look(this.page, 'console, a closed roster');
  }

  /** Who is booked, and who waits, as the open date's panel tells. */
  async roster(): Promise<{ booked: string[]; waiting: string[] }> {
    const names = (heading: string) =>
      this.panel.locator('section', { has: this.page.getByRole('heading', { name: heading, exact: true }) }).getByRole('link').allTextContents();
    return { booked: await names('Booked'), waiting: await names('Waiting, in order') };
  }

  /** Gives the files of a timetable and its closures to the import, which shows every row as it was understood. */
  async previews(timetable: string, closures: string): Promise<void> {
    await expect(this.file('Timetable'), 'The page that takes the files').toBeAttached();
    await look(this.page, 'console, import');
    await this.file('Timetable').setInputFiles(timetable);
    await this.file('Closures').setInputFiles(closures);
    await expect(this.page.getByRole('heading', { name: '5 closures', exact: true })).toBeVisible();
    await look(this.page, 'console, import preview');
  }

  /** Gives the import a file with these lines. */
  async takes(what: 'Timetable' | 'Closures', lines: string): Promise<void> {
    await this.file(what).setInputFiles({ name: `${what.toLowerCase()}.csv`, mimeType: 'text/csv', buffer: Buffer.from(lines) });
  }

  /** Where a file is given: its label begins with what the file is, and goes on with a hint or the file's name. */
  private file(what: string): Locator {
    return this.page.locator('input[type=file]').and(this.page.getByLabel(new RegExp(`^${what}`)));
  }

  /** A row of the preview, by what it becomes. */
  rows(table: 'timetable' | 'closures', becomes: 'New' | 'Already there' | 'Refused'): Locator {
    return this.page.getByRole('region', { name: `Rows of the ${table}` }).getByRole('row').filter({ has: this.page.getByText(becomes, { exact: true }) });
  }

  async imports(): Promise<void> {
    await this.page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(this.page.getByText('The timetable is in.')).toBeVisible();
    await look(this.page, 'console, imported');
  }

  /** The day as the agenda heads it. */
  static day(date: string): string {
    return inWords(date, { weekday: 'long', day: 'numeric', month: 'long' });
  }
}
