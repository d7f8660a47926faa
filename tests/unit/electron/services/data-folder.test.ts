import fs, { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findDataFolder, moveDataFolder } from '../../../../electron/services/data-folder';
import { nodeFileSystem, type FileSystem } from '../../../../electron/services/file-system';

let root: string;
let home: string;
let other: string;
beforeEach(() => {
  root = fs.realpathSync(mkdtempSync(path.join(os.tmpdir(), 'okr-folder-')));
  home = path.join(root, 'home');
  other = path.join(root, 'ổ đĩa khác');
  mkdirSync(home);
  mkdirSync(other);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const now = () => '2026-11-24T08:00:00.000Z';
const location = () => path.join(home, 'location.json');
const find = () => findDataFolder(home);
const move = (to: string | null, more: { from?: string; files?: FileSystem } = {}) =>
  moveDataFolder({ from: home, to, homeFolder: home, now, ...more });

function write(folder: string, name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
/** Every file below a folder with its content, links as links. */
function contentOf(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file);
    if (entry.isDirectory()) found[`${name}/`] = '';
    else found[name] = entry.isSymbolicLink() ? `-> ${fs.readlinkSync(file)}` : readFileSync(file, 'latin1');
  }
  return found;
}
function library(folder: string, mark = ''): void {
  write(folder, 'plans/plan-1/plan.json', `{"plan":1}${mark}`);
  write(folder, 'plans/plan-1/plan.j-0-0', Buffer.from([0, 255, 10, 13]));
  write(folder, 'plans/plan-2/plan.json', 'x'.repeat(300_000));
  write(folder, 'bin/b1/plan.json', 'old');
  write(folder, 'company.json', `{"name":"Đỉnh"}${mark}`);
  write(folder, 'index.json', '{}');
}
const own = (folder: string) => {
  const { lock: _lock, ...rest } = contentOf(folder);
  return rest;
};

test('without a location file plans lie in the home folder', () => {
  expect(find()).toEqual({ folder: home, isUsual: true, notices: [] });
  expect(findDataFolder(path.join(root, 'none'))).toMatchObject({ isUsual: true, notices: [] });
});

test('plans move: copied, then named by the location file; the old folder stays', () => {
  library(home);
  write(home, 'settings.json', '{}');
  write(home, 'lock', 'pid');
  const before = contentOf(home);
  expect(move(other)).toEqual({ ok: true, value: { folder: other, copied: 6 } });
  const { 'settings.json': _settings, lock: _lock, ...copied } = before;
  expect(contentOf(other)).toEqual(copied);
  expect(contentOf(home)).toEqual({ ...before, 'location.json': readFileSync(location(), 'latin1') });
  expect(JSON.parse(readFileSync(location(), 'utf8'))).toEqual({ dataFolder: other });
  expect(find()).toEqual({ folder: other, isUsual: false, notices: [] });
});

test('a folder that has plans already is used as it is', () => {
  library(home, 'home');
  library(other, 'other');
  const before = own(other);
  expect(move(other)).toEqual({ ok: true, value: { folder: other, copied: 0 } });
  expect(own(other)).toEqual(before);
  expect(find().folder).toBe(other);
});

test('what a folder without plans has already stays as it is', () => {
  library(home);
  write(other, 'company.json', 'theirs');
  write(other, 'photo.jpg', 'theirs');
  mkdirSync(path.join(other, 'plans'));
  expect(move(other)).toEqual({ ok: true, value: { folder: other, copied: 5 } });
  expect(contentOf(other)).toMatchObject({
    'company.json': 'theirs',
    'photo.jpg': 'theirs',
    'bin/b1/plan.json': 'old',
  });
  expect(Object.keys(contentOf(other))).toContain('plans/plan-1/plan.json');
});

test('the way back home: the home folder is the usual one again', () => {
  expect(move(other)).toMatchObject({ ok: true });
  library(other);
  expect(move(null, { from: other })).toEqual({ ok: true, value: { folder: home, copied: 6 } });
  expect(find()).toEqual({ folder: home, isUsual: true, notices: [] });
  expect(move(other)).toMatchObject({ ok: true, value: { copied: 0 } });
  expect(move(home, { from: other })).toMatchObject({ ok: true, value: { folder: home } });
  expect(find().isUsual).toBe(true);
});

test('home may lie inside the folder that is left', () => {
  library(root);
  expect(move(null, { from: root })).toMatchObject({ ok: true, value: { folder: home, copied: 6 } });
});

test('the folder in use chosen again copies nothing', () => {
  library(home);
  expect(move(home)).toEqual({ ok: true, value: { folder: home, copied: 0 } });
  const before = contentOf(home);
  expect(move(null)).toEqual({ ok: true, value: { folder: home, copied: 0 } });
  expect(contentOf(home)).toEqual(before);
});

test('a folder that is gone, or is a file, is said; the location file waits for it to come back', () => {
  expect(move(other)).toMatchObject({ ok: true });
  const named = readFileSync(location(), 'utf8');
  fs.rmdirSync(other);
  const gone = {
    folder: home,
    isUsual: true,
    notices: [{ code: 'dataFolderGone', params: { folder: other } }],
  };
  expect(find()).toEqual(gone);
  writeFileSync(other, 'a file');
  expect(find()).toEqual(gone);
  expect(readFileSync(location(), 'utf8')).toBe(named);
  rmSync(other);
  mkdirSync(other);
  expect(find()).toEqual({ folder: other, isUsual: false, notices: [] });
});

test('a folder that cannot be read is gone too', () => {
  expect(move(other)).toMatchObject({ ok: true });
  const files: FileSystem = {
    ...nodeFileSystem,
    list: () => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    },
  };
  expect(findDataFolder(home, files)).toMatchObject({ folder: home, notices: [{ code: 'dataFolderGone' }] });
});

