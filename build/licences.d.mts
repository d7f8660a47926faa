import type { Plugin } from 'vite';

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** The folder of the package that a bundled module is from, or null for our own. */
export function packageFolder(moduleId: string): string | null;
/** Name, version, licence and the full text of it, from a package's own folder; throws when there is none. */
export function licenceOf(folder: string): Licence;
/** One entry for each package and version, by name. */
export function licencesOf(folders: Iterable<string>): Licence[];
/** The Vite plugin: notes what a bundle is made of; in the pages it also fills `virtual:licences`. */
export function licences(bundleName: string): Plugin;
