/* `npm test`: every test but the sweeps. `--long`: the sweeps. `--only unit|e2e`: one part.
   Ends with `N passed, N failed, N skipped`. With OKR_NO_SKIP=1 a skip is a failure, except for the reasons below. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildIfStale } from './build-if-stale.mjs';
import { inRoot, root, say } from './paths.mjs';
import { setUp } from './set-up.mjs';

const excused = [/no Electron binary/i, /corpus folder is absent/i];
const args = process.argv.slice(2);
const long = args.includes('--long');
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : null;

const ready = setUp({ browser: true });
buildIfStale(ready);
const results = inRoot('out', 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const parts = [];
if (only !== 'e2e') {
  const folders = long ? ['tests/property', 'tests/workbooks'] : [];
  parts.push(run('unit', ['vitest', 'run', '--config', 'tests/vitest.config.ts', ...folders]));
}
if (only !== 'unit' && !long) parts.push(run('e2e', ['playwright', 'test', '--config', 'tests/playwright.config.ts']));

const skipped = parts.flatMap((part) => part.skipped);
const forbidden =
  process.env.OKR_NO_SKIP === '1'
    ? skipped.filter(({ name, reason }) => !excused.some((one) => one.test(`${name} ${reason}`)))
    : [];
for (const { name, reason } of skipped) say(`skipped: ${name} (${reason || 'no reason given'})`);
for (const { name } of forbidden) say(`A skip counts as a failure here: ${name}`);
const passed = sum((part) => part.passed);
const failed = sum((part) => part.failed) + forbidden.length;
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped.length - forbidden.length} skipped\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function run(name, [tool, ...toolArgs]) {
  const report = inRoot('out', 'test-results', `${name}.json`);
  const bin = inRoot('node_modules', tool === 'vitest' ? 'vitest/vitest.mjs' : '@playwright/test/cli.js');
  const { status } = spawnSync(ready.node, [bin, ...toolArgs], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...ready.env, OKR_TEST_REPORT: report, ...(long ? { OKR_LONG: '1' } : {}) },
  });
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { passed: 0, failed: 0, skipped: [] };
  // A run that ended badly without a failed test (a crash, an unhandled error) must not count as green.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function sum(of) {
  return parts.reduce((total, part) => total + of(part), 0);
}
