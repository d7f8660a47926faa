import { homedir } from 'node:os';
import path from 'node:path';
import type { Result } from '#core/result';
import { openLibrary, type PlanLibrary } from '../services/plan-library';
import type { CliContext } from './cli-context';

/** Where the app keeps its data on this system, the same folder Electron's `userData` names. */
export function defaultDataFolder(): string {
  const home = homedir();
  if (process.platform === 'win32')
    return path.join(process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'dinh-okr');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'dinh-okr');
  return path.join(process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'dinh-okr');
}

/** Opens the library under the app's own lock, works with it, and closes it whatever happened. */
export function withLibrary<T>({ dataFolder }: CliContext, work: (library: PlanLibrary) => Result<T>): Result<T> {
  const library = openLibrary(dataFolder);
  if (!library.ok) return library;
  try {
    return work(library.value);
  } finally {
    library.value.dispose();
  }
}
