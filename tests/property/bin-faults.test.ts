import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '#core/result';
import { smallPlan, value } from '../support/library-in-folder';
import { FaultyDisk, faults } from '../support/faulty-disk';

/*
 * Every file operation of deleting, restoring and deleting for good fails in turn. A plan that nobody deleted for good
 * is afterwards in the list or in the bin, whole; where the user was told it is, it is.
 */

type Library = import('../../electron/services/plan-library').PlanLibrary;
let LibraryClass: typeof import('../../electron/services/plan-library').PlanLibrary;
const disk = new FaultyDisk();
const home = fs.mkdtempSync(path.join(fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'okr-bin-faults-'));
const isLong = process.env['OKR_LONG'] === '1';

beforeAll(async () => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = os.tmpdir();
  disk.install();
  ({ PlanLibrary: LibraryClass } = await import('../../electron/services/plan-library'));
});
afterAll(() => {
  disk.root = '\0';
  disk.closeAll();
  fs.rmSync(home, { recursive: true, force: true });
});

let attempt = 0;
const newLibrary = (dataFolder: string): Library =>
  new LibraryClass({
    dataFolder,
    appVersion: '0.0.0',
    newId: () => `fresh-id-${(attempt += 1)}`,
    // Ahead of the disk's clock, so that a lock file that was half written counts as left behind.
    now: () => new Date(Date.now() + 60_000).toISOString(),
  });

/** Where the user was told a plan is, by title; `either` while an answer is awaited. */
type Told = Map<string, 'plans' | 'bin' | 'either' | 'gone'>;

const first = smallPlan('plan-one-1', 'Một', 'khách của một');
const second = smallPlan('plan-two-2', 'Hai', 'khách của hai');
const again = smallPlan('plan-one-1', 'Một nữa', 'khách khác');

function session(folder: string, told: Told): void {
  let library = newLibrary(folder);
  if (library.locked && !disk.dead) library = newLibrary(folder);
  /** Asks twice: once more after a refusal. Null when the program died. */
  const ask = <T>(title: string, to: 'plans' | 'bin' | 'gone', work: () => Result<T>): T | null => {
    const from = told.get(title);
    for (let turn = 0; turn < 2 && !disk.dead; turn += 1) {
      told.set(title, 'either');
      const answer = work();
      if (disk.dead) break;
      if (answer.ok) {
        told.set(title, to);
        return answer.value;
      }
      if (from) told.set(title, from);
    }
    return null;
  };
  library.list();
  library.listBin();
  library.open(first.id);
  const binned = ask('Một', 'bin', () => library.bin(first.id));
  if (binned) ask('Một', 'plans', () => library.restore(binned.binId));
  const other = ask('Hai', 'bin', () => library.bin(second.id));
  const twice = ask('Một', 'bin', () => library.bin(first.id));
  if (twice) {
    const made = ask('Một nữa', 'plans', () => library.create(again));
    if (made) ask('Một', 'plans', () => library.restore(twice.binId));
    else if (!disk.dead) told.delete('Một nữa');
  }
  if (other && !disk.dead) {
    told.set('Hai', 'gone');
    library.deleteForever(other.binId);
  }
  if (!disk.dead) library.dispose();
}

/** The program has ended, whatever way: its files are closed and its number is no process's. */
function bury(folder: string): void {
  disk.closeAll();
  disk.arm(0, 'crash');
  const lock = path.join(folder, 'lock');
  if (!fs.existsSync(lock)) return;
  const text = fs.readFileSync(lock, 'utf8');
  fs.writeFileSync(lock, text.replace(/"pid":\d+/, '"pid":4194399'));
}

function check(folder: string, told: Told): void {
  const library = newLibrary(folder);
  expect(library.locked).toBeNull();
  const here = library.list().map(({ title }) => title);
  const binned = library.listBin();
  for (const [title, place] of told) {
    const inBin = binned.find(({ summary }) => summary.title === title);
    if (place === 'plans') expect(here).toContain(title);
    if (place === 'bin') expect(inBin, title).toBeDefined();
    // A creation nobody was told of need not be there.
    if (place === 'gone' || (place === 'either' && title === 'Một nữa')) continue;
    if (!here.includes(title)) {
      if (!inBin) throw new Error(`${title} is lost`);
      value(library.restore(inBin.binId));
    }
    const found = library.list().find((summary) => summary.title === title);
    const { records } = value(library.open(found?.id ?? ''));
    const texts = [first, second, again].find((plan) => plan.title === title)?.objectives[0]?.keyResults[0];
    expect(records.find(({ id }) => id === 'k1')?.title).toBe(texts?.title);
  }
  expect(fs.readdirSync(path.join(folder, 'bin')).filter((name) => name.endsWith('.gone'))).toEqual([]);
  library.dispose();
}

let folders = 0;
function inPreparedFolder<T>(work: (folder: string, told: Told) => T): T {
  const folder = path.join(home, `f${(folders += 1)}`);
  fs.mkdirSync(path.join(folder, 'bin'), { recursive: true });
  disk.root = folder;
  attempt = 0;
  try {
    disk.arm(0, 'crash');
    const library = newLibrary(folder);
    for (const plan of [first, second]) value(library.create(plan));
    library.dispose();
    return work(
      folder,
      new Map([
        ['Một', 'plans'],
        ['Hai', 'plans'],
      ] as const),
    );
  } finally {
    bury(folder);
    disk.root = '\0';
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

test.each(faults.map((fault, phase) => [fault, phase] as const))('no plan is lost: %s', (fault, phase) => {
  const last = inPreparedFolder((folder, told) => {
    disk.arm(0, 'crash');
    session(folder, told);
    expect([...told.values()]).toEqual(['plans', 'gone', 'plans']);
    return disk.operations;
  });
  expect(last).toBeGreaterThan(100);
  const step = isLong ? 1 : Math.max(1, Math.floor(last / 40));
  for (let at = 1 + (isLong ? 0 : phase % step); at <= last; at += step) {
    try {
      inPreparedFolder((folder, told) => {
        disk.arm(at, fault);
        session(folder, told);
        expect(disk.struck).toBe(true);
        bury(folder);
        check(folder, told);
      });
    } catch (error) {
      throw new Error(`${fault} at operation ${at}`, { cause: error });
    }
  }
});
