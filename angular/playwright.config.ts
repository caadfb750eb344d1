import { defineConfig } from '@playwright/test';

/** The browser tests drive Debian's Chromium (or the one of CHROMIUM) against a running host. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'e2e/results',
  reporter: [['list']],
  retries: 0,
  use: {
    baseURL: process.env['BASE_URL'] ?? 'http://localhost:5000',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true } },
  ],
});
