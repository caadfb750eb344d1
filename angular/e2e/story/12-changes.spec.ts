import { inDays } from '../harness/dates';
import { expect, test } from '../harness/test';

test('C3 C4 Classes change: the student reads where one went, with everything back, and who teaches the other', async ({ stage, visits }) => {
  const pas = await stage.lesson({ name: 'Pas de Deux', date: inDays(6), time: '18:00' });
  const barre = await stage.lesson({ name: 'Evening Barre', date: inDays(5), time: '19:00' });
  const anna = await stage.student('Anna', 3);
  await stage.books(anna, pas);
  await stage.books(anna, barre);
  await stage.changes(pas, { startTime: '20:00' });
  await stage.changes(barre, { instructorName: 'Mia Slavenska' });

  const site = await visits(stage.slug, anna);
  await site.my.opens('My classes');
  await expect(site.my.booking(barre)).toContainText('Mia Slavenska instead of Ines Duarte');
  await site.looks('my classes, a substitute');
  await site.my.showsCancelled();
  await expect(site.my.booking(pas)).toContainText('The class is now on');
  await site.looks('my classes, moved away');
});
