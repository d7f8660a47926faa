import { defineConfig } from '@playwright/test';

/** `npm run pictures`: not tests, pictures of the screens; one window at a time, as one looks at them. */
export default defineConfig({
  testDir: 'pictures',
  outputDir: '../test-results/pictures',
  timeout: 240_000,
  workers: 1,
  reporter: 'list',
});
