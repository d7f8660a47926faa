/* Where things lie, for every script of this folder. */
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const inRoot = (...parts) => path.join(root, ...parts);
/** What scripts remember between runs; goes away with node_modules. */
export const cache = inRoot('node_modules', '.cache', 'dinh-okr');

/** Says one line to the person at the terminal, on standard error so that answers stay clean. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends the run with one sentence instead of a stack trace. */
export function stop(line, code = 1) {
  say(line);
  process.exit(code);
}
