import { writeFileSync } from 'node:fs';
import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';

/** Writes what the last line of `npm test` is made of, skips with their reasons, to `OKR_TEST_REPORT`. */
export default class Counts implements Reporter {
  #suite: Suite | null = null;
  #errors = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onError(): void {
    this.#errors += 1;
  }

  onEnd(_result: FullResult): void {
    const file = process.env.OKR_TEST_REPORT;
    if (!file || !this.#suite) return;
    let passed = 0;
    let failed = this.#errors;
    const skipped: { name: string; reason: string }[] = [];
    for (const test of this.#suite.allTests()) {
      const outcome = test.outcome();
      if (outcome === 'expected' || outcome === 'flaky') passed += 1;
      else if (outcome === 'skipped') {
        const note = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
        skipped.push({ name: test.titlePath().filter(Boolean).join(' › '), reason: note?.description ?? '' });
      } else failed += 1;
    }
    writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
  }

  printsToStdio(): boolean {
    return false;
  }
}
