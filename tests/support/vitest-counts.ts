import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Writes what the last line of `npm test` is made of, skips with their reasons, to `OKR_TEST_REPORT`. */
export default class Counts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const file = process.env.OKR_TEST_REPORT;
    if (!file) return;
    let passed = 0;
    let failed = unhandledErrors.length;
    const skipped: { name: string; reason: string }[] = [];
    for (const module of modules) {
      // A file that could not be loaded has no tests to count.
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed += 1;
        else if (result.state === 'skipped')
          skipped.push({ name: `${module.relativeModuleId}: ${test.fullName}`, reason: result.note ?? '' });
        else failed += 1;
      }
    }
    writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
  }
}
