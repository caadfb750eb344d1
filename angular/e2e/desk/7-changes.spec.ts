import { inDays, later, monday, weekday } from '../harness/dates';
import { mailTo } from '../harness/mails';
import { expect, test } from '../harness/test';

test('C3 C4 One date changes: the owner reads whom that concerns before it is saved', async ({ stage, works }) => {
  const pas = await stage.lesson({ name: 'Pas de Deux', date: inDays(6), time: '18:00' });
  const barre = await stage.lesson({ name: 'Evening Barre', date: inDays(5), time: '19:00' });
  const anna = await stage.student('Anna', 3);
  await stage.books(anna, pas);
  await stage.books(anna, barre);

  const office = await works(stage.slug, stage.owner);
  await office.timetable.looksAt(office.origin, pas);
  await office.timetable.changes('Starts at', '20:00', '1 person gets 1 credit back and one message.', 'Save and tell 1 person');
  expect((await mailTo(anna.email, /^Changed: Pas de Deux/)).text).toContain('20:00');

  await office.timetable.looksAt(office.origin, barre);
  await office.timetable.changes('Teacher', 'Mia Slavenska', '1 person keeps the place, gets one message and may leave free until the start.', 'Save and tell 1 person');
});

test('C1 Who rings is taken off the roster by the desk, and has the credit back', async ({ stage, works }) => {
  const barre = await stage.lesson({ name: 'Evening Barre', date: inDays(5), time: '19:00' });
  const anna = await stage.student('Anna', 3);
  await stage.books(anna, barre);
  const office = await works(stage.slug, stage.owner);
  await office.timetable.looksAt(office.origin, barre);
  await office.timetable.cancelsFor('Anna Moreau', 'She has a cold', 'Cancelled for Anna Moreau: 1 credit back.');
  expect(await stage.bookings(anna)).toEqual([]);
});

test('T6 A class changes from a date on, and says what it keeps and moves', async ({ stage, works }) => {
  const office = await works(stage.slug, stage.owner);
  const first = later(monday(inDays(7)), 1);
  await office.opens('Classes');
  await office.timetable.makesClass({
    name: 'Beginner Ballet', description: 'Five positions.', teacher: 'Ines Duarte', level: 'beginner', color: 'Green',
    days: [weekday(first)], starts: '18:30', minutes: 75, from: first, places: 14, credits: 1,
  });
  await office.opens('Classes');
  await office.page.getByRole('link', { name: 'Beginner Ballet' }).click();
  await office.page.getByLabel('Starts at', { exact: true }).fill('17:00');
  await office.page.getByText('From a date on', { exact: true }).click();
  await office.page.getByLabel('From', { exact: true }).selectOption({ index: 3 });
  await expect(office.page.getByText('5 dates move', { exact: true })).toBeVisible();
  await office.looks('console, a class changes from a date on');
  await office.page.getByRole('button', { name: 'Save the times' }).click();
  await expect(office.page.getByText(/^Until .*18:30/)).toBeVisible();

  await office.page.getByLabel('Places', { exact: true }).fill('16');
  await office.page.getByText('All to come', { exact: true }).click();
  await expect(office.page.getByText('Nobody needs to be told.')).toBeVisible();
  await office.page.getByRole('button', { name: 'Save the times' }).click();
  await expect(office.page.locator('ui-toast-outlet')).toContainText('Saved.');
});

test('Rooms have names, and teachers are invited by mail', async ({ stage, works }) => {
  const office = await works(stage.slug, stage.owner);
  await office.opens('Settings');
  await office.page.getByRole('link', { name: 'Rooms' }).click();
  await office.page.getByRole('button', { name: 'Add a room' }).click();
  await office.page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Studio A');
  await office.page.getByRole('dialog').getByRole('button', { name: 'Save changes' }).click();
  await expect(office.page.getByRole('listitem').filter({ hasText: 'Studio A' })).toBeVisible();
  await office.looks('console, rooms');

  await office.opens('Settings');
  await office.page.getByRole('link', { name: 'Teachers' }).click();
  await office.page.getByRole('button', { name: 'Invite a teacher' }).click();
  const email = `mia.${stage.slug}@teachers.example`;
  await office.page.getByRole('dialog').getByLabel('First name', { exact: true }).fill('Mia');
  await office.page.getByRole('dialog').getByLabel('Last name', { exact: true }).fill('Slavenska');
  await office.page.getByRole('dialog').getByLabel('E-mail', { exact: true }).fill(email);
  await office.page.getByRole('dialog').getByRole('button', { name: 'Send the invitation' }).click();
  await expect(office.page.getByRole('listitem').filter({ hasText: email })).toContainText('Invited');
  await office.looks('console, teachers');
  expect((await mailTo(email, /invites you to teach/)).text).toContain('Choose a password');
});
