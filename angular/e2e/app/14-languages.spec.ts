import { inDays } from '../harness/dates';
import { mailTo } from '../harness/mails';
import { somebody } from '../harness/stage';
import { expect, test } from '../harness/test';
import { SettingsPage } from '../pages/settings-page';

/** A date as a language writes it. */
function said(date: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(date));
}

test('A student chooses Portuguese, and pages, dates, money and mails follow her, on every device', async ({ stage, visits }) => {
  const date = inDays(5);
  const barre = await stage.lesson({ name: 'Evening Barre', date, time: '18:30' });
  await stage.sells({ name: 'Mensal 8', type: 'monthly', priceMinor: 8950, credits: 8 });
  const anna = await stage.student('Anna', 10);
  const site = await visits(stage.slug, anna);
  const { page } = site;

  await site.my.opens('Profile');
  await new SettingsPage(page).opens();
  await page.getByLabel('Language', { exact: true }).selectOption('Português');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Definições');
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt');
  await expect(page).toHaveTitle('Definições · Pointe House');
  await expect(site.book.word).toContainText('Guardado.');
  await site.looks('settings, in Portuguese');

  await page.goto(`${site.origin}/app/book?day=${date}`);
  const heading = said(date, 'pt', { weekday: 'long', day: 'numeric' });
  await expect(page.getByRole('heading', { level: 2, name: heading.charAt(0).toUpperCase() + heading.slice(1) })).toBeVisible();
  await page.getByRole('button', { name: 'Reservar Evening Barre às 18:30' }).click();
  await expect(site.book.answer('Custo')).toHaveText('1 crédito, do teu pacote sem fim');
  const day = said(date, 'pt', { weekday: 'short', day: 'numeric', month: 'short' });
  await expect(site.book.answer('Cancelar é grátis')).toHaveText(`até ${day}, 06:30; depois perde-se 1 crédito`);
  await site.looks('book, confirmation in Portuguese');
  await site.book.sheet.getByRole('button', { name: 'Reservar por 1 crédito' }).click();
  await expect(site.book.word).toContainText('Tens lugar. Restam 9 créditos.');

  await stage.changes(barre, { startTime: '19:30' });
  const mail = await mailTo(anna.email, /^Alterada: Evening Barre, /);
  expect(mail.text).toContain('Olá Anna Moreau,');
  expect(mail.text).toContain(`${said(date, 'pt', { month: 'long' })}, 19:30`);

  await page.goto(site.origin);
  await expect(page.getByText(/^89,50\s£$/)).toBeVisible();
  await site.looks('the landing page, in Portuguese');

  const elsewhere = await visits(stage.slug);
  await elsewhere.page.goto(`${elsewhere.origin}/login`);
  await elsewhere.triesToLogIn(anna);
  await expect(elsewhere.page.getByRole('heading', { level: 1 })).toHaveText(/^(Bom dia|Boa tarde|Boa noite), Anna\.$/);
  await elsewhere.looks('my Home, in Portuguese');
});

test('A visitor chooses Russian at the door, signs up in it, and is written to in it', async ({ stage, visits, watch }) => {
  watch.expects(/409 .*\/api\/auth\/signup/);
  const anna = await stage.student('Anna');
  const boris = { ...somebody('Boris', 'Eifman'), email: anna.email, password: 'A quite different ribbon' };
  const site = await visits(stage.slug);
  const { page } = site;
  await page.goto(site.origin);
  await page.getByLabel('Language', { exact: true }).selectOption('Русский');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ваша линия.');
  await site.looks('the landing page, in Russian');

  await page.goto(`${site.origin}/signup`);
  await page.getByLabel('Имя', { exact: true }).fill(boris.firstName);
  await page.getByLabel('Фамилия', { exact: true }).fill(boris.lastName);
  await page.getByLabel('Эл. почта', { exact: true }).fill(boris.email);
  await page.getByLabel('Пароль', { exact: true }).fill(boris.password);
  await page.getByRole('button', { name: 'Создать аккаунт' }).click();
  await expect(page.getByText('С этой почтой уже есть аккаунт.')).toBeVisible();

  const own = somebody('Boris', 'Eifman').email;
  await page.getByLabel('Эл. почта', { exact: true }).fill(own);
  await page.getByRole('button', { name: 'Создать аккаунт' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(Доброе утро|Добрый день|Добрый вечер|Доброй ночи), Boris\.$/);
  await site.looks('my Home, in Russian');
  expect((await mailTo(own, /^Подтвердите почту для Pointe House$/)).text).toContain('Здравствуйте, Boris Eifman!');
});

test('Russian counts credits as Russian does', async ({ stage, visits }) => {
  const date = inDays(4);
  const lessons = [await stage.lesson({ name: 'Barre One', date, time: '10:00' }), await stage.lesson({ name: 'Barre Two', date, time: '12:00' })];
  const site = await visits(stage.slug, await stage.student('Anna', 3));
  const { page } = site;
  await page.goto(`${site.origin}/app/settings`);
  await page.getByLabel('Language', { exact: true }).selectOption('Русский');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Настройки');
  await page.reload(); // without the word that it is saved, which lies over the dock for a while
  await site.looks('settings, in Russian');

  await page.goto(`${site.origin}/app/book?day=${date}`);
  for (const [lesson, left] of [[lessons[0]!, 'Осталось 2 кредита.'], [lessons[1]!, 'Остался 1 кредит.']] as const) {
    await page.getByRole('button', { name: `Записаться: ${lesson.name} в ${lesson.localStartTime}` }).click();
    await expect(site.book.answer('Стоимость')).toHaveText('1 кредит, ваш бессрочный пакет');
    await site.book.sheet.getByRole('button', { name: 'Записаться за 1 кредит' }).click();
    await expect(site.book.word).toContainText(`Вы записаны. ${left}`);
  }
  await site.looks('book, in Russian');
});

test('A studio’s language is there from the first word on, and the page that is served says so', async ({ stage, browserOf }) => {
  await stage.sets({ 'Branding.Language': 'pt' });
  const page = await browserOf();
  await page.addInitScript(() => {
    const seen: string[] = ((window as unknown as { seen: string[] }).seen = []);
    new MutationObserver(() => seen.push(document.querySelector('h1')?.textContent ?? '')).observe(document, { childList: true, subtree: true, characterData: true });
  });
  const served = await (await page.goto(stage.origin))!.text();
  expect(served).toContain('<html lang="pt">');
  expect(served).toContain('<meta property="og:locale" content="pt_PT">');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dança a tua linha.');
  expect(new Set(await page.evaluate(() => (window as unknown as { seen: string[] }).seen))).toEqual(new Set(['', 'Dança a tua linha.']));
});
