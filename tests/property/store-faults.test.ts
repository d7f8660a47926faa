import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyKeyResult, emptyObjective, emptyPlan, type PlanRecord } from '#core/domain/plan';
import { FaultyDisk, faults, type Fault } from '../support/faulty-disk';

/*
 * SQLite's method: every file operation of a real piece of work fails in turn, and a fresh program then opens what is
 * on the disk. An edit that was acknowledged is there; nothing throws.
 */

type Library = import('../../electron/services/plan-library').PlanLibrary;
let LibraryClass: typeof import('../../electron/services/plan-library').PlanLibrary;
const disk = new FaultyDisk();
const home = fs.mkdtempSync(path.join(fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'okr-faults-'));
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

const planId = 'plan-one-1';
const cycle = { kind: 'quarter', label: 'Quý I/2026', start: '2026-01-01', end: '2026-03-31' } as const;
const plan = {
  ...emptyPlan(planId, 'Kế hoạch kinh doanh', cycle, 'vi' as const),
  objectives: [
    {
      ...emptyObjective('o1', 'Doanh thu bứt phá'),
      keyResults: ['k1', 'k2', 'k3'].map((id) => emptyKeyResult(id, 'Khách hàng mới')),
    },
  ],
};

/** What the user was told: the plan after the last acknowledged edit, and how many there were. */
interface Told {
  created: boolean;
  seq: number;
  titles: Record<string, string>;
  /** The one edit that was sent and not acknowledged; it may or may not be there. */
  pending: Record<string, string> | null;
}
const nothingTold = (): Told => ({ created: false, seq: 0, titles: {}, pending: null });

let attempt = 0;
function newLibrary(folder: string): Library {
  return new LibraryClass({
    dataFolder: folder,
    appVersion: '0.0.0',
    newId: () => `fresh-${(attempt += 1)}`,
    // Ahead of the disk's clock, so that a lock file that was half written counts as left behind.
    now: () => new Date(Date.now() + 60_000).toISOString(),
    checkpointBytes: 2500,
  });
}

const titlesOf = (records: readonly PlanRecord[]) =>
  Object.fromEntries(records.map((record) => [record.id, record.title]));

/** Sends one edit, and a second one with other words if it is refused. */
function edit(library: Library, records: Map<string, PlanRecord>, told: Told): void {
  for (let turn = 0; turn < 2 && !disk.dead; turn += 1) {
    attempt += 1;
    const before = records.get(`k${(told.seq % 3) + 1}`);
    if (!before) throw new Error('The plan lost a record');
    const after = { ...before, title: `Sửa lần ${attempt} ${'x'.repeat(attempt % 40)}` };
    told.pending = { ...told.titles, [before.id]: after.title };
    const saved = library.commit(planId, told.seq, 'sửa', [{ id: before.id, before, after }]);
    if (disk.dead) return;
    if (!saved.ok) continue;
    expect(saved.value.seq).toBe(told.seq + 1);
    records.set(before.id, after);
    told.seq += 1;
    told.titles = told.pending;
    told.pending = null;
    return;
  }
}

function session(folder: string, told: Told, edits: number): void {
  let library = newLibrary(folder);
  if (library.locked && !disk.dead) library = newLibrary(folder); // a fault met the lock: the user starts again
  library.list();
  for (let round = 0; round < 2 && !disk.dead; round += 1) {
    const open = () => (told.created ? library.open(planId) : library.create(plan));
    let opened = open();
    if (!opened.ok && !disk.dead) opened = open();
    if (disk.dead || !opened.ok) break;
    if (!told.created) told.titles = titlesOf(opened.value.records);
    told.created = true;
    check(opened.value, told);
    const records = new Map(opened.value.records.map((record) => [record.id, record]));
    for (let n = 0; n < edits && !disk.dead; n += 1) edit(library, records, told);
    if (!disk.dead) library.close(planId);
  }
  if (!disk.dead) library.dispose();
}

