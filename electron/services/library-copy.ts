import { randomBytes } from 'node:crypto';
import { writeAll, type FileSystem } from './file-system';
import { quietly } from './journal';

/** Why a folder cannot hold plans, as a short mark: what the system says, or `LINK`, `INSIDE`, `DIFFERS`. */
export class FolderRefusal extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

export interface LibraryCopy {
  /** Files copied; 0 when the target had plans already. */
  readonly copied: number;
  /** Takes back what was put there. */
  undo(): void;
}

/* What a library is made of. Plans come last: a folder that has plans has all the rest. */
const parts = ['company.json', 'import-mappings.json', 'index.json', 'bin', 'plans'] as const;

/**
 * Copies a library into a folder that has no plans yet, by way of a folder beside, so that a copy cut short is never
 * taken for a library. What the target has already stays as it is. Links are refused, never followed. Throws with
 * nothing left behind.
 */
export function copyLibrary(copy: {
  readonly from: string;
  readonly to: string;
  readonly files: FileSystem;
}): LibraryCopy {
  const { from, to, files } = copy;
  const beside = `${to}/.moving-${randomBytes(6).toString('hex')}`;
  const placed: string[] = [];
  const undo = () => {
    for (const place of placed.reverse()) quietly(() => files.removeFolder(place));
  };
  try {
    // Also the proof that the folder can be written to.
    files.makeFolder(beside);
    writeNew(files, `${beside}/write-test`, Buffer.from('?'));
    files.remove(`${beside}/write-test`);
    if (!isFree(files, `${to}/plans`)) return { copied: 0, undo };
    const wanted = parts.filter((part) => files.kind(`${from}/${part}`) !== null && isFree(files, `${to}/${part}`));
    let copied = 0;
    for (const part of wanted) copied += copyTree(files, `${from}/${part}`, `${beside}/${part}`);
    for (const part of wanted) {
      // An empty folder of that name gives way: not every system renames over it.
      if (files.kind(`${to}/${part}`) === 'folder') files.removeFolder(`${to}/${part}`);
      files.rename(`${beside}/${part}`, `${to}/${part}`);
      placed.push(`${to}/${part}`);
    }
    quietly(() => {
      files.syncFolder(to);
    });
    return { copied, undo };
  } catch (error) {
    undo();
    throw error;
  } finally {
    quietly(() => {
      files.removeFolder(beside);
    });
  }
}

/** Nothing there, or an empty folder. Throws where a part of a library could never be. */
function isFree(files: FileSystem, place: string): boolean {
  const kind = files.kind(place);
  if (kind === 'other') throw new FolderRefusal('LINK');
  if (kind === 'file' && !place.endsWith('.json')) throw new FolderRefusal('ENOTDIR');
  return kind === null || (kind === 'folder' && files.list(place).length === 0);
}

function copyTree(files: FileSystem, from: string, to: string): number {
  const kind = files.kind(from);
  if (kind === 'file') {
    copyFile(files, from, to);
    return 1;
  }
  if (kind !== 'folder') throw new FolderRefusal('LINK');
  files.makeFolder(to);
  let copied = 0;
  for (const name of files.list(from)) copied += copyTree(files, `${from}/${name}`, `${to}/${name}`);
  quietly(() => {
    files.syncFolder(to);
  });
  return copied;
}

function copyFile(files: FileSystem, from: string, to: string): void {
  const bytes = files.read(from);
  if (bytes === null) throw new FolderRefusal('ENOENT');
  writeNew(files, to, bytes);
  const copy = files.read(to);
  if (copy === null || !Buffer.from(copy).equals(bytes)) throw new FolderRefusal('DIFFERS');
}

function writeNew(files: FileSystem, file: string, bytes: Uint8Array): void {
  const handle = files.open(file, 'wx');
  try {
    writeAll(files, handle, bytes, 0);
    files.sync(handle);
  } finally {
    files.close(handle);
  }
}
