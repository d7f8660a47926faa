import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
// safe: the shapes npm writes
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string> | undefined
>;
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
};
const packages = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

describe('packages', () => {
  it('every package has a line of reason in the README', () => {
    const readme = read('README.md');
    // Type packages of a library belong to the library's own line.
    const missing = Object.keys(packages).filter((name) => !readme.includes(name) && !name.startsWith('@types/react'));
    expect(missing).toEqual([]);
  });

  it('every package is named at one exact version', () => {
    const loose = Object.entries(packages).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('the lock file holds a hash for every package and no download address', () => {
    const entries = Object.entries(lock.packages).filter(([name, { link }]) => name !== '' && !link);
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter(([, { integrity }]) => !integrity).map(([name]) => name)).toEqual([]);
    expect(entries.filter(([, { resolved }]) => resolved).map(([name]) => name)).toEqual([]);
  });
});
