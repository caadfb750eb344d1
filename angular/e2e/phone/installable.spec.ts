import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';
import { expect, test } from '../harness/test';
import { system } from '../harness/system';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

test('A browser offers to install the student’s app', async ({ stage }) => {
  // The windowless shell that runs the stories cannot install anything and does not judge it.
  expect(existsSync(CHROMIUM), `${CHROMIUM} is a whole Chromium`).toBe(true);
  const browser = await chromium.launchPersistentContext('', { executablePath: CHROMIUM, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const devtools = await browser.newCDPSession(page);
    await page.goto(system.studio(stage.slug));
    const { url, data, errors } = await devtools.send('Page.getAppManifest');
    expect(url).toBe(`${system.studio(stage.slug)}/manifest.webmanifest`);
    expect(errors).toEqual([]);
    expect(JSON.parse(data!)).toMatchObject({ name: stage.name, start_url: '/app', display: 'standalone' });
    await expect.poll(async () => (await devtools.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  } finally {
    await browser.close();
  }
});
