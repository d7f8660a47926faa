import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * The file operations storage needs, synchronous: one writer, and an edit is acknowledged in the same call.
 * Every call may throw a Node error with a `code`; `null` and `false` mean "not there".
 */
export interface FileSystem {
  open(file: string, flags: 'r' | 'r+' | 'wx'): number;
  /** Bytes written, which may be fewer than asked. */
  write(handle: number, bytes: Uint8Array, offset: number, position: number): number;
  /** The bytes are on the disk when this returns. */
  syncData(handle: number): void;
  sync(handle: number): void;
  truncate(handle: number, length: number): void;
  close(handle: number): void;
  /** The whole file, or null when there is none. */
  read(file: string): Uint8Array | null;
  stat(file: string): { readonly size: number; readonly modifiedMs: number } | null;
  /** What lies there itself, no link followed: a link is `other`, and so are devices and pipes. */
  kind(file: string): 'file' | 'folder' | 'other' | null;
  /** The place all links lead to. */
  realPath(file: string): string;
  /** Names in a folder, sorted; empty when there is no such folder. */
  list(folder: string): readonly string[];
  makeFolder(folder: string): void;
  rename(from: string, to: string): void;
  /** No error when there is none. */
  remove(file: string): void;
  /** A folder and all in it; no error when there is none. */
  removeFolder(folder: string): void;
  /** Makes names in the folder durable. */
  syncFolder(folder: string): void;
}

/** True for a Node error with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}

function unlessMissing<T>(action: () => T, missing: T): T {
  try {
    return action();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return missing;
    throw error;
  }
}

/** The real disk. Looks `fs` functions up at each call, so that tests can make any of them fail. */
export const nodeFileSystem: FileSystem = {
  open: (file, flags) => fs.openSync(file, flags, 0o600),
  write: (handle, bytes, offset, position) => fs.writeSync(handle, bytes, offset, bytes.length - offset, position),
  syncData: (handle) => {
    fs.fdatasyncSync(handle);
  },
  sync: (handle) => {
    fs.fsyncSync(handle);
  },
  truncate: (handle, length) => {
    fs.ftruncateSync(handle, length);
  },
  close: (handle) => {
    fs.closeSync(handle);
  },
  read: (file) => unlessMissing<Uint8Array | null>(() => fs.readFileSync(file), null),
  stat: (file) => {
    const found = fs.statSync(file, { throwIfNoEntry: false });
    return found ? { size: found.size, modifiedMs: found.mtimeMs } : null;
  },
  kind: (file) => {
    const found = fs.lstatSync(file, { throwIfNoEntry: false });
    return found ? (found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other') : null;
  },
  realPath: (file) => fs.realpathSync(file),
  list: (folder) => unlessMissing<readonly string[]>(() => fs.readdirSync(folder).sort(), []),
  makeFolder: (folder) => {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  },
  rename: (from, to) => {
    fs.renameSync(from, to);
  },
  remove: (file) => {
    unlessMissing(() => {
      fs.unlinkSync(file);
    }, undefined);
  },
  removeFolder: (folder) => {
    fs.rmSync(folder, { recursive: true, force: true });
  },
  syncFolder: (folder) => {
    // Windows cannot open a folder; there the rename itself is journaled by the file system.
    if (process.platform === 'win32') return;
    const handle = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
  },
};

/** Writes all bytes at a place, looping over short writes. Throws ENOSPC when the disk takes nothing more. */
export function writeAll(files: FileSystem, handle: number, bytes: Uint8Array, position: number): void {
  let offset = 0;
  while (offset < bytes.length) {
    const written = files.write(handle, bytes, offset, position + offset);
    if (written <= 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    offset += written;
  }
}

/** The name people know a file by. */
export function fileName(file: string): string {
  return path.basename(file);
}
