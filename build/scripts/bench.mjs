/* `npm run bench`: figures, never a verdict. */
import { spawnSync } from 'node:child_process';
import { buildIfStale } from './build-if-stale.mjs';
import { inRoot, root } from './paths.mjs';
import { setUp } from './set-up.mjs';

const ready = setUp({ browser: true });
buildIfStale(ready);
const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(
  ready.node,
  [vitest, 'run', ...process.argv.slice(2), '--config', 'tests/vitest.bench.config.ts', '--disable-console-intercept'],
  { cwd: root, env: ready.env, stdio: 'inherit' },
);
process.exit(status ?? 1);
