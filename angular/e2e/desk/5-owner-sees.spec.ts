import { inDays } from '../harness/dates';
import { expect, test } from '../harness/test';

test('The owner sees who is booked, who waits, and every credit of a customer', async ({ stage, works }) => {
  const pas = await stage.lesson({ name: 'Pas de Deux', date: inDays(2), time: '19:00', places: 1 });
  const [anna, bea] = [await stage.student('Anna', 3), await stage.student('Bea', 2)];
  await stage.books(anna, pas);
  await stage.books(bea, pas, true);

  const office = await works(stage.slug, stage.owner);
  await office.page.goto(`${office.origin}/timetable?date=${pas.localDate}`);
  await office.timetable.opensDate('Pas de Deux');
  expect(await office.timetable.roster()).toEqual({ booked: ['Anna Moreau'], waiting: ['Bea Moreau'] });
  await office.page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();

  await office.opens('Customers');
  await office.customers.opens('Anna Moreau');
  await office.customers.turnsTo('Bookings');
  await expect(office.customers.entries.filter({ hasText: 'Pas de Deux' })).toContainText('Booked');
  await office.customers.turnsTo('Credits');
  await expect(office.customers.entries).toHaveCount(2);
  await expect(office.customers.entries.first()).toContainText('Pas de Deux');
  await expect(office.customers.entries.last()).toContainText('“Opening pack”');
});
