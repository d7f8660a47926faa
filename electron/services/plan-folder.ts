import { createHash } from 'node:crypto';
import type { FileSystem } from './file-system';
import { quietly } from './journal';
import { historyName } from './plan-history';

/** A plan's folder. Ids come from files people send each other, so only plain ones are used as they are. */
export function folderNameOf(planId: string): string {
  if (/^[a-z0-9][a-z0-9-]{7,63}$/.test(planId)) return planId;
  return `x${createHash('sha256').update(planId).digest('hex').slice(0, 40)}`;
}

/** Tells a plan's files from what they were earlier; null when the disk does not say. Its history is no part of it. */
export function stampOf(files: FileSystem, folder: string): string | null {
  try {
    return files
      .list(folder)
      .filter((name) => !name.startsWith(historyName))
      .map((name) => {
        const found = files.stat(`${folder}/${name}`);
        return `${name}:${found?.size ?? 0}:${found?.modifiedMs ?? 0}`;
      })
      .join('|');
  } catch {
    return null;
  }
}

/** Removes what a killed electron-store left; it never does so itself. */
export function removeLeftovers(files: FileSystem, folders: readonly string[], nowMs: number): void {
  for (const folder of folders) {
    quietly(() => {
      for (const name of files.list(folder).filter((found) => /\.json\.tmp-\d{10}[0-9a-f]{6}$/.test(found))) {
        const age = nowMs - (files.stat(`${folder}/${name}`)?.modifiedMs ?? 0);
        if (age > 60 * 60 * 1000) files.remove(`${folder}/${name}`);
      }
    });
  }
}
