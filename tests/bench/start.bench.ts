import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { test } from 'vitest';
import { findChromium, openHeadless } from '../../build/chromium-host/chromium.ts';
import { Shell } from '../e2e/fixtures/shell.ts';
import { planOf200 } from './plan-of-200.ts';
import { memoryOf, processTree } from './process-memory.ts';

const emptyApp = fileURLToPath(new URL('empty-app/', import.meta.url));
const rounds = 5;
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

interface Start {
  /** From the program's start until one can type, ms. */
  readonly usableMs: number;
  /** From the page's first byte until one can type, ms. */
  readonly pageMs: number;
  /** Memory of every process that the program and its browser are made of, ten seconds later. */
  readonly idleBytes: number;
}

/** Starts a program in a browser of its own and waits until its text field has the focus. */
async function start(app: 'ours' | 'empty'): Promise<Start> {
  const executable = findChromium();
  if (executable === null) throw new Error('No Chromium to measure on');
  const known = new Set(processTree(process.pid));
  const opened = await openHeadless(executable, true);
  const browser = await chromium.connectOverCDP(opened.address ?? '');
  const shell = new Shell(browser, opened.address ?? '', 'vi');
  const file = shell.file('plan.okr');
  writeFileSync(file, planOf200());
  if (app === 'empty') process.env['OKR_HOST_ROOT'] = emptyApp;
  try {
    const from = performance.now();
    await shell.start(...(app === 'ours' ? [file] : []));
    await shell.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    const usableMs = performance.now() - from;
    const pageMs = await shell.page.evaluate(() => performance.now());
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    const idleBytes = memoryOf(processTree(process.pid).filter((pid) => !known.has(pid)));
    return { usableMs, pageMs, idleBytes };
  } finally {
    delete process.env['OKR_HOST_ROOT'];
    await shell.dispose();
    await browser.close();
    await opened.close();
  }
}

test('start to a usable sheet of 200 key results, beside an empty page on the same shell', async () => {
  const ours: Start[] = [];
  const empty: Start[] = [];
  for (let round = 0; round < rounds; round += 1) {
    empty.push(await start('empty'));
    ours.push(await start('ours'));
  }
  const of = (starts: readonly Start[], what: keyof Start) => median(starts.map((one) => one[what]));
  const ratio = of(ours, 'usableMs') / of(empty, 'usableMs');
  console.log(
    [
      `start: usable sheet of 200 key results ${of(ours, 'usableMs').toFixed(0)} ms, empty page ${of(empty, 'usableMs').toFixed(0)} ms (medians of ${String(rounds)}); ratio ${ratio.toFixed(2)} (aim ≤ 2)`,
      `of it in the page: ${of(ours, 'pageMs').toFixed(0)} ms against ${of(empty, 'pageMs').toFixed(0)} ms`,
      `idle memory, all processes: ${megabytes(of(ours, 'idleBytes'))} against ${megabytes(of(empty, 'idleBytes'))}; over the empty page ${megabytes(of(ours, 'idleBytes') - of(empty, 'idleBytes'))} (aim ≤ 150 MB)`,
    ].join('\n'),
  );
});

test('script before the grid is usable', () => {
  const assets = fileURLToPath(new URL('../../out/renderer/assets/', import.meta.url));
  const page = readFileSync(path.join(assets, '..', 'index.html'), 'utf8');
  const scripts = readdirSync(assets).filter(
    (name) => name.endsWith('.js') && (page.includes(name) || name.startsWith('PlanView')),
  );
  const bytes = scripts.reduce((sum, name) => sum + statSync(path.join(assets, name)).size, 0);
  console.log(
    `script before the grid: ${(bytes / 1e6).toFixed(2)} MB in ${String(scripts.length)} files (aim ≤ 1.5 MB)`,
  );
});
