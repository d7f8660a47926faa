import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { emptySheetMapping, type ImportMapping } from '#core/import/import-outcome';
import { nodeFileSystem, type FileSystem } from '../../../../electron/services/file-system';

type Module = typeof import('../../../../electron/services/mapping-memory');
let module: Module;
let dataFolder: string;
let clock = 0;
let ids = 0;
beforeAll(async () => {
  // The electron package gives a path in plain Node, and fetches a binary unless it is told where one is.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = os.tmpdir();
  module = await import('../../../../electron/services/mapping-memory');
});
beforeEach(() => {
  dataFolder = mkdtempSync(path.join(os.tmpdir(), 'okr-mappings-'));
  clock = Date.parse('2026-11-24T08:00:00.000Z');
  ids = 0;
});
afterEach(() => {
  rmSync(dataFolder, { recursive: true, force: true });
});

const memory = (files: FileSystem = nodeFileSystem) =>
  module.createMappingMemory({
    dataFolder,
    files,
    now: () => new Date((clock += 1000)).toISOString(),
    newId: () => `m${String((ids += 1))}`,
  });
const file = () => path.join(dataFolder, 'import-mappings.json');
const mapping = (headerRow: number): ImportMapping => ({
  sheets: { S: { ...emptySheetMapping, headerRow, columns: { B: 'target' } } },
  text: null,
});
const made = (name: string, shape = 'shape', headerRow = 2) => ({
  ...{ shape, name, file: 'KPI-Q1.xlsx', mapping: mapping(headerRow) },
});
const names = (of: ReturnType<typeof memory>) => of.list().map(({ name }) => name);

test('without a file nothing is remembered, nothing is said and nothing is written', () => {
  const empty = memory();
  expect(empty.list()).toEqual([]);
  expect(empty.notices).toEqual([]);
  expect(readdirSync(dataFolder)).toEqual([]);
});

test('what was remembered is there after a restart, and offered for its shape, the last one first', () => {
  const first = memory();
  expect(first.remember(made('Cũ'))).toMatchObject({ ok: true, value: { id: 'm1', name: 'Cũ', file: 'KPI-Q1.xlsx' } });
  first.remember(made('Mới', 'shape', 5));
  first.remember(made('Khác', 'other'));
  const again = memory();
  expect(names(again)).toEqual(['Khác', 'Mới', 'Cũ']);
  expect(again.forShape('shape')).toMatchObject({ name: 'Mới', mapping: mapping(5) });
  expect(again.forShape('nothing')).toBeNull();
  expect(again.notices).toEqual([]);
});

test('the same shape and name again is the same mapping, newer', () => {
  const one = memory();
  one.remember(made('Mẫu'));
  expect(one.remember(made('Mẫu ', 'shape', 7))).toMatchObject({ ok: true, value: { id: 'm1' } });
  expect(one.list()).toHaveLength(1);
  expect(one.forShape('shape')?.mapping).toEqual(mapping(7));
});

test('without a name it is called as its file', () => {
  expect(memory().remember(made(' '))).toMatchObject({ ok: true, value: { name: 'KPI-Q1' } });
});

test('is renamed and forgotten by its id; one that is gone is refused', () => {
  const one = memory();
  one.remember(made('A'));
  one.remember(made('B'));
  expect(one.rename('m1', 'Phòng kinh doanh')).toMatchObject({ ok: true, value: { name: 'Phòng kinh doanh' } });
  expect(one.forget('m2')).toEqual({ ok: true, value: undefined });
  expect(names(memory())).toEqual(['Phòng kinh doanh']);
  const missing = { ok: false, error: { code: 'mappingMissing', params: {} } };
  expect([one.rename('m2', 'x'), one.forget('m2'), one.get('m2')]).toEqual([missing, missing, missing]);
});

test('two hundred are kept; the one longest unused makes room', () => {
  const one = memory();
  one.remember(made('first'));
  const [entry] = one.list();
  const mappings = Array.from({ length: module.rememberedMax }, (_, n) => ({
    ...{ ...entry, id: `n${String(n)}`, name: `n${String(n)}`, usedOn: new Date(clock + n).toISOString() },
  }));
  writeFileSync(file(), JSON.stringify({ version: 1, mappings }));
  clock += 1000;
  one.remember(made('n200'));
  expect(one.list()).toHaveLength(200);
  expect(names(one)).not.toContain('n0');
  expect(names(memory())[0]).toBe('n200');
});

test.each([
  ['no JSON', '{"version":'],
  ['empty', ''],
  ['no list', '{"version":1}'],
  ['an entry that does not fit', '{"version":1,"mappings":[{"id":"a"}]}'],
])('a damaged file (%s) is put aside untouched and said once', (_, damaged) => {
  writeFileSync(file(), damaged);
  const one = memory();
  expect(one.notices).toEqual([{ code: 'mappingsPutAside', params: { file: 'import-mappings.json' } }]);
  const [time] = readdirSync(path.join(dataFolder, 'quarantine'));
  const aside = path.join(dataFolder, 'quarantine', time ?? '', path.basename(dataFolder), 'import-mappings.json');
  expect(readFileSync(aside, 'utf8')).toBe(damaged);
  expect(one.remember(made('A'))).toMatchObject({ ok: true });
  expect(memory().notices).toEqual([]);
});

test('a damaged file that cannot be put aside is not written over', () => {
  writeFileSync(file(), 'damaged');
  writeFileSync(path.join(dataFolder, 'quarantine'), 'in the way');
  const one = memory();
  expect(one.remember(made('A'))).toMatchObject({ ok: false, error: { code: 'writeFailed' } });
  expect(readFileSync(file(), 'utf8')).toBe('damaged');
});

test('a newer file is never written over', () => {
  const newer = '{"version":2,"mappings":[{"id":"a","colour":"red"}]}';
  writeFileSync(file(), newer);
  const one = memory();
  const error = { code: 'mappingsNewer', params: { file: 'import-mappings.json' } };
  expect(one.notices).toEqual([error]);
  expect(one.remember(made('A'))).toEqual({ ok: false, error });
  expect(one.list()).toEqual([]);
  expect(readFileSync(file(), 'utf8')).toBe(newer);
});

test('a full disk is refused in a sentence, and the list stays as it was', () => {
  const one = memory({
    ...nodeFileSystem,
    makeFolder: () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    },
  });
  expect(one.remember(made('A'))).toMatchObject({ ok: false, error: { code: 'diskFull' } });
  expect(one.list()).toEqual([]);
});

test('a folder in the place of the file is no reason to fail at the start', () => {
  mkdirSync(file());
  const one = memory();
  expect(one.list()).toEqual([]);
  expect(one.remember(made('A')).ok).toBe(false);
});

test('goes along when plans move to another folder', async () => {
  const { copyLibrary } = await import('../../../../electron/services/library-copy');
  memory().remember(made('A'));
  const to = mkdtempSync(path.join(os.tmpdir(), 'okr-mappings-to-'));
  try {
    copyLibrary({ from: dataFolder, to, files: nodeFileSystem });
    expect(readFileSync(path.join(to, 'import-mappings.json'), 'utf8')).toBe(readFileSync(file(), 'utf8'));
  } finally {
    rmSync(to, { recursive: true, force: true });
  }
});
