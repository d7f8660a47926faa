/* Brings a fresh clone to the point where everything runs: packages, a Node that fits, a Chromium.
   Plain JavaScript for Node 20, without node_modules. Opens no socket when nothing is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { inRoot, root, say, stop } from './paths.mjs';

const oldestNode = [24, 15];

/**
 * Installs what is missing and gives the Node to run everything else with.
 * `browser`: also a Chromium, from Debian's packages where root allows it.
 */
export function setUp({ browser }) {
  if (!packagesAreFresh()) installPackages();
  const node = fittingNode();
  const chromium = browser ? (findChromium() ?? installChromium()) : findChromium();
  return {
    node,
    chromium,
    env: { ...process.env, PATH: `${inRoot('node_modules', '.bin')}${path.delimiter}${process.env.PATH}` },
  };
}

/** True when what npm noted at its last install says the same as the lock file. */
function packagesAreFresh() {
  const wanted = readJson('package-lock.json')?.packages;
  const installed = readJson('node_modules', '.package-lock.json')?.packages;
  if (!wanted || !installed) return false;
  const here = Object.entries(installed);
  const same = here.every(
    ([name, { version, integrity }]) => wanted[name]?.version === version && wanted[name]?.integrity === integrity,
  );
  // Packages for other platforms are in the lock file only.
  return (
    same &&
    Object.entries(wanted).every(
      ([name, { optional, devOptional }]) => name === '' || name in installed || optional || devOptional,
    )
  );
}

function installPackages() {
  say('Installing packages (npm ci); this takes a minute or more…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Warnings are left out: they are about an older Node, which only starts these scripts.
  const { status, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    // A command run through `npm run` hands its own settings down; npm ci must see the project's.
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (error || status !== 0) {
    stop(
      'The packages could not be installed: npm ci failed (see above). Check the network and run the command again; nothing else was changed.',
    );
  }
}

function fittingNode() {
  const packaged = inRoot('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(packaged)) {
    const { stdout, status } = spawnSync(packaged, ['--version'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status === 0 && isNewEnough(stdout.trim())) return packaged;
  }
  if (isNewEnough(process.version)) return process.execPath;
  return stop(
    `Đỉnh OKR needs Node ${oldestNode.join('.')} or newer and no packaged one fits this computer (${process.platform} ${process.arch}): install Node 24 and run the command again.`,
  );
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

function installChromium() {
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium from the system packages (apt-get)…');
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 2, 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update', '-q');
    apt('install', '-y', '-q', '--no-install-recommends', 'chromium');
  }
  // Without it the unit tests still run and Electron may still start; who needs it says so.
  return findChromium();
}

/** The sentence for whoever cannot go on without a browser. */
export const chromiumMissing =
  'No Chromium was found: install it (on Debian or Ubuntu: sudo apt-get install chromium) or name one in OKR_CHROMIUM, then run the command again.';

function readJson(...parts) {
  try {
    return JSON.parse(readFileSync(inRoot(...parts), 'utf8'));
  } catch {
    return null;
  }
}
