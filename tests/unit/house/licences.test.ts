import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { licenceOf, licencesOf, packageFolder } from '../../../build/licences.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const bundleNames = ['main', 'preload', 'worker', 'cli', 'renderer'];
const foldersOf = (bundle: string) =>
  // safe: the build writes a list of folders
  JSON.parse(readFileSync(path.join(root, 'out', 'licences', `${bundle}.json`), 'utf8')) as string[];

/** Packages that the sources import as more than a type. */
function importedPackages(): Set<string> {
  const found = new Set<string>();
  for (const folder of ['electron', 'renderer']) {
    for (const file of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/(?<!\.d)\.(ts|tsx|css)$/.test(file)) continue;
      const code = readFileSync(path.join(root, folder, file), 'utf8');
      const statements = [
        ...code.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s+)?['"]([^'"]+)['"]/gmu),
        ...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/gu),
        ...code.matchAll(/\burl\(\s*['"]?([^'")]+)/gu),
      ];
      for (const [, wanted = ''] of statements) {
        const name = /^(@[\w-]+\/[\w.-]+|[a-z][\w.-]*)(?:\/|$)/.exec(wanted)?.[1];
        if (name !== undefined && !/^(?:node:|virtual:|data:)/.test(wanted)) found.add(name);
      }
    }
  }
  return found;
}

describe('licences of everything shipped (npm run build makes the lists first)', () => {
  it('a bundled module is traced to its package, however deep', () => {
    expect(packageFolder('/a/node_modules/exceljs/node_modules/saxes/saxes.js')).toBe(
      '/a/node_modules/exceljs/node_modules/saxes',
    );
    expect(packageFolder('\0/a/node_modules/@base-ui/react/x.js?commonjs')).toBe('/a/node_modules/@base-ui/react');
    expect(packageFolder('C:\\a\\node_modules\\zod\\index.js')).toBe('C:/a/node_modules/zod');
    expect(packageFolder(path.join(root, 'renderer/app/App.tsx'))).toBeNull();
  });

  it('a package without a licence text stops the build', () => {
    expect(() => licenceOf(root.replace(/\/?$/u, '/tests/fixtures/licences/none'))).toThrow(/no licence text/);
  });

  it('every package that a bundle holds has its licence in full', () => {
    const all = licencesOf(bundleNames.flatMap(foldersOf));
    expect(all.length).toBeGreaterThan(50);
    for (const { name, version, licence, text } of all) {
      expect(version, name).toMatch(/^\d/);
      expect(licence, name).not.toBe('');
      expect(text.length, name).toBeGreaterThan(100);
    }
  });

  it('every package that the sources import is in the list that the pages carry', () => {
    const assets = path.join(root, 'out', 'renderer', 'assets');
    const page = readdirSync(assets)
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(path.join(assets, file), 'utf8'))
      .find((code) => code.includes('SIL OPEN FONT LICENSE'));
    expect(page).toBeDefined();
    const missing = [...importedPackages(), 'electron'].filter((name) => !page?.includes(`\\"name\\":\\"${name}\\"`));
    expect(missing).toEqual([]);
    expect(page).not.toContain('%SHIPPED_LICENCES%');
  });

  it('the texts come in a script of their own, after the first screen', () => {
    const html = readFileSync(path.join(root, 'out', 'renderer', 'index.html'), 'utf8');
    const first = [...html.matchAll(/src="\.?\/?([^"]+\.js)"/g)].map(([, file = '']) =>
      readFileSync(path.join(root, 'out', 'renderer', file), 'utf8'),
    );
    expect(first.length).toBeGreaterThan(0);
    expect(first.some((code) => code.includes('SIL OPEN FONT LICENSE'))).toBe(false);
  });
});
