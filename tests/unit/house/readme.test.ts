import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '#core/commands/catalogue';
import { sampleIds } from '#core/domain/samples';

const root = new URL('../../../', import.meta.url);
const pages = ['README.md', 'README.vi.md'] as const;
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
// safe: the shape npm reads
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
/** Every match of the first group, once. */
const all = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, found]) => found ?? '')),
];

describe.each(pages)('%s', (page) => {
  const text = read(page);

  it('links and pictures lead to files that are there, the page in the other language among them', () => {
    const targets = all(text, /\]\(([^)#]+)(?:#[^)]*)?\)/g);
    expect(targets).toContain(pages.find((other) => other !== page));
    expect(targets.filter((target) => !existsSync(new URL(target, root)))).toEqual([]);
  });

  it('every command it names is one of package.json', () => {
    const named = all(text, /npm run (?:-s )?([a-z:0-9]+)/g);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names every sample workbook and sample plan, and no other', () => {
    const shipped = readdirSync(new URL('tests/fixtures/workbooks/', root)).filter((name) => name.endsWith('.xlsx'));
    const table = all(text, /\| `([a-z0-9-]+\.xlsx)`/g);
    expect(table.toSorted()).toEqual(shipped.toSorted());
    expect(all(text, /--from ([a-z-]+)/g)).toEqual([...sampleIds]);
  });

  it('keys it names for a command are those of the catalogue', () => {
    const keys = all(text, /\b(Ctrl\+(?:Shift\+)?[A-Z])\b/g).map((key) => key.replace('Ctrl', 'CmdOrCtrl'));
    const known = catalogue.map(({ shortcut }) => shortcut);
    // Ctrl+C ends a program in a terminal.
    expect(keys.filter((key) => key !== 'CmdOrCtrl+C' && !known.includes(key))).toEqual([]);
  });
});

describe('the folder map', () => {
  it('names folders that are there, and every feature', () => {
    const map = read('README.md').split('## Folder map')[1]?.split('## Recipes')[0] ?? '';
    const rows = map.split('\n').filter((line) => line.startsWith('| `'));
    const folders = rows.flatMap((row) => {
      const [first = '', ...beside] = all(row.split('|')[1] ?? '', /`([^`]+)`/g);
      const parent = first.slice(0, first.lastIndexOf('/') + 1);
      return [first, ...beside.map((name) => parent + name)];
    });
    expect(folders.length).toBeGreaterThan(20);
    expect(folders.filter((folder) => !existsSync(new URL(folder, root)))).toEqual([]);
    const features = readdirSync(new URL('renderer/features/', root)).map((name) => `renderer/features/${name}`);
    expect(features.filter((feature) => !folders.includes(feature))).toEqual([]);
  });

  it('files that recipes name are there', () => {
    const recipes = read('README.md').split('## Recipes')[1]?.split('\n## ')[0] ?? '';
    const named = all(recipes, /`((?:core|app|features|electron|tests)\/[\w./-]+\.tsx?)`/g);
    expect(named.length).toBeGreaterThan(15);
    const places = (file: string) => [file, `renderer/${file}`].map((place) => new URL(place, root));
    expect(named.filter((file) => !places(file).some((place) => existsSync(place)))).toEqual([]);
  });
});