/** The plan is what the user was told, or that and the one edit that was on its way. */
function check(found: { seq: number; records: readonly PlanRecord[] }, told: Told): void {
  const titles = titlesOf(found.records);
  if (found.seq === told.seq + 1 && told.pending) {
    expect(titles).toEqual(told.pending);
    told.titles = told.pending;
    told.seq += 1;
  } else {
    expect(found.seq).toBe(told.seq);
    expect(titles).toEqual(told.titles);
  }
  told.pending = null;
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

function recover(folder: string, told: Told): void {
  const library = newLibrary(folder);
  expect(library.locked).toBeNull();
  const listed = library.list().map(({ id }) => id);
  if (told.created) expect(listed).toContain(planId);
  if (told.created || listed.includes(planId)) {
    const opened = library.open(planId);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    if (!told.created) told.titles = titlesOf(opened.value.records);
    told.created = true;
    check(opened.value, told);
    const records = new Map(opened.value.records.map((record) => [record.id, record]));
    edit(library, records, told);
    library.close(planId);
    const again = library.open(planId);
    if (!again.ok) throw new Error(JSON.stringify(again.error));
    check(again.value, told);
  }
  library.dispose();
}

let folders = 0;
function inNewFolder<T>(work: (folder: string) => T): T {
  const folder = path.join(home, `f${(folders += 1)}`);
  fs.mkdirSync(folder);
  disk.root = folder;
  attempt = 0;
  try {
    return work(folder);
  } finally {
    bury(folder);
    disk.root = '\0';
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const editsPerRound = 15;
function countOperations(work: (folder: string) => void): number {
  return inNewFolder((folder) => {
    disk.arm(0, 'crash');
    work(folder);
    return disk.operations;
  });
}
/** All numbers up to `last` in a long run, else some, evenly spread, with a start that moves with `phase`. */
function sampled(last: number, wanted: number, phase: number): readonly number[] {
  const step = isLong ? 1 : Math.max(1, Math.floor(last / wanted));
  const first = isLong ? 1 : 1 + (phase % step);
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
}
function failing(fault: Fault, at: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new Error(`${fault} at operation ${at}`, { cause: error });
  }
}

describe('every file operation fails in turn, and no acknowledged edit is lost', () => {
  test.each(faults.map((fault, phase) => [fault, phase] as const))('%s', (fault, phase) => {
    const last = countOperations((folder) => {
      const told = nothingTold();
      session(folder, told, editsPerRound);
      expect(told.seq).toBe(2 * editsPerRound);
    });
    expect(last).toBeGreaterThan(200);
    for (const at of sampled(last, 40, phase)) {
      failing(fault, String(at), () => {
        inNewFolder((folder) => {
          const told = nothingTold();
          disk.arm(at, fault);
          session(folder, told, editsPerRound);
          expect(disk.struck).toBe(true);
          if (['EIO', 'ENOSPC', 'EACCES'].includes(fault)) expect(told.seq).toBe(2 * editsPerRound);
          bury(folder);
          recover(folder, told);
        });
      });
    }
  });
});

describe('the recovery itself fails at every file operation, and no acknowledged edit is lost', () => {
  test.each(faults.map((fault, phase) => [fault, phase] as const))('%s', (fault, phase) => {
    const last = countOperations((folder) => session(folder, nothingTold(), editsPerRound));
    for (const crashAt of sampled(last, 5, phase * 7 + 3).filter((at) => !isLong || at % 47 === phase)) {
      const prepare = (folder: string) => {
        const told = nothingTold();
        disk.arm(crashAt, fault === 'power' ? 'power' : 'crash');
        session(folder, told, editsPerRound);
        bury(folder);
        return told;
      };
      const recoveryLast = inNewFolder((folder) => {
        const told = prepare(folder);
        disk.arm(0, 'crash');
        session(folder, told, 1);
        return disk.operations;
      });
      for (const at of sampled(recoveryLast, 6, phase)) {
        failing(fault, `${crashAt}, then ${at}`, () => {
          inNewFolder((folder) => {
            const told = prepare(folder);
            disk.arm(at, fault);
            session(folder, told, 1);
            bury(folder);
            recover(folder, told);
          });
        });
      }
    }
  });
});

describe('any one file of a plan is damaged, and everything is recovered', () => {
  const damages: readonly (readonly [string, (bytes: Buffer, at: number) => Buffer | null])[] = [
    ['one bit is flipped', (bytes, at) => flip(bytes, at)],
    ['the end is cut off', (bytes, at) => bytes.subarray(0, Math.floor(bytes.length * at))],
    ['the bytes are zeros', (bytes) => Buffer.alloc(bytes.length)],
    ['there is something behind the end', (bytes) => Buffer.concat([bytes, Buffer.from('{"x":\n\0')])],
    ['the file is gone', () => null],
  ];
  test.each(damages)('%s', (_, damage) => {
    for (const ending of ['crash', 'closed'] as const) {
      for (let round = 0; round < (isLong ? 30 : 2); round += 1) {
        const at = (round * 0.618 + 0.11) % 1;
        const names = inNewFolder((folder) => worked(folder, ending, round) && planFiles(folder));
        for (const name of names) {
          failing('crash', `${name} ${ending} ${at}`, () => {
            inNewFolder((folder) => {
              const told = worked(folder, ending, round);
              const file = path.join(folder, 'plans', planId, name);
              const bytes = damage(fs.readFileSync(file), at);
              if (bytes === null) fs.unlinkSync(file);
              else fs.writeFileSync(file, bytes);
              recover(folder, told);
            });
          });
        }
      }
    }
  });
});

/** A folder after real work: closed well, or with the program killed after its last edit. */
function worked(folder: string, ending: 'crash' | 'closed', round: number): Told {
  const told = nothingTold();
  disk.arm(0, 'crash');
  session(folder, told, 5);
  if (ending === 'crash') {
    const library = newLibrary(folder);
    const opened = library.open(planId);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const records = new Map(opened.value.records.map((record) => [record.id, record]));
    for (let n = 0; n < 3 + (round % 20); n += 1) edit(library, records, told);
  }
  bury(folder);
  return told;
}

function planFiles(folder: string): readonly string[] {
  return fs.readdirSync(path.join(folder, 'plans', planId));
}

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  const place = Math.floor(copy.length * at);
  const byte = copy[place];
  if (byte !== undefined) copy[place] = byte ^ (1 << (place % 8));
  return copy;
}
