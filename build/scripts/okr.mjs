/* `npm run -s okr -- COMMAND`: sets up and builds what is missing, then runs the command line.
   Everything but its answer goes to standard error. */
import { spawnSync } from 'node:child_process';
import { buildIfStale } from './build-if-stale.mjs';
import { inRoot } from './paths.mjs';
import { setUp } from './set-up.mjs';

const ready = setUp({ browser: process.argv.includes('pdf') });
buildIfStale(ready);
const { status, signal } = spawnSync(ready.node, [inRoot('out', 'cli', 'cli.js'), ...process.argv.slice(2)], {
  cwd: process.cwd(),
  env: ready.env,
  stdio: 'inherit',
});
process.exit(signal ? 1 : (status ?? 1));
