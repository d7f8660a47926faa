/* `npm run pictures`: the main screens in light and dark, in both languages, into out/pictures.
   `--readme`: then puts the four that README shows into build/pictures. Other options go to Playwright, such as
   `-g "vi the main screens, light"`. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { buildIfStale } from './build-if-stale.mjs';
import { inRoot, root, say, stop } from './paths.mjs';
import { chromiumMissing, setUp } from './set-up.mjs';

/** What README.md and README.vi.md show. */
const inReadme = ['sheet-inspector-vi-light', 'sheet-en-dark', 'import-vi-light', 'start-vi-light'];

const args = process.argv.slice(2);
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
    ...args.filter((arg) => arg !== '--readme'),
  ],
  { cwd: root, env: ready.env, stdio: 'inherit' },
);
if (status === 0) {
  say(`The pictures are in ${inRoot('out', 'pictures')}.`);
  if (args.includes('--readme')) {
    mkdirSync(inRoot('build', 'pictures'), { recursive: true });
    for (const name of inReadme) {
      copyFileSync(inRoot('out', 'pictures', `${name}.png`), inRoot('build', 'pictures', `${name}.png`));
    }
    say(`Those of README are in ${inRoot('build', 'pictures')}.`);
  }
}
process.exit(status ?? 1);
