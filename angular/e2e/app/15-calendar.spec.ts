import { inDays, inWords, later } from '../harness/dates';
import { look } from '../harness/look';
import { expect, test } from '../harness/test';
import { CalendarPage } from '../pages/calendar-page';

const words = (date: string) => inWords(date, { weekday: 'long', day: 'numeric', month: 'long' });

test('The month shows what there is and where one is in; what is clicked can be booked', async ({ stage, visits }) => {
  const date = inDays(6);
  const barre = await stage.lesson({ name: 'Evening Barre', date, time: '18:30' });
  await stage.lesson({ name: 'Morning Pointe', date, time: '09:00', rules: { discipline: 'Pointe' } });
  const anna = await stage.student('Anna', 3);
  await stage.books(anna, barre);
  const site = await visits(stage.slug, anna);
  const calendar = new CalendarPage(site.page);
  await calendar.opens();

  await calendar.turnsTo(date);
  await expect(calendar.day(date)).toHaveAccessibleName(`${words(date)}, 2 classes; you are in Evening Barre at 18:30`);
  await expect(calendar.legend).toHaveText(['Evening Barre', 'Pointe']);
  await look(site.page, 'calendar, a month');

  await calendar.asksFor(date, 'Morning Pointe', '09:00');
  await expect(site.book.answer('Cost')).toContainText('1 credit');
  await site.book.sheet.getByRole('button', { name: 'Book for 1 credit' }).click();
  await expect(site.book.word).toContainText('You are in. 1 credit left.');
  await expect(calendar.day(date)).toHaveAccessibleName(/you are in Morning Pointe at 09:00/);
});

test('The calendar is used by keyboard alone', async ({ stage, visits }) => {
  const date = later(inDays(0), 1);
  const next = later(date, 7);
  await stage.lesson({ name: 'Evening Barre', date: next, time: '18:30' });
  const site = await visits(stage.slug, await stage.student('Anna', 3));
  const calendar = new CalendarPage(site.page);
  await site.page.goto(`${site.origin}/app/calendar?view=week&day=${date}`);
  await expect(calendar.day(date)).toBeVisible();
  await look(site.page, 'calendar, a week');
  await site.tabsTo(calendar.day(date));

  await site.page.keyboard.press('ArrowRight');
  await expect(calendar.day(later(date, 1))).toBeFocused();
  await site.page.keyboard.press('ArrowLeft');
  await expect(calendar.day(date)).toBeFocused();
  await site.page.keyboard.press('ArrowDown');
  await expect(calendar.day(next)).toBeFocused();
  await expect(calendar.day(next)).toHaveAccessibleName(`${words(next)}, 1 class`);
  await site.page.keyboard.press('PageUp');
  await expect(calendar.day(date)).toBeFocused();
  await site.page.keyboard.press('PageDown');
  await expect(calendar.day(next)).toBeFocused();

  await site.page.keyboard.press('Enter');
  await expect(site.page.getByRole('heading', { level: 2, name: words(next) })).toBeFocused();
  await expect(site.book.row('Evening Barre')).toBeVisible();
  await site.page.keyboard.press('Tab');
  await expect(site.page.getByRole('button', { name: 'Book Evening Barre at 18:30' })).toBeFocused();
  await site.page.keyboard.press('Enter');
  await expect(site.book.answer('Cost')).toContainText('1 credit');
  await site.tabsTo(site.book.sheet.getByRole('button', { name: 'Book for 1 credit' }));
  await site.page.keyboard.press('Enter');
  await expect(site.book.row('Evening Barre')).toContainText('You are in');
});

test('Both calendars can be subscribed to: one’s own by a secret address, the studio’s by everybody', async ({ stage, visits }) => {
  const date = inDays(6);
  const barre = await stage.lesson({ name: 'Evening Barre', date, time: '18:30' });
  await stage.lesson({ name: 'Morning Barre', date, time: '09:00' });
  const anna = await stage.student('Anna', 3);
  await stage.books(anna, barre);
  const site = await visits(stage.slug, anna);
  const calendar = new CalendarPage(site.page);
  await calendar.opens();

  expect(await calendar.reads(`${site.origin}/calendar.ics`)).toMatch(/SUMMARY:Morning Barre/);
  await expect(site.page.locator('studio-studio-feed').getByRole('link', { name: 'Subscribe' })).toHaveAttribute('href', /^webcal:.+\/calendar\.ics$/);
  const address = await calendar.makesAddress();
  const mine = await calendar.reads(address);
  expect(mine).toMatch(/SUMMARY:Evening Barre/);
  expect(mine).not.toMatch(/Morning Barre/);
  await look(site.page, 'calendar, an address to subscribe to');
});

test('My classes stand in a month too, and a list is looked through', async ({ stage, visits }) => {
  const date = inDays(6);
  const barre = await stage.lesson({ name: 'Evening Barre', date, time: '18:30' });
  const pointe = await stage.lesson({ name: 'Morning Pointe', date: later(date, 1), time: '09:00' });
  const anna = await stage.student('Anna', 3);
  await stage.leaves(anna, await stage.books(anna, pointe));
  await stage.books(anna, barre);
  await stage.books(anna, pointe);
  const site = await visits(stage.slug, anna);
  await site.my.opens('My classes');

  await site.page.getByRole('combobox', { name: 'Class', exact: true }).selectOption('Evening Barre');
  await expect(site.my.booking(pointe)).toHaveCount(0);
  await expect(site.my.booking(barre)).toBeVisible();
  await site.page.reload();
  await expect(site.my.booking(barre)).toBeVisible();
  await expect(site.page.getByText('1 class', { exact: true })).toBeVisible();
  await look(site.page, 'my classes, filtered');
  await site.page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(site.my.booking(pointe)).toBeVisible();

  await site.page.getByRole('radiogroup', { name: 'How it is shown' }).getByText('Calendar').click();
  const calendar = new CalendarPage(site.page);
  await calendar.turnsTo(date, false);
  await expect(calendar.day(date)).toHaveAccessibleName(/you are in Evening Barre at 18:30/);
  await calendar.day(date).focus();
  await look(site.page, 'my classes, a month');
  await calendar.day(date).press('ArrowRight');
  await expect(site.my.booking(pointe)).toContainText('Confirmed');

  await site.my.showsCancelled();
  await site.page.getByRole('combobox', { name: 'How it stands' }).selectOption('Called off');
  await expect(site.page.getByText('Nothing fits your filter')).toBeVisible();
  await look(site.page, 'my classes, nothing fits');
  await site.page.getByRole('combobox', { name: 'How it stands' }).selectOption('Cancelled');
  await expect(site.my.booking(pointe)).toContainText('1 credit returned');
});
