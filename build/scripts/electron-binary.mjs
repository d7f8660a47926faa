import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cache, inRoot, say } from './paths.mjs';

const patienceMs = 60_000;

/**
 * The path of Electron's binary, or null. Where it is missing, one download is tried per version; a failed try is
 * remembered, so that later starts open no socket (`retry` forgets it).
 */
export async function electronBinary({ node, env, retry }) {
  const known = installedBinary();
  if (known) return known;
  const version = JSON.parse(readFileSync(inRoot('node_modules', 'electron', 'package.json'), 'utf8')).version;
  const memory = path.join(cache, `electron-${version}.json`);
  if (!retry && existsSync(memory)) return null;
  say(`Looking for Electron ${version}…`);
  const output = await download(node, env);
  const found = installedBinary();
  if (!found) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(memory, JSON.stringify({ triedOn: new Date().toISOString(), output: output.slice(-2000) }, null, 2));
  }
  return found;
}

function installedBinary() {
  try {
    const name = readFileSync(inRoot('node_modules', 'electron', 'path.txt'), 'utf8');
    const binary = inRoot('node_modules', 'electron', 'dist', name);
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

/** Runs the package's own installer, ended after a minute in which no byte arrived. Gives what it printed. */
function download(node, env) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dinh-okr-electron-'));
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(node, [inRoot('node_modules', 'electron', 'install.js')], {
      env: { ...env, TMPDIR: folder, TEMP: folder, TMP: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let size = 0;
    let quietSince = Date.now();
    const watch = setInterval(() => {
      const now = sizeOf(folder);
      if (now !== size) {
        size = now;
        quietSince = Date.now();
      } else if (Date.now() - quietSince > patienceMs) child.kill('SIGKILL');
    }, 1000);
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    const end = () => {
      clearInterval(watch);
      rmSync(folder, { recursive: true, force: true });
      resolve(output);
    };
    child.on('error', end);
    child.on('close', end);
  });
}

function sizeOf(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
  } catch {
    return 0;
  }
}
