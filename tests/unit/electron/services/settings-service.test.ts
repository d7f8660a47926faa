import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeFileSystem, type FileSystem } from '../../../../electron/services/file-system';
import { createSettingsService, defaultSettings } from '../../../../electron/services/settings-service';

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(path.join(os.tmpdir(), 'okr-settings-'));
});
afterEach(() => {
  rmSync(dataFolder, { recursive: true, force: true });
});
const now = () => '2026-11-24T08:00:00.000Z';
const service = (folder = dataFolder) => createSettingsService({ dataFolder: folder, now });
const file = () => path.join(dataFolder, 'settings.json');

test('without a file the defaults hold and nothing is said', () => {
  const settings = service();
  expect(settings.get()).toEqual(defaultSettings);
  expect(settings.notices).toEqual([]);
});

test('a change is there after a restart, and the rest is kept', () => {
  const changed = service().set({ language: 'vi', columnWidths: { 'plan.with.dots': { title: 240 } } });
  expect(changed).toMatchObject({ ok: true });
  expect(service().set({ density: 'compact' })).toMatchObject({ ok: true });
  expect(service().get()).toEqual({
    ...defaultSettings,
    language: 'vi',
    density: 'compact',
    columnWidths: { 'plan.with.dots': { title: 240 } },
  });
});

test.each([
  ['no JSON', '{"theme":'],
  ['empty', ''],
  ['zeros', '\u0000'.repeat(200)],
  ['another shape', '[1,2]'],
  ['a number', '7'],
])('a damaged file (%s) is put aside untouched, the defaults hold, and it is said once', (_, content) => {
  writeFileSync(file(), content);
  const settings = service();
  expect(settings.get()).toEqual(defaultSettings);
  expect(settings.notices).toEqual([{ code: 'settingsReset', params: { file: 'settings.json' } }]);
  const [time] = readdirSync(path.join(dataFolder, 'quarantine'));
  const aside = path.join(dataFolder, 'quarantine', time ?? '', path.basename(dataFolder), 'settings.json');
  expect(readFileSync(aside, 'utf8')).toBe(content);
  expect(settings.set({ theme: 'dark' })).toMatchObject({ ok: true });
  expect(service().get().theme).toBe('dark');
  expect(service().notices).toEqual([]);
});

test('where no folder can be made the program still starts, and a change says why it is not kept', () => {
  const blocked = path.join(dataFolder, 'a-file');
  writeFileSync(blocked, '');
  const settings = service(path.join(blocked, 'data'));
  expect(settings.get()).toEqual(defaultSettings);
  expect(settings.set({ theme: 'dark' })).toMatchObject({ ok: false, error: { code: 'writeFailed' } });
  expect(settings.get().theme).toBe('system');
});

test('only values that the contract offers are ever written', () => {
  const settings = service();
  // safe: the wrong value is the point
  expect(settings.set({ theme: 'pink' as 'dark' })).toMatchObject({ ok: false });
  expect(settings.get().theme).toBe('system');
  expect(existsSync(file()) ? readFileSync(file(), 'utf8') : '').not.toContain('pink');
});

test('a file of an older version keeps its values; what is new in this one takes its default', () => {
  const older = {
    language: 'vi',
    theme: 'dark',
    density: 'compact',
    workbookFont: 'Arial',
    columnWidths: { 'plan-1': { title: 240 } },
  };
  writeFileSync(file(), JSON.stringify(older));
  const settings = service();
  expect(settings.get()).toEqual({ ...defaultSettings, ...older });
  expect(settings.notices).toEqual([]);
  expect(settings.set({ name: 'An', theme: 'contrast' })).toMatchObject({ ok: true });
  expect(service().get()).toEqual({ ...defaultSettings, ...older, name: 'An', theme: 'contrast' });
});

test('a file with a byte order mark, as an editor may leave it, is read and written', () => {
  writeFileSync(file(), '\uFEFF{"language":"en"}');
  expect(service().get().language).toBe('en');
  expect(service().notices).toEqual([]);
  expect(service().set({ zoom: 1.5 })).toMatchObject({ ok: true });
  expect(service().get()).toMatchObject({ language: 'en', zoom: 1.5 });
});

