import { inDays } from '../harness/dates';
import { mailTo } from '../harness/mails';
import { expect, test } from '../harness/test';

test('A forgotten password is replaced by the link of a mail', async ({ stage, visits, watch }) => {
  watch.expects(/401 .*\/api\/auth\/login/);
  const anna = await stage.student('Anna');
  const site = await visits(stage.slug);

  await site.asksForNewPassword(anna.email);
  const mail = await mailTo(anna.email, /^Choose a new password for Pointe House$/);
  await site.setsNewPassword(mail.link, 'A quite different ribbon');
  await expect(site.page.getByText('Your new password is set. Log in with it.')).toBeVisible();

  await site.triesToLogIn(anna);
  await site.isRefused(/E-mail or password is wrong\./);
  await site.triesToLogIn({ ...anna, password: 'A quite different ribbon' });
  await site.isHome();
});

test('A class is booked with the keyboard alone', async ({ stage, visits }) => {
  const date = inDays(4);
  const barre = await stage.lesson({ name: 'Quiet Barre', date, time: '10:00' });
  const site = await visits(stage.slug, await stage.student('Anna', 2));
  await site.book.opensAt(date);
  const { keyboard } = site.page;
  const book = site.page.getByRole('button', { name: 'Book Quiet Barre at 10:00' });

  await site.tabsTo(book);
  await keyboard.press('Enter');
  await expect(site.book.sheet).toBeVisible();
  await keyboard.press('Escape');
  await expect(site.book.sheet).toBeHidden();
  await expect(site.page.locator('dialog .panel')).toHaveCount(0); // a frame later the app knows too, and can open it again
  await expect(book).toBeFocused();

  await keyboard.press('Enter');
  await expect(site.book.answer('Cost')).toContainText('1 credit');
  await site.tabsTo(site.book.sheet.getByRole('button', { name: 'Book for 1 credit' }));
  await keyboard.press('Enter');
  await expect(site.book.word).toContainText('You are in. 1 credit left.');
  await expect(site.book.row(barre.name)).toContainText('You are in');
});
