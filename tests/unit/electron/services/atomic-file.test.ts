import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomic } from '../../../../electron/services/atomic-file';
import { nodeFileSystem, type FileSystem } from '../../../../electron/services/file-system';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'okr-atomic-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytes = Buffer.from('Kế hoạch mới, khá dài '.repeat(30));
const target = () => path.join(folder, 'kế hoạch.okr');
const content = () => readFileSync(target(), 'utf8');
/** The real disk with one operation that fails. */
function failing(operation: keyof FileSystem, code: string, before: () => void = () => undefined): FileSystem {
  return {
    ...nodeFileSystem,
    [operation]: () => {
      before();
      throw Object.assign(new Error(code), { code });
    },
  };
}

test('a file is written whole, over an old one too, and nothing is left beside it', () => {
  expect(writeAtomic(target(), bytes)).toEqual({ ok: true, value: undefined });
  expect(writeAtomic(target(), Buffer.from('ngắn'))).toMatchObject({ ok: true });
  expect(content()).toBe('ngắn');
  expect(readdirSync(folder)).toEqual(['kế hoạch.okr']);
});

test.each([
  ['open', 'EROFS', 'folderReadOnly'],
  ['open', 'EACCES', 'folderReadOnly'],
  ['open', 'ENOENT', 'writeFailed'],
  ['write', 'ENOSPC', 'diskFull'],
  ['write', 'EDQUOT', 'diskFull'],
  ['write', 'EIO', 'writeFailed'],
  ['sync', 'ENOSPC', 'diskFull'],
  ['sync', 'EIO', 'writeFailed'],
  ['close', 'EIO', 'writeFailed'],
  ['rename', 'EPERM', 'folderReadOnly'],
] as const)('when %s fails with %s the answer is %s and the old file is as it was', (operation, system, code) => {
  writeFileSync(target(), 'cũ');
  const result = writeAtomic(target(), bytes, failing(operation, system));
  expect(result).toMatchObject({ ok: false, error: { code, params: { file: 'kế hoạch.okr' } } });
  expect(content()).toBe('cũ');
  expect(readdirSync(folder)).toEqual(['kế hoạch.okr']);
});

test('a disk that takes the bytes in pieces gets all of them; one that takes no more is full', () => {
  const inPieces: FileSystem = {
    ...nodeFileSystem,
    write: (handle, all, offset, position) =>
      nodeFileSystem.write(handle, all.subarray(0, Math.min(all.length, offset + 5)), offset, position),
  };
  expect(writeAtomic(target(), bytes, inPieces)).toMatchObject({ ok: true });
  expect(content()).toBe(bytes.toString());
  let left = 100;
  const full: FileSystem = {
    ...nodeFileSystem,
    write: (handle, all, offset, position) => {
      const taken = Math.min(5, left);
      left -= taken;
      return taken === 0 ? 0 : nodeFileSystem.write(handle, all.subarray(0, offset + taken), offset, position);
    },
  };
  writeFileSync(target(), 'cũ');
  expect(writeAtomic(target(), bytes, full)).toMatchObject({ ok: false, error: { code: 'diskFull' } });
  expect(content()).toBe('cũ');
});

test('a folder that cannot be flushed does not undo a save that is in place', () => {
  expect(writeAtomic(target(), bytes, failing('syncFolder', 'EINVAL'))).toMatchObject({ ok: true });
  expect(content()).toBe(bytes.toString());
});

test('the new bytes are flushed before the name moves to them', () => {
  const order: string[] = [];
  const watched: FileSystem = {
    ...nodeFileSystem,
    sync: (handle) => {
      order.push('sync');
      nodeFileSystem.sync(handle);
    },
    rename: (from, to) => {
      order.push('rename');
      nodeFileSystem.rename(from, to);
    },
    syncFolder: (name) => {
      order.push('syncFolder');
      nodeFileSystem.syncFolder(name);
    },
  };
  expect(writeAtomic(target(), bytes, watched)).toMatchObject({ ok: true });
  expect(order).toEqual(['sync', 'rename', 'syncFolder']);
});
