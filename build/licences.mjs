/* The licences of everything that ends in the bundles. Every bundle notes its packages; the pages, built last, get the
   list as `virtual:licences`. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
const records = path.join(root, 'out', 'licences');
/** The bundles that are made before the pages. */
const others = ['main', 'preload', 'worker', 'cli'];
/** Shipped without a script of theirs in a bundle: the program itself, and fonts that only style sheets name. */
const beside = ['electron', '@fontsource/be-vietnam-pro', '@fontsource/inter'];
const placeholder = '%SHIPPED_LICENCES%';

const permission = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const isc = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

/** For packages that name their licence but carry no text of it. */
const standardTexts = { MIT: permission, 'MIT/X11': permission, ISC: isc };
/** Packages that do not even name one: what is said of them instead. */
const unnamed = {
  buffers:
    'This package states no licence. Its author is James Halliday. It comes with exceljs, by way of unzipper and binary.',
};

/** The folder of the package that a bundled module is from, or null for our own. */
export function packageFolder(moduleId) {
  const id = moduleId.replaceAll('\\', '/').split('?')[0];
  // Helpers that the bundler writes into every bundle.
  const helper = /^\0(rolldown|vite)\//u.exec(id);
  if (helper) return path.join(root, 'node_modules', helper[1]);
  const found = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)/u.exec(id);
  return found ? found[1] : null;
}

/** Name, version, licence and the full text of it, from a package's own folder; throws when there is none. */
export function licenceOf(folder) {
  const facts = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { name, version } = facts;
  const declared = facts.license ?? facts.licenses?.[0] ?? null;
  const licence = typeof declared === 'string' ? declared : (declared?.type ?? null);
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/iu.test(file))
    .sort();
  const own = files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n\n');
  // A bundler lists what is inside itself; that is not what it writes into a bundle.
  const text = own
    .split(/^#+ Licenses of bundled dependencies/mu)[0]
    .replaceAll('\r\n', '\n')
    .trim();
  if (text !== '') return { name, version, licence: licence ?? 'see text', text };
  const standard = standardTexts[licence];
  if (standard) {
    const author = typeof facts.author === 'string' ? facts.author : (facts.author?.name ?? `the authors of ${name}`);
    return { name, version, licence, text: `Copyright (c) ${author}\n\n${standard}` };
  }
  if (unnamed[name]) return { name, version, licence: '—', text: unnamed[name] };
  throw new Error(`${name} ${version} is shipped, but no licence text is known for it: see build/licences.mjs.`);
}

/** One entry for each package and version, by name. */
export function licencesOf(folders) {
  const byVersion = new Map();
  for (const folder of folders) {
    const entry = licenceOf(path.resolve(root, folder));
    byVersion.set(`${entry.name}@${entry.version}`, entry);
  }
  return [...byVersion.values()].sort((a, b) =>
    a.name === b.name ? a.version.localeCompare(b.version, 'en') : a.name.localeCompare(b.name, 'en'),
  );
}

/** The Vite plugin: notes what a bundle is made of; in the pages it also fills `virtual:licences`. */
export function licences(bundleName) {
  const isPages = bundleName === 'renderer';
  return {
    name: 'licences',
    resolveId: (id) => (id === 'virtual:licences' ? '\0virtual:licences' : null),
    // What is in the bundle is known only when all of it is; the list takes the place of a mark then.
    load: (id) =>
      id === '\0virtual:licences' ? `export const licences = JSON.parse(${JSON.stringify(placeholder)});` : null,
    generateBundle(_options, bundle) {
      const folders = new Set();
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.moduleIds ?? []) {
          const folder = packageFolder(id);
          if (folder) folders.add(path.relative(root, folder).replaceAll('\\', '/'));
        }
      }
      mkdirSync(records, { recursive: true });
      writeFileSync(path.join(records, `${bundleName}.json`), JSON.stringify([...folders].sort(), null, 2));
      if (!isPages) return;
      for (const other of others) {
        for (const folder of JSON.parse(readFileSync(path.join(records, `${other}.json`), 'utf8'))) folders.add(folder);
      }
      for (const name of beside) folders.add(`node_modules/${name}`);
      const list = JSON.stringify(licencesOf(folders));
      const mark = new RegExp(`(["'\`])${placeholder}\\1`, 'u');
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(mark, () => JSON.stringify(list));
      }
    },
  };
}
