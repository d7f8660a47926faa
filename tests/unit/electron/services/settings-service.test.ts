import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
  ['a value that is not offered', '{"theme":"pink"}'],
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
