import { defineConfig } from '@playwright/test';
import { findBrowser } from '../support/chromium.ts';

const browser = findBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: false,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    // What is not there after this does not come; without it a click waits until the whole test is over.
    actionTimeout: 20_000,
    locale: 'nl-NL',
    viewport: { width: 360, height: 740 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      env: { ...process.env, ...browser.env },
      chromiumSandbox: browser.sandbox,
      args: [
        '--disable-quic',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-dev-shm-usage',
      ],
    },
  },
});
