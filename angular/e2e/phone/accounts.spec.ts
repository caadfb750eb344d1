import { mailTo } from '../harness/mails';
import { expect, test } from '../harness/test';

test('Who guesses passwords is locked out, until the password is a new one', async ({ stage, visits, watch }) => {
  watch.expects(/(401|403|423|429) .*\/api\/auth\/login/);
  const anna = await stage.student('Anna');
  const site = await visits(stage.slug);
  await site.page.goto(`${site.origin}/login`);
  for (let guesses = 0; guesses < 4; guesses++) {
    await site.triesToLogIn({ ...anna, password: `guess ${guesses}` });
    await site.isRefused(/E-mail or password is wrong\./);
  }
  await site.triesToLogIn({ ...anna, password: 'guess 5' });
  await site.isRefused(/Too many wrong passwords\. Try again in 15 minutes, or reset your password\./);
  await site.triesToLogIn(anna);
  await site.isRefused(/Too many wrong passwords\./);

  await site.asksForNewPassword(anna.email);
  const mail = await mailTo(anna.email, /^Choose a new password for Pointe House$/);
  await site.setsNewPassword(mail.link, 'A quite different ribbon');
  await expect(site.page.getByText('Your new password is set. Log in with it.')).toBeVisible();
  await site.triesToLogIn({ ...anna, password: 'A quite different ribbon' });
  await site.isHome();
});

test('Who logs out is out', async ({ stage, visits }) => {
  const site = await visits(stage.slug, await stage.student('Anna'));
  await site.page.reload();
  await site.isHome();
  await site.logsOut();
  await site.page.goto(`${site.origin}/app`);
  await expect(site.page).toHaveURL(/\/login\?returnUrl=/);
});
