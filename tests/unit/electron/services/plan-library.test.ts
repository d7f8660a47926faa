import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { emptyKeyResult, emptyObjective, emptyPlan, headerId, type PlanRecord } from '#core/domain/plan';

let Library: typeof import('../../../../electron/services/plan-library').PlanLibrary;
let dataFolder: string;

beforeAll(async () => {
  // The electron package gives a path in plain Node, and fetches a binary unless it is told where one is.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = os.tmpdir();
  ({ PlanLibrary: Library } = await import('../../../../electron/services/plan-library'));
});
beforeEach(() => {
  dataFolder = mkdtempSync(path.join(os.tmpdir(), 'okr-store-'));
});
afterEach(() => {
  rmSync(dataFolder, { recursive: true, force: true });
});

let tick = 0;
const library = () =>
  new Library({
    dataFolder,
    appVersion: '0.0.0',
    newId: () => `fresh-id-${(tick += 1)}`,
    now: () => new Date(Date.now() + (tick += 1)).toISOString(),
  });
const cycle = { kind: 'quarter', label: 'Quý I/2026', start: '2026-01-01', end: '2026-03-31' } as const;
const plan = {
  ...emptyPlan('plan-one-1', 'Kế hoạch', cycle, 'vi' as const),
  objectives: [{ ...emptyObjective('o1', 'Doanh thu'), keyResults: [emptyKeyResult('k1', 'Khách hàng')] }],
};
function opened<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const find = (records: readonly PlanRecord[], id: string) => {
  const record = records.find((each) => each.id === id);
  if (!record) throw new Error(`no ${id}`);
  return record;
};
const retitled = (before: PlanRecord, title: string) => [{ id: before.id, before, after: { ...before, title } }];

test('an acknowledged edit is there after the program ended without closing', () => {
  const first = library();
  const { records, seq } = opened(first.create(plan));
  const saved = first.commit('plan-one-1', seq, 'x', retitled(find(records, 'k1'), 'Khách mới'));
  expect(saved).toMatchObject({ ok: true, value: { seq: 1 } });
  rmSync(path.join(dataFolder, 'lock'));
  const again = opened(library().open('plan-one-1'));
  expect(find(again.records, 'k1').title).toBe('Khách mới');
  expect(again.seq).toBe(1);
});

test('a stale change is refused and changes nothing', () => {
  const first = library();
  const { records } = opened(first.create(plan));
  const before = { ...find(records, 'k1'), title: 'something else' };
  expect(first.commit('plan-one-1', 0, 'x', retitled(before, 'y'))).toMatchObject({ error: { code: 'planStale' } });
  expect(first.document('plan-one-1').objectives[0]?.keyResults[0]?.title).toBe('Khách hàng');
  first.dispose();
});

test('a change that takes the header away is refused', () => {
  const first = library();
  const { records } = opened(first.create(plan));
  const change = [{ id: headerId, before: find(records, headerId), after: null }];
  expect(first.commit('plan-one-1', 0, 'x', change)).toMatchObject({ error: { code: 'inputInvalid' } });
  first.dispose();
});

test('a damaged or deleted file of any kind is made up for by another', () => {
  const first = library();
  let { records, seq } = opened(first.create(plan));
  for (const title of ['một', 'hai', 'ba']) {
    seq = opened(first.commit('plan-one-1', seq, 'x', retitled(find(records, 'k1'), title))).seq;
    records = opened(first.open('plan-one-1')).records;
  }
  rmSync(path.join(dataFolder, 'lock'));
  const folder = path.join(dataFolder, 'plans', 'plan-one-1');
  for (const damage of ['zeros', 'delete'] as const) {
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      if (damage === 'zeros') writeFileSync(file, new Uint8Array(4096));
      else rmSync(file);
      const next = library();
      expect(find(opened(next.open('plan-one-1')).records, 'k1').title, `${damage} ${name}`).toBe('ba');
      next.dispose();
    }
  }
});

test('a second holder gets the plan read-only, and says who has it', () => {
  const first = library();
  opened(first.create(plan));
  const second = library();
  expect(second.locked?.code).toBe('libraryLocked');
  expect(opened(second.open('plan-one-1')).readOnly?.code).toBe('libraryLocked');
  expect(second.create(plan)).toMatchObject({ error: { code: 'libraryLocked' } });
  first.dispose();
});

test('the list is made anew from the plans when the index is bad', () => {
  const first = library();
  opened(first.create(plan));
  first.dispose();
  writeFileSync(path.join(dataFolder, 'index.json'), '{"plans":');
  const next = library();
  expect(next.list().map(({ title, keyResults }) => ({ title, keyResults }))).toEqual([
    { title: 'Kế hoạch', keyResults: 1 },
  ]);
  next.dispose();
});
