import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  resolve: { alias: { electron: new URL('../build/no-electron.mjs', import.meta.url).pathname } },
  test: {
    // electron-store imports electron, which plain Node must not load.
    server: { deps: { inline: ['electron-store'] } },
    include: ['tests/{unit,property,workbooks}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: process.env.OKR_LONG ? 600_000 : 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', './tests/support/vitest-counts.ts'],
  },
});
