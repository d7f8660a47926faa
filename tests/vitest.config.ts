import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/{unit,property,workbooks}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: process.env.OKR_LONG ? 600_000 : 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', './tests/support/vitest-counts.ts'],
  },
});
