import path from 'node:path';
import { decodeUtf8, isJsonObject, parseJson } from '#core/domain/json-text';
import { ok, refuse, type AppError, type Result } from '#core/result';
import { writeAtomic } from './atomic-file';
import { nodeFileSystem, type FileSystem } from './file-system';
import { copyLibrary, FolderRefusal } from './library-copy';
import { keepAside } from './quarantine';
import { reasonOf } from './storage-error';

const locationFile = 'location.json';

const shortReasons: Readonly<Record<string, string>> = { diskFull: 'ENOSPC', folderReadOnly: 'EACCES' };

export interface FoundDataFolder {
  readonly folder: string;
  /** The folder is the home folder itself. */
  readonly isUsual: boolean;
  readonly notices: readonly AppError[];
}

/**
 * Where plans lie: the home folder, or the folder that `location.json` in it names. When that one is not there (a
 * drive that is not connected) or the file cannot be understood, the home folder serves for this run, a notice says
 * so, and `location.json` stays as it is. Never throws.
 */
export function findDataFolder(homeFolder: string, files: FileSystem = nodeFileSystem): FoundDataFolder {
  const usual = (notices: readonly AppError[]) => ({ folder: homeFolder, isUsual: true, notices });
  const location = readLocation(homeFolder, files);
  if (location === 'unclear') return usual([refuse('dataFolderUnclear', { file: locationFile }).error]);
  if (location.dataFolder === null || location.dataFolder === homeFolder) return usual([]);
  const { dataFolder } = location;
  if (!isReadableFolder(dataFolder, files)) return usual([refuse('dataFolderGone', { folder: dataFolder }).error]);
  return { folder: dataFolder, isUsual: false, notices: [] };
}

export interface MoveDataFolder {
  /** Where plans are now, absolute. Nothing may be writing there. */
  readonly from: string;
  /** Absolute; null = back to the home folder. */
  readonly to: string | null;
  readonly homeFolder: string;
  /** ISO date-time. */
  readonly now: () => string;
  readonly files?: FileSystem;
}

/**
 * Makes another folder the place of plans. A folder that has plans already is used as it is; else everything is
 * copied there, checked, and only then does `location.json` name it. The old folder is never touched. On
 * `dataFolderUnusable` nothing changed and nothing is left behind. `copied` counts files.
 */
export function moveDataFolder(move: MoveDataFolder): Result<{ readonly folder: string; readonly copied: number }> {
  const { from, to, homeFolder, now, files = nodeFileSystem } = move;
  const target = to === null ? homeFolder : path.resolve(to);
  let undo: () => void = () => undefined;
  let failing = target;
  try {
    if (to !== null && !path.isAbsolute(to)) throw new FolderRefusal('PATH');
    const isHome = samePlace(target, homeFolder, files);
    const folder = isHome ? homeFolder : target;
    if (isHome) files.makeFolder(homeFolder);
    files.list(folder);
    if (files.stat(folder) === null) throw new FolderRefusal('ENOENT');
    let copied = 0;
    if (!samePlace(folder, from, files)) {
      if (!isHome && isInside(folder, from, files)) throw new FolderRefusal('INSIDE');
      const copy = copyLibrary({ from, to: folder, files });
      copied = copy.copied;
      undo = copy.undo;
    }
    failing = homeFolder;
    const said = writeLocation({ homeFolder, folder: isHome ? null : folder, now, files });
    if (!said.ok) throw new FolderRefusal(shortReasons[said.error.code] ?? String(said.error.params['reason']));
    return ok({ folder, copied });
  } catch (error) {
    undo();
    const reason = error instanceof FolderRefusal ? error.reason : reasonOf(error);
    return refuse('dataFolderUnusable', { folder: failing, reason });
  }
}

type Location = { readonly dataFolder: string | null; readonly rest: Readonly<Record<string, unknown>> };

function readLocation(homeFolder: string, files: FileSystem): Location | 'unclear' {
  try {
    const bytes = files.read(`${homeFolder}/${locationFile}`);
    if (bytes === null) return { dataFolder: null, rest: {} };
    const json = parseJson(decodeUtf8(bytes) ?? '');
    if (!isJsonObject(json)) return 'unclear';
    const { dataFolder, ...rest } = json;
    if (dataFolder === null) return { dataFolder, rest };
    return typeof dataFolder === 'string' && path.isAbsolute(dataFolder) ? { dataFolder, rest } : 'unclear';
  } catch {
    return 'unclear';
  }
}

function writeLocation(place: {
  readonly homeFolder: string;
  readonly folder: string | null;
  readonly now: () => string;
  readonly files: FileSystem;
}): Result<undefined> {
  const { homeFolder, folder, now, files } = place;
  files.makeFolder(homeFolder);
  const location = readLocation(homeFolder, files);
  if (location === 'unclear') keepAside({ files, dataFolder: homeFolder, now }, homeFolder, [locationFile]);
  else if (location.dataFolder === folder) return ok(undefined);
  const rest = location === 'unclear' ? {} : location.rest;
  const text = `${JSON.stringify({ ...rest, dataFolder: folder }, null, 2)}\n`;
  return writeAtomic(`${homeFolder}/${locationFile}`, Buffer.from(text, 'utf8'), files);
}

function isReadableFolder(folder: string, files: FileSystem): boolean {
  try {
    files.list(folder);
    return files.stat(folder) !== null;
  } catch {
    return false;
  }
}

function samePlace(a: string, b: string, files: FileSystem): boolean {
  return path.relative(real(a, files), real(b, files)) === '';
}

function isInside(inner: string, outer: string, files: FileSystem): boolean {
  const way = path.relative(real(outer, files), real(inner, files));
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** The place itself, links followed; as it is named where there is none. */
function real(folder: string, files: FileSystem): string {
  try {
    return files.realPath(folder);
  } catch {
    return path.resolve(folder);
  }
}
