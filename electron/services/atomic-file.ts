import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { ok, type Result } from '#core/result';
import { nodeFileSystem, writeAll, type FileSystem } from './file-system';
import { quietly } from './journal';
import { writeRefusal } from './storage-error';

/**
 * Writes a file the user chose: beside, flushed, then renamed over, then the folder flushed. On a refusal
 * (`diskFull`, `folderReadOnly`, `writeFailed`) the old file is as it was and nothing is left beside it.
 */
export function writeAtomic(file: string, bytes: Uint8Array, files: FileSystem = nodeFileSystem): Result<undefined> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = files.open(beside, 'wx');
    try {
      writeAll(files, handle, bytes, 0);
      files.sync(handle);
    } finally {
      files.close(handle);
    }
    files.rename(beside, file);
  } catch (error) {
    quietly(() => {
      files.remove(beside);
    });
    return writeRefusal(error, path.basename(file));
  }
  // The new content is in place; some network drives cannot flush a folder, and that is no failure of the save.
  quietly(() => {
    files.syncFolder(path.dirname(file));
  });
  return ok(undefined);
}
