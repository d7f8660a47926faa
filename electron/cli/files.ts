import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ok, refuse, type Result } from '#core/result';
import { writeAtomic } from '../services/atomic-file';
import { hasCode } from '../services/file-system';
import { writeRefusal } from '../services/storage-error';
import { limits } from '../workbook/limits';

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a whole file given on the command line. Refuses what is missing, no plain file, unreadable or too big. */
export function readInput(file: string, workingFolder: string): Result<InputFile> {
  const full = path.resolve(workingFolder, file);
  const name = path.basename(file);
  try {
    const stat = statSync(full);
    if (stat.isDirectory()) return refuse('fileIsFolder', { file: name });
    if (!stat.isFile()) return refuse('fileUnreadable', { file: name });
    if (stat.size > limits.fileBytes)
      return refuse('fileTooBig', { file: name, limit: limits.fileBytes / 1024 / 1024 });
    return ok({ name, bytes: readFileSync(full) });
  } catch (error) {
    return refuse(hasCode(error, 'ENOENT') ? 'fileNotFound' : 'fileUnreadable', { file: name });
  }
}

/** Writes the output of a command; a failure leaves the old file as it was. */
export function writeOutput(file: string, bytes: string | Uint8Array, workingFolder: string): Result<undefined> {
  const full = path.resolve(workingFolder, file);
  const written = writeAtomic(full, typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes);
  return written.ok ? ok(undefined) : written;
}

/** Makes sure a folder is there; a file in its place is refused, and so is a folder inside a missing one. */
export function makeFolder(folder: string, workingFolder: string): Result<undefined> {
  const full = path.resolve(workingFolder, folder);
  try {
    mkdirSync(full);
    return ok(undefined);
  } catch (error) {
    if (hasCode(error, 'EEXIST') && statSync(full, { throwIfNoEntry: false })?.isDirectory()) return ok(undefined);
    return writeRefusal(error, path.basename(folder));
  }
}

/** A name that every file system takes, made of a title; never empty. */
export function fileNameFor(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\u0000-\u001f]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[. ]+$/u, '')
    .slice(0, 120);
  return name === '' ? 'plan' : name;
}
