import { Page } from '@playwright/test';
import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from '../harness/test';

test.use({ serviceWorkers: 'allow' });
test.setTimeout(150_000); // the service worker takes its time to keep the app

test('A device shows notifications once it is turned on, until it is turned off or its owner logs out', async ({ stage, visits }) => {
  const anna = await stage.student('Anna');
  const site = await visits(stage.slug, anna);
  await site.page.context().grantPermissions(['notifications'], { origin: site.origin });
  await hasPushService(site.page);
  await site.isInstalled();
  await site.page.goto(`${site.origin}/app/settings`);
  const device = site.page.locator('studio-notification-preferences .device');
  await expect(device).toContainText('It shows no notifications.');
  await site.looks('settings, a device that is off');

  await device.getByRole('button', { name: 'Turn on' }).click();
  await expect(device).toContainText('It shows your notifications');
  expect(await stage.devices(anna)).toHaveLength(1);
  await site.looks('settings, a device that is on');
  await site.page.reload();
  await expect(device).toContainText('It shows your notifications');

  await device.getByRole('button', { name: 'Turn off' }).click();
  await expect(device).toContainText('It shows no notifications.');
  expect(await stage.devices(anna)).toHaveLength(0);

  await device.getByRole('button', { name: 'Turn on' }).click();
  await expect(device).toContainText('It shows your notifications');
  await site.page.goto(`${site.origin}/app`);
  await site.logsOut();
  expect(await stage.devices(anna), 'Whoever logs out takes the device along').toHaveLength(0);
  expect(await site.page.evaluate(async () => (await (await navigator.serviceWorker.ready).pushManager.getSubscription()) === null)).toBe(true);
});

test('A browser that was told to show no notifications says so, and where to change it', async ({ stage, visits }) => {
  const site = await visits(stage.slug, await stage.student('Anna'));
  await forbids(site.page, site.origin);
  await site.page.goto(`${site.origin}/app/settings`);
  const device = site.page.locator('studio-notification-preferences .device');
  await expect(device).toContainText('You told this browser to show none. Allow them in its settings for this page.');
  await expect(device.getByRole('button')).toHaveCount(0);
  await site.looks('settings, a device that may not');
});

test('A browser that cannot show notifications says so, and what to do on an iPhone', async ({ stage, visits }) => {
  const site = await visits(stage.slug, await stage.student('Anna'));
  await site.page.addInitScript(() => Reflect.deleteProperty(window, 'Notification'));
  await site.page.goto(`${site.origin}/app/settings`);
  const device = site.page.locator('studio-notification-preferences .device');
  await expect(device).toContainText('This browser shows no notifications. On an iPhone, put the app on your home screen first.');
  await expect(device.getByRole('button')).toHaveCount(0);
  await site.looks('settings, a device that cannot');
});

/**
 * Chromium's push service is far away, out of these tests' reach: what it answers to a browser is played. And Chromium without a window gives
 * nobody permission, whatever it was told; there the permission is played, too. The worker, the page and the studio are real.
 */
async function hasPushService(page: Page): Promise<void> {
  const ecdh = createECDH('prime256v1');
  const json = { endpoint: `https://push.example.com/${randomUUID()}`, keys: { p256dh: ecdh.generateKeys('base64url'), auth: randomBytes(16).toString('base64url') } };
  await page.addInitScript((json) => {
    if (Notification.permission === 'denied') Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
    const kept = 'played.push';
    const subscription = {
      ...json,
      toJSON: () => json,
      unsubscribe: () => {
        localStorage.removeItem(kept);
        return Promise.resolve(true);
      },
    } as unknown as PushSubscription;
    PushManager.prototype.getSubscription = () => Promise.resolve(localStorage.getItem(kept) ? subscription : null);
    PushManager.prototype.subscribe = () => {
      localStorage.setItem(kept, '1');
      return Promise.resolve(subscription);
    };
  }, json);
}

/** Its owner told the browser no, for this page. */
async function forbids(page: Page, origin: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { targetInfo } = await devtools.send('Target.getTargetInfo');
  await devtools.send('Browser.setPermission', { origin, browserContextId: targetInfo.browserContextId, permission: { name: 'notifications' }, setting: 'denied' });
  await expect.poll(() => page.evaluate(() => Notification.permission)).toBe('denied');
}
