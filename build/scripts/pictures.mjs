/* `npm run pictures`: the main screens in light and dark, in both languages, into out/pictures. */
import { spawnSync } from 'node:child_process';
import { buildIfStale } from './build-if-stale.mjs';
import { inRoot, root, say, stop } from './paths.mjs';
import { chromiumMissing, setUp } from './set-up.mjs';

const ready = setUp({ browser: true });
if (!ready.chromium) stop(chromiumMissing, 1);
buildIfStale(ready);
const { status } = spawnSync(
  ready.node,
  [
    inRoot('node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '--config',
    'tests/playwright.pictures.config.ts',
    ...process.argv.slice(2),
  ],
  { cwd: root, env: ready.env, stdio: 'inherit' },
);
if (status === 0) say(`The pictures are in ${inRoot('out', 'pictures')}.`);
process.exit(status ?? 1);