test('after a folder is gone the user may settle for the home folder', () => {
  expect(move(other)).toMatchObject({ ok: true });
  fs.rmdirSync(other);
  expect(move(null)).toMatchObject({ ok: true, value: { folder: home } });
  expect(find()).toEqual({ folder: home, isUsual: true, notices: [] });
});

test.each([
  ['no JSON', '{"dataFolder"'],
  ['empty', ''],
  ['a list', '[]'],
  ['no folder', '{}'],
  ['a relative folder', '{"dataFolder":"../elsewhere"}'],
  ['a number', '{"dataFolder":7}'],
])('a broken location file (%s) is said and left alone; a new choice puts it aside first', (_, broken) => {
  writeFileSync(location(), broken);
  expect(find()).toEqual({
    folder: home,
    isUsual: true,
    notices: [{ code: 'dataFolderUnclear', params: { file: 'location.json' } }],
  });
  expect(contentOf(home)).toEqual({ 'location.json': Buffer.from(broken).toString('latin1') });
  expect(move(other)).toMatchObject({ ok: true });
  expect(find().folder).toBe(other);
  const aside = Object.entries(contentOf(home)).find(([name]) => /^quarantine\/.*location\.json$/u.test(name));
  expect(aside?.[1]).toBe(broken);
});

test('keys a newer version wrote into the location file survive a choice', () => {
  writeFileSync(location(), '{"dataFolder":null,"lastFolders":["a"]}');
  expect(find()).toMatchObject({ isUsual: true, notices: [] });
  expect(move(other)).toMatchObject({ ok: true });
  expect(JSON.parse(readFileSync(location(), 'utf8'))).toEqual({ dataFolder: other, lastFolders: ['a'] });
});

