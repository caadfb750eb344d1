import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, userAgent: devices['Pixel 7'].userAgent };
const tablet = { viewport: { width: 768, height: 1024 }, hasTouch: true };
const desktop = { viewport: { width: 1440, height: 900 } };

/** Chromium without a window where it is installed: the same browser for two thirds of the time. */
const shell = '/usr/bin/chromium-headless-shell';
const chromium = process.env['CHROMIUM'] ?? (existsSync(shell) ? shell : '/usr/bin/chromium');

/**
 * The browser tests: the built apps on the built host on a real PostgreSQL, all started by the set-up. The pictures of the documentation
 * are taken by a project of their own, on the demo: `npm run screenshots`. So are Lighthouse's measures, one after the other: `npm run bars`.
 * What takes minutes is run apart: every page as it waits, as it fails and when it has nothing, on phone and desktop (`npm run states`; one
 * page of them stays among the stories), and the flows of the student's app on a desktop (`npm run desktop`), which are phone stories first.
 * The sheet shows it all.
 */
const pictures = process.env['E2E_PICTURES'] === '1';
const bars = process.env['E2E_BARS'] === '1';
const states = process.env['E2E_STATES'] === '1';
const app = process.env['E2E_DESKTOP'] === '1';
const sheet = process.env['E2E_SHEET'] === '1';

/** The specs of these folders; with what else is said. */
const specs = (folders: string, ...more: string[]) => [`**/e2e/{${folders}}/*.spec.ts`, ...more];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'e2e/results',
  reporter: [['list'], ['junit', { outputFile: 'e2e/report/junit.xml' }]],
  globalSetup: './e2e/harness/setup.ts',
  retries: 0,
  workers: bars ? 1 : 3, // on two cores: a story waits for mails, clocks and answers
  fullyParallel: !bars,
  timeout: pictures || bars ? 180_000 : 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    trace: process.env['E2E_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    locale: 'en-GB',
    timezoneId: 'America/New_York', // times are the studio's, whatever the device believes
    serviceWorkers: 'block', // each new browser would fetch a whole app for it; the stories about them say so
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: chromium,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: pictures
    ? [{ name: 'pictures', testDir: 'e2e/pictures', use: desktop }]
    : bars ? [{ name: 'bars', testDir: 'e2e/bars' }]
    : states ? [
        { name: 'desktop', testDir: 'e2e/states', use: desktop },
        { name: 'phone', testDir: 'e2e/states', use: phone },
      ]
    : app ? [{ name: 'desktop', testDir: 'e2e/app', use: desktop }]
    : [
        { name: 'desktop', testDir: 'e2e', testMatch: specs(sheet ? 'story,app,desk,states' : 'story,desk'), use: desktop }, // the desk's own screens begin where a tablet does
        { name: 'phone', testDir: 'e2e', testMatch: sheet ? specs('story,app,phone,states') : specs('story,app,phone', '**/e2e/states/smoke.spec.ts'), use: phone },
        { name: 'tablet', testDir: 'e2e/tablet', use: tablet },
      ],
});
