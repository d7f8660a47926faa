import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Store = typeof import('../../../../electron/services/electron-store-after-shim').ElectronStore;

const plainWrite = fs.writeSync;
/** How many bytes the disk takes at most in one call, and how many it has left. */
let perCall = Infinity;
let space = Infinity;
let calls = 0;
let ElectronStore: Store;
let folder: string;

beforeAll(async () => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = os.tmpdir();
  // A disk under the shim that takes less than it is given, as the system may: installed first, so the shim wraps it.
  const shortWrite = (handle: number, bytes: Uint8Array, offset: number, length: number, position: number | null) => {
    calls += 1;
    const taken = Math.min(length, perCall, space);
    space -= taken;
    return taken === 0 ? 0 : plainWrite(handle, bytes, offset, taken, position);
  };
  // safe: the shim calls it with these arguments only
  fs.writeSync = shortWrite as typeof fs.writeSync;
  ({ ElectronStore } = await import('../../../../electron/services/electron-store-after-shim'));
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'okr-shim-'));
});
afterAll(() => {
  fs.writeSync = plainWrite;
  fs.rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  const store = new ElectronStore<Record<string, unknown>>({ cwd: folder, name, serialize: (v) => JSON.stringify(v) });
  store.store = { text };
}
const read = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(folder, `${name}.json`), 'utf8'));

describe('electron-store on a disk that takes less than it is given', () => {
  test('what is taken in pieces is whole in the end', () => {
    perCall = 7;
    calls = 0;
    const text = 'Mục tiêu: tăng trưởng '.repeat(40);
    write('pieces', text);
    perCall = Infinity;
    expect(read('pieces')).toEqual({ text });
    expect(calls).toBeGreaterThan(100);
  });

  test('a full disk is said, at whatever byte it is full, and the old file stays as it was', () => {
    const old = 'cũ'.repeat(50);
    const text = 'mới'.repeat(90);
    const whole = Buffer.byteLength(JSON.stringify({ text }));
    for (let left = 0; left < whole; left += 1) {
      space = Infinity;
      write('full', old);
      space = left;
      expect(() => write('full', text), `${left} bytes left`).toThrow(expect.objectContaining({ code: 'ENOSPC' }));
      space = Infinity;
      expect(read('full')).toEqual({ text: old });
    }
    write('full', text);
    expect(read('full')).toEqual({ text });
  });
});

test('no pair of old and new sizes leaves a cut file on a small disk', () => {
  const home = folder;
  const small = path.join(home, 'disk');
  fs.mkdirSync(small);
  // A real small disk where one can be mounted (as root); else one that counts its bytes.
  const isMounted = mounts(small);
  folder = small;
  let refused = 0;
  try {
    for (let oldKb = 10; oldKb <= 200; oldKb += 38) {
      for (let newKb = 10; newKb <= 250; newKb += 24) {
        for (const name of fs.readdirSync(small)) fs.rmSync(path.join(small, name), { force: true });
        const [old, text] = ['a'.repeat(oldKb * 1024), 'b'.repeat(newKb * 1024)];
        space = isMounted ? Infinity : 256 * 1024;
        write('pair', old);
        let said = false;
        try {
          write('pair', text);
        } catch (error) {
          expect(error).toMatchObject({ code: 'ENOSPC' });
          said = true;
          refused += 1;
        }
        expect(read('pair')).toEqual({ text: said ? old : text });
      }
    }
    expect(refused).toBeGreaterThan(10);
  } finally {
    folder = home;
    space = Infinity;
    if (isMounted) execFileSync('umount', [small]);
  }
});

function mounts(place: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', place], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
