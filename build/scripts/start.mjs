/* `npm start`: sets up what is missing and opens the app, on Electron where its binary can be had, else on the host. */
import { spawn } from 'node:child_process';
import { buildIfStale } from './build-if-stale.mjs';
import { electronBinary } from './electron-binary.mjs';
import { inRoot, root, say, stop } from './paths.mjs';
import { chromiumMissing, setUp } from './set-up.mjs';

const args = process.argv.slice(2);
const retry = args.includes('--retry-electron');
const rest = args.filter((arg) => arg !== '--retry-electron');

const ready = setUp({ browser: false });
buildIfStale(ready);
const electron = await electronBinary({ ...ready, retry });
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

if (electron && hasDisplay) run(electron, [root, ...rest]);
else {
  const { chromium } = setUp({ browser: true });
  if (!chromium) stop(chromiumMissing, 1);
  say(
    electron
      ? 'No display: running on Chromium without a window.'
      : 'Electron’s binary cannot be had here: running on Chromium instead.',
  );
  run(ready.node, [inRoot('build', 'chromium-host', 'run.ts'), ...rest]);
}

function run(program, programArgs) {
  const child = spawn(program, programArgs, { cwd: root, env: ready.env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`The app could not be started: ${error.message}`));
  child.on('close', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
}
