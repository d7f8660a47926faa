import { defineConfig } from 'vitest/config';

/** Benches print figures and prove nothing by themselves; one at a time, so that they do not disturb each other. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/bench/**/*.bench.ts'],
    testTimeout: 600_000,
    fileParallelism: false,
    maxWorkers: 1,
  },
});
