import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { test } from 'vitest';
import { emptyKeyResult, emptyObjective, emptyPlan } from '#core/domain/plan';
import { writePlanFile } from '#core/domain/plan-file';
import { findChromium, openHeadless } from '../../build/chromium-host/chromium.ts';
import { Shell } from '../e2e/fixtures/shell.ts';

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A plan file of 40 objectives with 5 key results each. */
function planOf200(): string {
  const plan = emptyPlan(
    'bench-plan',
    'Kế hoạch 200 kết quả',
    { kind: 'quarter', label: 'Quý I/2026', start: '2026-01-01', end: '2026-03-31' },
    'vi',
  );
  const objectives = Array.from({ length: 40 }, (_, o) => ({
    ...emptyObjective(`o${String(o)}`, `Mục tiêu số ${String(o + 1)} của phòng kinh doanh`),
    keyResults: Array.from({ length: 5 }, (_unused, k) => ({
      ...emptyKeyResult(
        `o${String(o)}k${String(k)}`,
        `Kết quả then chốt ${String(k + 1)} với một câu đủ dài để xuống dòng`,
      ),
      unit: 'triệu đồng',
      start: 100,
      target: 800 + k,
      current: 400,
      weight: 0.2,
      owner: 'Nguyễn Minh Anh',
    })),
  }));
  return writePlanFile({ ...plan, objectives });
}

test(
  'cold start to a usable sheet of 200 key results, beside an empty page on the same browser',
  { timeout: 300_000 },
  async () => {
    const executable = findChromium();
    if (executable === null) throw new Error('No Chromium to measure on');
    const starts: number[] = [];
    const empties: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const opened = await openHeadless(executable, true);
      const browser = await chromium.connectOverCDP(opened.address ?? '');
      const before = performance.now();
      const page = await opened.browser.newPage();
      await page.goto('data:text/html,<p>empty</p>');
      empties.push(performance.now() - before);
      await page.close();
      const shell = new Shell(browser, opened.address ?? '', 'vi');
      const file = shell.file('plan.okr');
      writeFileSync(file, planOf200());
      const from = performance.now();
      await shell.start(file);
      await shell.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
      starts.push(performance.now() - from);
      await shell.dispose();
      await browser.close();
      await opened.close();
    }
    console.log(
      `start: usable sheet of 200 key results ${median(starts).toFixed(0)} ms (median of ${String(starts.length)}, main process and page together); empty page on the same browser ${median(empties).toFixed(0)} ms; ratio ${(median(starts) / median(empties)).toFixed(1)}`,
    );
  },
);
