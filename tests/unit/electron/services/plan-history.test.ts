import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyKeyResult, headerId, type PlanRecords } from '#core/domain/plan';
import { recordsFromPlan } from '#core/domain/plan-records';
import { fieldChangeSchema } from '#core/ipc/contract';
import { nodeFileSystem } from '../../../../electron/services/file-system';
import { noteHistory, readHistory } from '../../../../electron/services/plan-history';
import { edit, LibraryInFolder, smallPlan, value } from '../../../support/library-in-folder';

let home: LibraryInFolder;
let library: ReturnType<LibraryInFolder['open']>;
const planId = 'plan-one-1';
let file: string;
beforeEach(async () => {
  home = await LibraryInFolder.make();
  library = home.open();
  file = home.path('plans', planId, 'history.jsonl');
});
afterEach(() => {
  library.dispose();
  home.remove();
});
const changes = (id = 'k1') => library.history(planId, id).map(({ field, before, after }) => [field, before, after]);

test('what an edit changed is kept, field by field, the newest first', () => {
  value(library.create(smallPlan()));
  expect(changes()).toEqual([]);
  edit(library, planId, 'k1', { title: 'Khách mới', target: 12 });
  edit(library, planId, 'k1', { target: 0, unit: 'VND' });
  const [first, second, ...older] = changes();
  expect([first, second]).toEqual(
    expect.arrayContaining([
      ['unit', null, 'VND'],
      ['target', 12, 0],
    ]),
  );
  expect(older).toEqual(
    expect.arrayContaining([
      ['title', 'Khách hàng', 'Khách mới'],
      ['target', null, 12],
    ]),
  );
  expect(older).toHaveLength(2);
  const all = library.history(planId, 'k1');
  expect(all.map((change) => fieldChangeSchema.parse(change))).toEqual(all);
  const times = all.map(({ on }) => on);
  expect(times).toEqual([...times].sort().reverse());
});
test('extra columns by their id, the header as any record, lists as they are', () => {
  value(library.create(smallPlan()));
  const checkIn = { id: 'c1', on: '2026-02-01', value: 3, confidence: null, note: null, replaces: null };
  edit(library, planId, 'k1', { extra: { a: 'Bắc', b: 2 } });
  edit(library, planId, 'k1', { extra: { a: 'Nam', b: 2 }, checkIns: [checkIn] });
  edit(library, planId, headerId, { title: 'Tên mới' });
  expect(changes()).toEqual(
    expect.arrayContaining([
      ['extra:a', null, 'Bắc'],
      ['extra:b', null, 2],
      ['extra:a', 'Bắc', 'Nam'],
      ['checkIns', [], [checkIn]],
    ]),
  );
  expect(changes()).toHaveLength(4);
  expect(changes(headerId)).toEqual([['title', 'Kế hoạch', 'Tên mới']]);
});

test('moving a row, what was typed, and rows that come and go are no changes of a value', () => {
  value(library.create(smallPlan()));
  edit(library, planId, 'k1', { sortKey: 'zz', asWritten: { target: '12 khách' } });
  const { seq } = value(library.open(planId));
  const record = { ...emptyKeyResult('k2', 'Mới'), type: 'keyResult', objectiveId: 'o1', sortKey: 'z' } as const;
  value(library.commit(planId, seq, 'x', [{ id: 'k2', before: null, after: record }]));
  value(library.commit(planId, seq + 1, 'x', [{ id: 'k2', before: record, after: null }]));
  expect(changes()).toEqual([]);
  expect(changes('k2')).toEqual([]);
  expect(existsSync(file)).toBe(false);
});

test('a refused change leaves no trace', () => {
  value(library.create(smallPlan()));
  const { records } = value(library.open(planId));
  const before = records.find(({ id }) => id === 'k1');
  if (!before) throw new Error('no k1');
  expect(library.commit(planId, 99, 'x', [{ id: 'k1', before, after: { ...before, title: 'y' } }]).ok).toBe(false);
  expect(changes()).toEqual([]);
});

test('it is there after closing and a new start, and the plan counts as unchanged by it', () => {
  value(library.create(smallPlan()));
  edit(library, planId, 'k1', { title: 'Khách mới' });
  library.dispose();
  appendFileSync(file, '\nmore');
  library = home.open();
  const index = readFileSync(home.path('index.json'), 'utf8');
  const [summary] = library.list();
  expect(readFileSync(home.path('index.json'), 'utf8')).toBe(index);
  expect(index).toContain(summary?.changedOn);
  expect(changes()).toEqual([['title', 'Khách hàng', 'Khách mới']]);
});

test('bad lines are passed over, and a line cut short spoils no later one', () => {
  value(library.create(smallPlan()));
  edit(library, planId, 'k1', { title: 'một' });
  const whole = readFileSync(file);
  writeFileSync(file, Buffer.concat([whole, whole.subarray(0, 40)]));
  edit(library, planId, 'k1', { title: 'hai' });
  appendFileSync(file, '\n{"id":"k1"}\n[]\n\0\0\0"id":"k1"\n{"on":1,"id":"k1","changes":[{}]}');
  edit(library, planId, 'k1', { title: 'ba' });
  expect(changes().map(([, , after]) => after)).toEqual(['ba', 'hai', 'một']);
});

test('an edit is saved where no history can be written', () => {
  value(library.create(smallPlan()));
  mkdirSync(file);
  edit(library, planId, 'k1', { title: 'Khách mới' });
  expect(changes()).toEqual([]);
  library.dispose();
  library = home.open();
  expect(value(library.open(planId)).records.find(({ id }) => id === 'k1')?.title).toBe('Khách mới');
});
test('at most the last 200 changes are given', () => {
  const records = recordsFromPlan(smallPlan());
  mkdirSync(home.path('plans', planId), { recursive: true });
  for (let n = 0; n < 230; n += 1) note(records, String(n));
  const found = library.history(planId, 'k1');
  expect(found).toHaveLength(200);
  expect(found[0]?.after).toBe('229');
  expect(found.at(-1)?.after).toBe('30');
});

test('a long history loses its older half and keeps the newer whole', () => {
  const records = recordsFromPlan(smallPlan());
  mkdirSync(home.path('plans', planId), { recursive: true });
  for (let n = 0; n < 200; n += 1) {
    note(records, String(n), 4000);
    expect(statSync(file).size).toBeLessThan(4000 + 200);
  }
  const kept = readHistory(nodeFileSystem, home.path('plans', planId), 'k1').map(({ after }) => Number(after));
  expect(kept.length).toBeGreaterThan(15);
  expect(kept).toEqual(kept.map((_, at) => 199 - at));
});
function note(before: PlanRecords, title: string, maxBytes?: number): void {
  const record = before.get('k1');
  if (!record) throw new Error('no k1');
  const after = new Map(before).set('k1', { ...record, title });
  const done = { before, after, ids: ['k1'] };
  noteHistory(nodeFileSystem, home.path('plans', planId), '2026-01-01T00:00:00.000Z', done, maxBytes);
}
