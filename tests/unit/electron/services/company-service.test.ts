import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noCompany } from '#core/domain/company';
import { createCompanyService } from '../../../../electron/services/company-service';
import { nodeFileSystem, type FileSystem } from '../../../../electron/services/file-system';

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(path.join(os.tmpdir(), 'okr-company-'));
});
afterEach(() => {
  rmSync(dataFolder, { recursive: true, force: true });
});
const now = () => '2026-11-24T08:00:00.000Z';
const service = (files: FileSystem = nodeFileSystem, folder = dataFolder) =>
  createCompanyService({ dataFolder: folder, now, files });
const file = () => path.join(dataFolder, 'company.json');
const content = () => readFileSync(file(), 'utf8');
const failing = (operation: keyof FileSystem, code: string): FileSystem => ({
  ...nodeFileSystem,
  [operation]: () => {
    throw Object.assign(new Error(code), { code });
  },
});
const dinh = { ...noCompany, name: 'Công ty Đỉnh', firstMonth: 4 };

test('without a file nothing is decided, nothing is said and nothing is written', () => {
  const company = service();
  expect(company.get()).toEqual(noCompany);
  expect(company.notices).toEqual([]);
  expect(readdirSync(dataFolder)).toEqual([]);
});

test('what was set is there after a restart, in the form of a company file', () => {
  expect(service().set(dinh)).toEqual({ ok: true, value: dinh });
  expect(service().get()).toEqual(dinh);
  expect(JSON.parse(content())).toMatchObject({ format: 'dinh-okr/company', version: 1, name: 'Công ty Đỉnh' });
  expect(readdirSync(dataFolder)).toEqual(['company.json']);
});

test('keys this version does not know survive a change that leaves them out', () => {
  writeFileSync(
    file(),
    JSON.stringify({ format: 'dinh-okr/company', version: 1, name: 'Cũ', coach: { tone: 'warm' } }),
  );
  expect(service().set(dinh)).toMatchObject({ ok: true });
  expect(JSON.parse(content())).toMatchObject({ name: 'Công ty Đỉnh', coach: { tone: 'warm' } });
});

test.each([
  ['no JSON', '{"format":'],
  ['empty', ''],
  ['zeros', '\u0000'.repeat(100)],
  ['another format', '{"format":"x"}'],
  ['a wrong value', '{"format":"dinh-okr/company","version":1,"firstMonth":"May"}'],
])('a damaged file (%s) is put aside untouched, nothing is decided, and it is said once', (_, damaged) => {
  writeFileSync(file(), damaged);
  const company = service();
  expect(company.get()).toEqual(noCompany);
  expect(company.notices).toEqual([{ code: 'companyPutAside', params: { file: 'company.json' } }]);
  const [time] = readdirSync(path.join(dataFolder, 'quarantine'));
  const aside = path.join(dataFolder, 'quarantine', time ?? '', path.basename(dataFolder), 'company.json');
  expect(readFileSync(aside, 'utf8')).toBe(damaged);
  expect(company.set(dinh)).toMatchObject({ ok: true });
  expect(service().get()).toEqual(dinh);
  expect(service().notices).toEqual([]);
});

test('a damaged file that cannot be put aside is not written over', () => {
  writeFileSync(file(), 'damaged');
  writeFileSync(path.join(dataFolder, 'quarantine'), 'in the way');
  const company = service();
  expect(company.get()).toEqual(noCompany);
  expect(company.set(dinh)).toMatchObject({ ok: false, error: { code: 'writeFailed' } });
  expect(content()).toBe('damaged');
  expect(company.get()).toEqual(noCompany);
});

test.each([
  ['what is understood is used', '{"format":"dinh-okr/company","version":2,"name":"Mới","x":[1]}', 'Mới'],
  ['what is not understood is nothing decided', '{"format":"dinh-okr/company","version":7,"people":{"a":1}}', ''],
])('a newer file is never written over: %s', (_, newer, name) => {
  writeFileSync(file(), newer);
  const company = service();
  const error = { code: 'companyFileNewer', params: { file: 'company.json' } };
  expect(company.get().name).toBe(name);
  expect(company.notices).toEqual([error]);
  expect(company.set(dinh)).toEqual({ ok: false, error });
  expect(company.get().name).toBe(name);
  expect(content()).toBe(newer);
  expect(readdirSync(dataFolder)).toEqual(['company.json']);
});

test('a file that became newer or damaged while the program runs is not lost either', () => {
  const company = service();
  writeFileSync(file(), '{"format":"dinh-okr/company","version":2}');
  expect(company.set(dinh)).toMatchObject({ ok: false, error: { code: 'companyFileNewer' } });
  writeFileSync(file(), 'damaged');
  expect(company.set(dinh)).toMatchObject({ ok: true });
  expect(readdirSync(path.join(dataFolder, 'quarantine'))).toHaveLength(1);
});

test.each([
  ['write', 'ENOSPC', 'diskFull'],
  ['open', 'EACCES', 'folderReadOnly'],
  ['sync', 'EIO', 'writeFailed'],
  ['rename', 'EIO', 'writeFailed'],
] as const)('when %s fails with %s the old company stays in force and in its file', (operation, system, code) => {
  expect(service().set(dinh)).toMatchObject({ ok: true });
  const before = content();
  const company = service(failing(operation, system));
  expect(company.set({ ...dinh, name: 'Khác' })).toMatchObject({ ok: false, error: { code } });
  expect(company.get()).toEqual(dinh);
  expect(content()).toBe(before);
  expect(readdirSync(dataFolder)).toEqual(['company.json']);
});

test('where nothing can be read the program still starts, and a change says why it is not kept', () => {
  const unreadable = service(failing('read', 'EACCES'));
  expect(unreadable.get()).toEqual(noCompany);
  expect(unreadable.set(dinh)).toMatchObject({ ok: false, error: { code: 'folderReadOnly' } });
  mkdirSync(file());
  expect(service().get()).toEqual(noCompany);
  expect(service().set(dinh)).toMatchObject({ ok: false });
  const blocked = path.join(dataFolder, 'a-file');
  writeFileSync(blocked, '');
  expect(service(nodeFileSystem, path.join(blocked, 'data')).set(dinh)).toMatchObject({ ok: false });
});

test('a company that its own file could not hold is refused and changes nothing', () => {
  const company = service();
  expect(company.set({ ...dinh, firstMonth: 13 })).toMatchObject({
    ok: false,
    error: { code: 'companyFileInvalid', params: { file: 'company.json', detail: 'firstMonth' } },
  });
  expect(company.get()).toEqual(noCompany);
  expect(readdirSync(dataFolder)).toEqual([]);
});
