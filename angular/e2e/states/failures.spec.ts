import { freshSlug, somebody } from '../harness/stage';
import { expect, test } from '../harness/test';

/** A page, or the part of one that asks for itself: where it is, what it asks, and what it says once it has the answer; to a student with nothing yet. */
interface Part {
  what: string;
  at: string;
  asks: string | RegExp;
  shows: string | RegExp;
  /** The part, where a page has several. */
  part?: string;
  /** Who sees it is nobody in particular. */
  open?: boolean;
}

/** What the link of a mail carries; this one is nobody's. */
const NOBODY = 'userId=0190a000-0000-7000-8000-000000000000&token=nothing';

const PARTS: Part[] = [
  { what: 'the landing page', at: '', asks: '**/api/classes/available**', shows: 'No classes in the coming week.', part: 'studio-next-classes', open: true },
  { what: 'the timetable', at: 'timetable', asks: '**/api/classes/available**', shows: 'No classes on this day', open: true },
  { what: 'home, credits and streak', at: 'app', asks: '**/api/customers/me', shows: 'Credits', part: '.cards' },
  { what: 'home, the next class', at: 'app', asks: '**/api/customers/me/classes/upcoming**', shows: 'Nothing booked', part: '.next' },
  { what: 'book', at: 'app/book', asks: '**/api/classes/available**', shows: 'No classes on this day' },
  { what: 'calendar', at: 'app/calendar', asks: '**/api/classes/available**', shows: 'No classes on this day' },
  { what: 'classes', at: 'app/classes', asks: '**/api/customers/me/classes/**', shows: 'Nothing booked yet' },
  { what: 'classes, in a month', at: 'app/classes?as=calendar', asks: '**/api/customers/me/classes/**', shows: 'Nothing of yours on this day', part: '.month' },
  { what: 'progress, totals', at: 'app/progress', asks: '**/api/customers/me/progress', shows: 'Your first one counts' },
  { what: 'progress, checkpoints', at: 'app/progress', asks: '**/api/customers/me/checkpoints**', shows: 'First class' },
  { what: 'credits, the statement', at: 'app/credits', asks: /\/api\/customers\/me\/credits/, shows: 'Nothing has happened yet' },
  { what: 'credits, the membership', at: 'app/credits', asks: '**/api/customers/me/memberships**', shows: 'You buy credits when you need them', part: 'studio-plan-card' },
  { what: 'notifications', at: 'app/notifications', asks: '**/api/customers/me/notifications?**', shows: 'All quiet', part: 'studio-notifications' },
  { what: 'check-in', at: 'app/check-in', asks: '**/api/customers/me/check-in-code', shows: /^\w{4}-\w+$/ },
  { what: 'profile', at: 'app/profile', asks: '**/api/customers/me', shows: 'Pay as you go' },
  { what: 'settings, the family', at: 'app/settings', asks: '**/api/customers/me/family**', shows: 'Add a child', part: 'studio-children' },
  { what: 'settings, the photo', at: 'app/settings', asks: '**/api/customers/me/preferences', shows: 'Choose a picture', part: 'studio-preferences' },
  { what: 'settings, how one is told', at: 'app/settings', asks: '**/api/customers/me/notification-preferences', shows: 'A class is cancelled', part: 'studio-notification-preferences' },
  { what: 'settings, the calendar feed', at: 'app/settings', asks: '**/api/customers/me/calendar-feed', shows: 'Make my address', part: 'studio-calendar-feed' },
  { what: 'settings, two-factor', at: 'app/settings', asks: '**/api/auth/two-factor', shows: 'A password alone opens nothing then.', part: 'ui-two-factor' },
  { what: 'settings, sessions', at: 'app/settings', asks: '**/api/auth/sessions**', shows: 'This device', part: 'ui-own-sessions' },
  { what: 'confirming an e-mail', at: `confirm-email?${NOBODY}`, asks: '**/api/auth/confirm-email', shows: 'Send me a new link', open: true },
];

