import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root, stop } from './paths.mjs';

const sources = ['electron', 'renderer', 'locales', 'build', 'package.json', 'package-lock.json'];
const stamp = inRoot('out', 'stamp.txt');

/** Bundles everything into out/ when any source changed since the last time. */
export function buildIfStale({ node, env }) {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  const { status } = spawnSync(node, [inRoot('build', 'scripts', 'build.mjs')], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop('The build failed (see above).');
  mkdirSync(inRoot('out'), { recursive: true });
  writeFileSync(stamp, now);
}

/** A hash over names and contents: times lie after a checkout. */
function fingerprint() {
  const hash = createHash('sha256');
  const visit = (file) => {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  };
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (entry.isFile()) visit(full);
    }
  };
  for (const source of sources) {
    const full = inRoot(source);
    if (source.includes('.')) visit(full);
    else walk(full);
  }
  return hash.digest('hex');
}
