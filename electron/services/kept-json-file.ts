import { isJsonObject, parseJson } from '#core/domain/json-text';
import { ElectronStore } from './electron-store-after-shim';
import type { FileSystem } from './file-system';
import { keepAside } from './quarantine';

/** A JSON file of the data folder whose content is the user's own. Every method throws what the disk says. */
export interface KeptJsonFile {
  /** Null where there is none. */
  read(): Uint8Array | null;
  /** Takes a file that cannot be read out of the way; a copy stays in `quarantine/`. */
  putAside(): void;
  /** Replaces the whole content; makes the folder where it is missing. */
  write(content: Readonly<Record<string, unknown>>): void;
}

/** `name` is the file's own, with `.json`. */
export function keptJsonFile(
  storage: { readonly files: FileSystem; readonly dataFolder: string; readonly now: () => string },
  name: string,
): KeptJsonFile {
  const { files, dataFolder } = storage;
  const place = `${dataFolder}/${name}`;
  return {
    read: () => files.read(place),
    putAside() {
      keepAside(storage, dataFolder, [name]);
      files.remove(place);
    },
    write(content) {
      files.makeFolder(dataFolder);
      openStore(dataFolder, name).store = { ...content };
    },
  };
}

function openStore(dataFolder: string, name: string) {
  return new ElectronStore<Record<string, unknown>>({
    cwd: dataFolder,
    name: name.replace(/\.json$/u, ''),
    // Editors on Windows may put a byte order mark in front.
    deserialize: (text) => {
      const json = parseJson(text.replace(/^\uFEFF/u, ''));
      return isJsonObject(json) ? { ...json } : {};
    },
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    configFileMode: 0o600,
  });
}