for (const { what, at, asks, shows, part, open } of PARTS) {
  test(`${what} has its shape while it waits, says what failed, and what there is when it is empty`, async ({ stage, visits, watch }) => {
    watch.expects(/500 .*\/api\//);
    if (at.includes(NOBODY)) watch.expects(/422 .*\/api\/auth\//);
    const site = await visits(stage.slug, open ? undefined : await stage.student('Anna'));
    let fails = true;
    let answer!: () => void;
    const asked = new Promise<void>((go) => (answer = go));
    await site.page.route(asks, async (route) => {
      await asked;
      if (fails) await route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' });
      else await route.continue();
    });

    await site.page.goto(`${site.origin}/${at}`);
    const place = part ? site.page.locator('main').locator(part).first() : site.page.locator('main');
    await expect(place.locator('ui-skeleton').first()).toBeVisible();
    await site.looks(`${what}, on its way`);
    answer();
    const alert = place.getByRole('alert').filter({ hasText: 'Something went wrong on our side.' }).first();
    await expect(alert).toBeVisible();
    await site.looks(`${what}, failed`);
    fails = false;
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(place.getByText(shows).first()).toBeVisible();
    await expect(place.locator('ui-skeleton')).toHaveCount(0);
    await site.looks(`${what}, empty`);
  });
}

/** What is sent rather than read: its form waits, says what failed, and what is missing when it is empty. */
const FORMS: { what: string; at: string; asks: string; fields: Record<string, string>; sends: string; missing: string }[] = [
  { what: 'log-in', at: 'login', asks: '**/api/auth/login', fields: { 'E-mail': 'anna@dancers.example', Password: 'Three ribbons, one barre' }, sends: 'Log in', missing: 'E-mail' },
  {
    what: 'sign-up', at: 'signup', asks: '**/api/auth/signup', sends: 'Make my account', missing: 'First name',
    fields: { 'First name': 'Anna', 'Last name': 'Moreau', 'E-mail': 'anna@dancers.example', Password: 'Three ribbons, one barre' },
  },
  { what: 'forgotten password', at: 'forgot-password', asks: '**/api/auth/forgot-password', fields: { 'E-mail': 'anna@dancers.example' }, sends: 'Send the link', missing: 'E-mail' },
  { what: 'new password', at: `reset-password?${NOBODY}`, asks: '**/api/auth/reset-password', fields: { 'New password': 'Four ribbons, one barre' }, sends: 'Set the password', missing: 'New password' },
];

for (const { what, at, asks, fields, sends, missing } of FORMS) {
  test(`The form of ${what} waits, says what failed, and what is missing`, async ({ stage, visits, watch }) => {
    watch.expects(/500 .*\/api\//);
    const site = await visits(stage.slug);
    let answer!: () => void;
    const asked = new Promise<void>((go) => (answer = go));
    await site.page.route(asks, async (route) => {
      await asked;
      await route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' });
    });
    await site.page.goto(`${site.origin}/${at}`);
    const send = site.page.getByRole('button', { name: sends });
    await send.click();
    await expect(site.page.getByLabel(missing, { exact: true })).toHaveAccessibleDescription(/Please fill this in\./);
    await site.looks(`${what}, nothing filled in`);
    for (const [label, words] of Object.entries(fields)) await site.page.getByLabel(label, { exact: true }).fill(words);
    await send.click();
    await expect(send).toHaveAttribute('aria-busy', 'true');
    await site.looks(`${what}, on its way`);
    answer();
    await expect(site.page.getByRole('alert').filter({ hasText: 'Something went wrong on our side.' })).toBeVisible();
    await expect(send).not.toHaveAttribute('aria-busy', 'true');
    await site.looks(`${what}, failed`);
  });
}

test('The platform’s page waits for an address, says that it failed, and opens the studio once it can', async ({ platform, watch }) => {
  watch.expects(/500 .*\/api\//);
  await platform.isVisited();
  let answer!: () => void;
  const asked = new Promise<void>((go) => (answer = go));
  await platform.page.route('**/api/studios', async (route) => {
    await asked;
    await route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' });
  });
  await platform.isSentEmpty();
  await platform.fills({ name: 'Pointe House', slug: freshSlug('pointe'), city: 'London', currency: 'GBP', owner: somebody('Olga') });
  await platform.isOnItsWay();
  answer();
  await platform.hasFailed('Something went wrong on our side.');
});
