import { writeAll, type FileSystem } from './file-system';

/**
 * Copies damaged files to `quarantine/<time>/<folder>/` before anything is written over them. Nothing there is ever
 * deleted by the program. Throws when the copy could not be made: what cannot be kept aside is not written over.
 */
export function keepAside(
  storage: { readonly files: FileSystem; readonly dataFolder: string; now(): string },
  folder: string,
  names: readonly string[],
): void {
  const { files, dataFolder } = storage;
  const own = folder.slice(folder.lastIndexOf('/') + 1);
  const target = `${dataFolder}/quarantine/${storage.now().replaceAll(/[:.]/g, '-')}/${own}`;
  files.makeFolder(target);
  for (const name of names) {
    const bytes = files.read(`${folder}/${name}`);
    if (bytes === null) continue;
    files.remove(`${target}/${name}`);
    const handle = files.open(`${target}/${name}`, 'wx');
    try {
      writeAll(files, handle, bytes, 0);
      files.sync(handle);
    } finally {
      files.close(handle);
    }
  }
}
