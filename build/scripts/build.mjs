/* Makes out/ from the sources. `node build/scripts/build.mjs main cli` makes only those bundles. */
import { spawnSync } from 'node:child_process';
import { build } from 'vite';
import { targets } from '../vite.targets.mjs';
import { inRoot, say } from './paths.mjs';

const { status } = spawnSync(process.execPath, [inRoot('build', 'scripts', 'message-types.mjs')], {
  stdio: ['ignore', 2, 2],
});
if (status !== 0) process.exit(1);
const wanted = process.argv.slice(2);
for (const [name, config] of Object.entries(targets)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  say(`Building ${name}…`);
  await build(config);
}
