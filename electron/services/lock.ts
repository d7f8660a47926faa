import fs from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { z } from 'zod';
import { ok, refuse, type AppError, type Result } from '#core/result';
import { hasCode, writeAll, type FileSystem } from './file-system';
import { quietly } from './journal';
import { writeRefusal } from './storage-error';

const holderSchema = z.object({ host: z.string(), pid: z.number().int(), startedOn: z.string(), birth: z.string() });
/** Who holds a library. `birth` tells a process from a later one with the same number; empty = cannot be told. */
export type LockHolder = z.infer<typeof holderSchema>;

export interface LibraryLock {
  /** Lets the library go; only what is still ours is removed. */
  release(): void;
}

/** What the lock needs to know of processes. */
export interface Processes {
  readonly host: string;
  readonly pid: number;
  isAlive(pid: number): boolean;
  /** A text that no later process with the same number has, or ''. */
  birthOf(pid: number): string;
}

export const thisComputer: Processes = {
  host: os.hostname(),
  pid: process.pid,
  isAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return hasCode(error, 'EPERM');
    }
  },
  birthOf: (pid) => {
    try {
      // Field 22, counted behind the name, which may hold spaces: the start time in ticks since boot.
      return (
        fs
          .readFileSync(`/proc/${pid}/stat`, 'latin1')
          .replace(/^.*\) /s, '')
          .split(' ')[19] ?? ''
      );
    } catch {
      return '';
    }
  },
};

/** A lock file without readable content is a crash in the middle of making it, unless it is this young. */
const youngMs = 5_000;

/**
 * Takes the library for this process, or says who has it (`libraryLocked`). A lock of a dead process on this
 * computer is taken over; one of another computer never is.
 */
export function lockLibrary(
  storage: { readonly files: FileSystem; readonly dataFolder: string; now(): string },
  processes: Processes = thisComputer,
): Result<LibraryLock> {
  const { files, dataFolder } = storage;
  const file = `${dataFolder}/lock`;
  const holder: LockHolder = {
    host: processes.host,
    pid: processes.pid,
    startedOn: storage.now(),
    birth: processes.birthOf(processes.pid),
  };
  try {
    files.makeFolder(dataFolder);
    if (!make(files, file, holder)) {
      const taken = standing(files, file, processes, storage.now());
      if (taken) return { ok: false, error: taken };
      files.remove(file);
      if (!make(files, file, holder)) return refuse('libraryLocked', { host: processes.host, since: '' });
    }
    return ok({
      release: () => {
        quietly(() => {
          const now = read(files, file);
          if (now?.host === holder.host && now.pid === holder.pid) files.remove(file);
        });
      },
    });
  } catch (error) {
    return writeRefusal(error, dataFolder);
  }
}

function make(files: FileSystem, file: string, holder: LockHolder): boolean {
  let handle: number;
  try {
    handle = files.open(file, 'wx');
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    try {
      writeAll(files, handle, Buffer.from(JSON.stringify(holder), 'utf8'), 0);
    } finally {
      files.close(handle);
    }
    return true;
  } catch (error) {
    // A lock of a live process that does not hold it would keep everyone out.
    quietly(() => {
      files.remove(file);
    });
    throw error;
  }
}

/** Why the lock that is there must be respected, or null when it may be taken over. */
function standing(files: FileSystem, file: string, processes: Processes, now: string): AppError | null {
  const holder = read(files, file);
  if (!holder) {
    const age = Date.parse(now) - (files.stat(file)?.modifiedMs ?? 0);
    return age < youngMs ? refuse('libraryLocked', { host: processes.host, since: '' }).error : null;
  }
  const isOurs = holder.host === processes.host;
  const isSame = processes.isAlive(holder.pid) && processes.birthOf(holder.pid) === holder.birth;
  if (isOurs && !isSame) return null;
  return refuse('libraryLocked', { host: holder.host, since: holder.startedOn }).error;
}

function read(files: FileSystem, file: string): LockHolder | null {
  const bytes = files.read(file);
  if (!bytes) return null;
  try {
    return holderSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return null;
  }
}