test('keys that a newer version added survive a change, and nothing need be said', () => {
  writeFileSync(file(), '{"language":"en","coach":{"tone":"warm"},"a.b":[1],"theme":"dark"}');
  const settings = service();
  expect(settings.get()).toEqual({ ...defaultSettings, language: 'en', theme: 'dark' });
  expect(settings.notices).toEqual([]);
  expect(settings.set({ theme: 'light' })).toMatchObject({ ok: true });
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
    ...defaultSettings,
    language: 'en',
    theme: 'light',
    coach: { tone: 'warm' },
    'a.b': [1],
  });
});

const settingsNewer = { code: 'settingsNewer', params: { file: 'settings.json' } };

test.each([
  ['a theme we do not have', '{"theme":"sepia","language":"vi","coach":1}'],
  ['a window of another form', '{"window":{"x":0,"y":0,"width":800,"height":600,"screen":2},"language":"vi"}'],
  ['a greater version', '{"version":2,"language":"vi"}'],
  ['a version of another form', '{"version":"3.1","language":"vi"}'],
])('a newer file (%s) is left to the byte; changes hold for this run', (_, newer) => {
  writeFileSync(file(), newer);
  const settings = service();
  expect(settings.get()).toEqual({ ...defaultSettings, language: 'vi' });
  expect(settings.notices).toEqual([settingsNewer]);
  expect(settings.set({ theme: 'dark' })).toEqual({ ok: false, error: settingsNewer });
  expect(settings.set({ name: 'An' })).toEqual({ ok: false, error: settingsNewer });
  expect(settings.get()).toEqual({ ...defaultSettings, language: 'vi', theme: 'dark', name: 'An' });
  expect(readFileSync(file(), 'utf8')).toBe(newer);
  expect(readdirSync(dataFolder)).toEqual(['settings.json']);
});

test('our own version in the file is no newer one', () => {
  writeFileSync(file(), '{"version":1,"language":"vi"}');
  expect(service().notices).toEqual([]);
  expect(service().set({ theme: 'dark' })).toMatchObject({ ok: true });
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ version: 1, language: 'vi', theme: 'dark' });
});

test('a file that became newer or damaged while the program runs is not lost either', () => {
  const settings = service();
  writeFileSync(file(), '{"theme":"sepia"}');
  expect(settings.set({ name: 'An' })).toEqual({ ok: false, error: settingsNewer });
  expect(readFileSync(file(), 'utf8')).toBe('{"theme":"sepia"}');
  writeFileSync(file(), 'damaged');
  expect(settings.set({ name: 'An' })).toMatchObject({ ok: true });
  expect(readdirSync(path.join(dataFolder, 'quarantine'))).toHaveLength(1);
});

test('a key named __proto__ does nothing', () => {
  writeFileSync(file(), '{"__proto__":{"theme":"dark"},"language":"vi"}');
  expect(service().get()).toEqual({ ...defaultSettings, language: 'vi' });
  expect(service().set({ name: 'An' })).toMatchObject({ ok: true });
});

test('a damaged file that cannot be put aside is not written over', () => {
  writeFileSync(file(), 'damaged');
  writeFileSync(path.join(dataFolder, 'quarantine'), 'in the way');
  const settings = service();
  expect(settings.get()).toEqual(defaultSettings);
  expect(settings.set({ theme: 'dark' })).toMatchObject({ ok: false });
  expect(readFileSync(file(), 'utf8')).toBe('damaged');
});

test('a file that cannot be read now is not written over', () => {
  writeFileSync(file(), '{"language":"vi"}');
  const files: FileSystem = {
    ...nodeFileSystem,
    read: () => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    },
  };
  const settings = createSettingsService({ dataFolder, now, files });
  expect(settings.get()).toEqual(defaultSettings);
  expect(settings.set({ theme: 'dark' })).toMatchObject({ ok: false, error: { code: 'folderReadOnly' } });
  expect(readFileSync(file(), 'utf8')).toBe('{"language":"vi"}');
});