test.each([
  ['a folder inside the current one', 'home/inner', 'INSIDE'],
  ['a link that leads inside the current one', 'link', 'INSIDE'],
  ['a file', 'file', 'ENOTDIR'],
  ['a folder that is not there', 'none', 'ENOENT'],
  ['a folder whose plans are a file', 'blocked', 'ENOTDIR'],
  ['a folder whose plans are a link', 'linked', 'LINK'],
])('%s is refused and nothing changed', (_, name, reason) => {
  library(home);
  mkdirSync(path.join(home, 'inner'));
  symlinkSync(path.join(home, 'inner'), path.join(root, 'link'));
  write(root, 'file', 'x');
  write(root, 'blocked/plans', 'x');
  mkdirSync(path.join(root, 'linked'));
  symlinkSync(other, path.join(root, 'linked', 'plans'));
  const before = contentOf(root);
  const folder = path.join(root, name);
  expect(move(folder)).toEqual({ ok: false, error: { code: 'dataFolderUnusable', params: { folder, reason } } });
  expect(contentOf(root)).toEqual(before);
});

test('a path that is not absolute is refused', () => {
  expect(move('elsewhere')).toMatchObject({ ok: false, error: { params: { reason: 'PATH' } } });
});

test('a link among the plans is not followed: refused, and nothing is left in the new folder', () => {
  library(home);
  write(root, 'secret/plan.json', 'secret');
  symlinkSync(path.join(root, 'secret'), path.join(home, 'plans', 'plan-3'));
  const before = contentOf(root);
  expect(move(other)).toMatchObject({ ok: false, error: { code: 'dataFolderUnusable', params: { reason: 'LINK' } } });
  expect(contentOf(root)).toEqual(before);
});

/** The real disk, on which one operation fails from its nth call on a path of this kind. */
function failingAt(operation: 'open' | 'write' | 'sync' | 'rename' | 'makeFolder', code: string, nth: number) {
  let calls = 0;
  const fail = () => {
    calls += 1;
    if (calls >= nth) throw Object.assign(new Error(code), { code });
  };
  const files: FileSystem = {
    ...nodeFileSystem,
    [operation]: (...args: never[]) => {
      fail();
      // safe: the arguments are the ones of the operation that is wrapped
      return (nodeFileSystem[operation] as (...args: never[]) => unknown)(...args);
    },
  };
  return { files, failed: () => calls >= nth };
}

test.each([
  ['makeFolder', 'EROFS'],
  ['open', 'EACCES'],
  ['write', 'ENOSPC'],
  ['sync', 'EIO'],
  ['rename', 'EIO'],
] as const)(
  'when %s fails with %s, at whatever step, nothing changed and nothing is left behind',
  (operation, code) => {
    library(home);
    const before = contentOf(root);
    let refused = 0;
    for (let nth = 1; nth < 100; nth += 1) {
      const { files, failed } = failingAt(operation, code, nth);
      const moved = move(other, { files });
      if (!failed()) {
        expect(moved).toMatchObject({ ok: true });
        break;
      }
      refused += 1;
      expect(moved, `call ${nth}`).toMatchObject({
        ok: false,
        error: { code: 'dataFolderUnusable', params: { reason: code } },
      });
      expect(contentOf(root), `call ${nth}`).toEqual(before);
    }
    expect(refused).toBeGreaterThan(2);
    expect(find().folder).toBe(other);
  },
);

test('a copy that differs from its original is refused', () => {
  library(home);
  const before = contentOf(root);
  const files: FileSystem = {
    ...nodeFileSystem,
    write: (handle, bytes, offset, position) =>
      nodeFileSystem.write(handle, bytes.length > 1000 ? new Uint8Array(bytes.length) : bytes, offset, position),
  };
  expect(move(other, { files })).toMatchObject({ ok: false, error: { params: { reason: 'DIFFERS' } } });
  expect(contentOf(root)).toEqual(before);
});

test('a copy cut short by the end of the program is never taken for a library', () => {
  library(home);
  let calls = 0;
  const files: FileSystem = {
    ...nodeFileSystem,
    rename: () => {
      calls += 1;
      throw new Error('the program ended');
    },
    removeFolder: () => {
      throw new Error('the program ended');
    },
  };
  expect(move(other, { files })).toMatchObject({ ok: false });
  expect(calls).toBe(1);
  expect(existsSync(path.join(other, 'plans'))).toBe(false);
  expect(move(other)).toMatchObject({ ok: true, value: { copied: 6 } });
});
