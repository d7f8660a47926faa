import { defineConfig } from '@playwright/test';

/** The app's own bundles on the host (build/chromium-host); one browser per worker, one data folder per test. */
export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  timeout: 180_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: false,
  // On a shared machine a window may be slow to draw: one more try there, and the list calls such a test flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['./support/playwright-counts.ts']],
});
