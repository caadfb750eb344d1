import { expect, Locator, Page } from '@playwright/test';
import { inWords, later, monday } from '../harness/dates';
import { look } from '../harness/look';
import { Lesson } from '../harness/stage';

/** The week's classes, and the sheet that says what booking one costs and promises. */
export class BookPage {
  readonly sheet: Locator;
  readonly word: Locator;

  constructor(readonly page: Page) {
    this.sheet = page.getByRole('dialog');
    this.word = page.locator('ui-toast-outlet');
  }

  /** Comes by the navigation and turns to a day. */
  async opensAt(date: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Book', exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await this.turnsTo(date);
    await look(this.page, 'book');
  }

  /** Turns the week view to a day. */
  async turnsTo(date: string): Promise<void> {
    const days = this.page.getByRole('navigation', { name: 'Days of the week' });
    await expect(days).toBeVisible();
    await expect(this.page.locator('main ui-skeleton')).toHaveCount(0); // it opens on the next day with a class, once it knows
    const first = (await days.getByRole('link').first().getAttribute('href'))!.match(/day=([\d-]+)/)![1]!;
    for (let week = later(first, 7); week <= monday(date); week = later(week, 7)) {
      await this.page.getByRole('link', { name: 'The week after' }).click();
      await expect(days.getByRole('link').first()).toHaveAttribute('href', new RegExp(`day=${week}`));
    }
    const day = days.getByRole('link', { name: inWords(date, { weekday: 'long', day: 'numeric', month: 'long' }) });
    await day.click();
    await expect(this.page.getByRole('heading', { level: 2, name: inWords(date, { weekday: 'long', day: 'numeric' }), exact: true })).toBeVisible();
  }

  /** Looks for something: in the row of filters, or on a phone in the sheet. */
  async looksFor(filter: string, option: string): Promise<void> {
    const opens = this.page.getByRole('button', { name: /^Filter/ });
    const isPhone = await opens.isVisible();
    if (isPhone) await opens.click();
    await this.page.getByRole('combobox', { name: filter, exact: true }).selectOption(option);
    await look(this.page, 'book, filtered');
    if (!isPhone) return;
    await this.sheet.getByRole('button', { name: /^Show \d+ class/ }).click();
    await expect(this.sheet).toBeHidden(); // it goes once the address has changed, and says the same count as the page
  }

  /** Takes back what was just booked. */
  async undoes(): Promise<void> {
    await look(this.page, 'book, a word with undo');
    const [undo, dock] = [await this.word.getByRole('button', { name: 'Undo' }).boundingBox(), await this.page.locator('nav.dock').boundingBox()];
    if (dock) expect(undo!.y + undo!.height, 'The word stands above the dock').toBeLessThan(dock.y);
    await this.word.getByRole('button', { name: 'Undo' }).click();
  }

  row(lesson: string): Locator {
    return this.page.locator('studio-root studio-class-row').filter({ has: this.page.getByRole('heading', { level: 3, name: lesson }) });
  }

  /** Opens the sheet of a class with a place. */
  async asksFor(lesson: Lesson): Promise<void> {
    await this.page.getByRole('button', { name: `Book ${lesson.name} at ${lesson.localStartTime}` }).click();
    await expect(this.sheet.getByRole('heading', { name: lesson.name })).toBeVisible();
  }

  /** What the sheet says under a heading. */
  answer(term: string): Locator {
    return this.sheet.locator('dt', { hasText: term }).locator('xpath=following-sibling::dd[1]');
  }

  /** Says yes. */
  async confirms(): Promise<void> {
    await expect(this.answer('Cost')).toContainText('credit');
    await look(this.page, 'book, confirmation');
    await this.sheet.getByRole('button', { name: 'Book for 1 credit' }).click();
    await expect(this.sheet).toBeHidden();
  }

  /** Opens a full class's sheet, which offers the waitlist, and joins. */
  async joinsWaitlistOf(lesson: Lesson, position: string): Promise<void> {
    await this.page.getByRole('button', { name: `Join waitlist: ${lesson.name} at ${lesson.localStartTime}` }).click();
    await expect(this.answer('Your place')).toHaveText(`${position} in line`);
    await look(this.page, 'book, joining the waitlist');
    await this.sheet.getByRole('button', { name: 'Join the waitlist' }).click();
    await expect(this.word).toContainText(`You are ${position} in line. We tell you when a place is yours.`);
  }

  /** Opens one's booking from the row of its class. */
  async looksAt(lesson: Lesson): Promise<void> {
    await this.row(lesson.name).getByRole('button', { name: new RegExp(`^(Booked|Waiting): ${lesson.name}$`) }).click();
    await expect(this.sheet.getByText(/^Your (booking|place in line)$/)).toBeVisible();
  }

  /** Cancels from the row of a class. */
  async cancels(lesson: Lesson, says: RegExp): Promise<void> {
    await this.looksAt(lesson);
    await confirmCancelling(this.page, says);
  }
}

/** The sheet that says what cancelling does, and does it. */
export async function confirmCancelling(page: Page, says: RegExp): Promise<void> {
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText(says);
  await look(page, 'cancelling');
  await sheet.getByRole('button', { name: /^(Cancel booking|Leave the waitlist)$/ }).click();
  await expect(sheet).toBeHidden();
}
