import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { binnedPlanSchema } from '#core/ipc/contract';
import { edit, LibraryInFolder, smallPlan, value } from '../../../support/library-in-folder';

let home: LibraryInFolder;
let library: ReturnType<LibraryInFolder['open']>;
beforeEach(async () => {
  home = await LibraryInFolder.make();
  library = home.open();
});
afterEach(() => {
  library.dispose();
  home.remove();
});
const restart = () => {
  library.dispose();
  library = home.open();
};
const filesOf = (...names: readonly string[]) =>
  Object.fromEntries(
    readdirSync(home.path(...names)).map((name) => [name, readFileSync(home.path(...names, name)).toString('base64')]),
  );

test('a plan goes to the bin and comes back with every file as it was', () => {
  value(library.create(smallPlan()));
  edit(library, 'plan-one-1', 'k1', { title: 'Khách mới' });
  library.close('plan-one-1');
  const before = filesOf('plans', 'plan-one-1');
  const [summary] = library.list();
  const binned = value(library.bin('plan-one-1'));
  expect(binnedPlanSchema.parse(binned)).toEqual({ ...binned, summary, daysLeft: 90 });
  expect(library.list()).toEqual([]);
  expect(library.open('plan-one-1')).toMatchObject({ error: { code: 'planNotFound' } });
  expect(filesOf('bin', binned.binId)).toEqual(before);
  restart();
  expect(library.list()).toEqual([]);
  expect(library.listBin()).toEqual([binned]);
  expect(value(library.restore(binned.binId))).toEqual(summary);
  expect(library.listBin()).toEqual([]);
  expect(library.list()).toEqual([summary]);
  expect(filesOf('plans', 'plan-one-1')).toEqual(before);
  expect(library.history('plan-one-1', 'k1')).toHaveLength(1);
});

test('an open plan is closed first, with its last edit in it', () => {
  value(library.create(smallPlan()));
  edit(library, 'plan-one-1', 'k1', { title: 'Sửa cuối' });
  const { binId } = value(library.bin('plan-one-1'));
  expect(library.isOpen('plan-one-1')).toBe(false);
  value(library.restore(binId));
  expect(value(library.open('plan-one-1')).records.find(({ id }) => id === 'k1')?.title).toBe('Sửa cuối');
});

test('the bin lists the last deleted first, also when the same plan was deleted twice', () => {
  for (const title of ['một', 'hai', 'ba']) {
    value(library.create(smallPlan('plan-one-1', title)));
    value(library.bin('plan-one-1'));
    home.nowMs -= 5;
  }
  const binned = library.listBin();
  expect(new Set(binned.map(({ binId }) => binId)).size).toBe(3);
  const times = binned.map(({ deletedOn }) => deletedOn);
  expect(times).toEqual([...times].sort().reverse());
});

test('where a plan of the same id is again, the deleted one comes back beside it and neither is changed', () => {
  value(library.create(smallPlan('plan-one-1', 'Cũ')));
  edit(library, 'plan-one-1', 'k1', { title: 'Khách cũ' });
  const { binId } = value(library.bin('plan-one-1'));
  value(library.create(smallPlan('plan-one-1', 'Mới')));
  const restored = value(library.restore(binId));
  expect(restored).toMatchObject({ title: 'Cũ', id: expect.stringMatching(/^fresh-id-/) as string });
  expect(
    library
      .list()
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['Cũ', 'Mới']);
  expect(library.listBin()).toEqual([]);
  edit(library, restored.id, 'o1', { title: 'sửa được' });
  expect(value(library.open(restored.id)).records.find(({ id }) => id === 'k1')?.title).toBe('Khách cũ');
  expect(library.history(restored.id, 'k1')).toHaveLength(1);
  expect(value(library.open('plan-one-1')).records.find(({ id }) => id === 'k1')?.title).toBe('Khách hàng');
});

test('a folder in the way that is no plan is not written over either', () => {
  value(library.create(smallPlan()));
  const { binId } = value(library.bin('plan-one-1'));
  mkdirSync(home.path('plans', 'plan-one-1'));
  writeFileSync(home.path('plans', 'plan-one-1', 'ghi chú.txt'), 'của người dùng');
  expect(value(library.restore(binId)).id).not.toBe('plan-one-1');
  expect(readFileSync(home.path('plans', 'plan-one-1', 'ghi chú.txt'), 'utf8')).toBe('của người dùng');
});

test('an empty folder in the way is no plan', () => {
  value(library.create(smallPlan()));
  const { binId } = value(library.bin('plan-one-1'));
  mkdirSync(home.path('plans', 'plan-one-1'));
  expect(value(library.restore(binId)).id).toBe('plan-one-1');
});

test('deleting for good takes the one entry and nothing else', () => {
  value(library.create(smallPlan('plan-one-1')));
  value(library.create(smallPlan('plan-two-2')));
  const first = value(library.bin('plan-one-1'));
  const second = value(library.bin('plan-two-2'));
  expect(library.deleteForever(first.binId)).toEqual({ ok: true, value: undefined });
  expect(readdirSync(home.path('bin'))).toEqual([second.binId]);
  expect(library.deleteForever(first.binId)).toMatchObject({ error: { code: 'binEntryMissing' } });
  expect(library.restore(first.binId)).toMatchObject({ error: { code: 'binEntryMissing' } });
});

test('a name from the page never leads out of the bin', () => {
  value(library.create(smallPlan()));
  library.close('plan-one-1');
  value(library.create(smallPlan('plan-two-2')));
  const { binId } = value(library.bin('plan-two-2'));
  const stamp = binId.slice(binId.indexOf('@'));
  mkdirSync(home.path('bin', 'không phải mục'));
  const names = ['', '.', '..', '../plans/plan-one-1', `../plans/plan-one-1${stamp}`, `..${stamp}`, `./${binId}`];
  for (const name of [
    ...names,
    `${binId}/..`,
    `${binId}/../../plans`,
    `${binId}\0`,
    'không phải mục',
    home.dataFolder,
  ]) {
    expect(library.deleteForever(name), name).toMatchObject({ error: { code: 'binEntryMissing' } });
    expect(library.restore(name), name).toMatchObject({ error: { code: 'binEntryMissing' } });
  }
  expect(existsSync(home.path('plans', 'plan-one-1'))).toBe(true);
  expect(existsSync(home.path('bin', 'không phải mục'))).toBe(true);
  expect(library.listBin()).toHaveLength(1);
});

test('a plan with an id that is no folder name is binned and restored as any other', () => {
  value(library.create(smallPlan('../Kế hoạch/№1')));
  const { binId } = value(library.bin('../Kế hoạch/№1'));
  expect(value(library.restore(binId)).id).toBe('../Kế hoạch/№1');
});

describe('after 90 days', () => {
  test('an entry goes at the next start, not a day earlier', () => {
    value(library.create(smallPlan()));
    value(library.bin('plan-one-1'));
    home.passDays(40);
    expect(library.listBin()[0]?.daysLeft).toBe(50);
    home.passDays(49.5);
    restart();
    expect(library.listBin()[0]?.daysLeft).toBe(1);
    home.passDays(0.6);
    expect(library.listBin()[0]?.daysLeft).toBe(0);
    restart();
    expect(library.listBin()).toEqual([]);
    expect(readdirSync(home.path('bin'))).toEqual([]);
  });

  test('nothing goes while another holds the library', () => {
    value(library.create(smallPlan()));
    value(library.bin('plan-one-1'));
    home.passDays(100);
    const second = home.open();
    expect(second.locked?.code).toBe('libraryLocked');
    expect(second.listBin()).toHaveLength(1);
  });
});

test('a deletion that was cut short is finished at the next start', () => {
  value(library.create(smallPlan()));
  const { binId } = value(library.bin('plan-one-1'));
  renameSync(home.path('bin', binId), home.path('bin', `${binId}.gone`));
  expect(library.listBin()).toEqual([]);
  restart();
  expect(readdirSync(home.path('bin'))).toEqual([]);
});

test('a plan that cannot be read hides no other entry', () => {
  for (const id of ['plan-one-1', 'plan-two-2']) value(library.create(smallPlan(id)));
  const { binId } = value(library.bin('plan-one-1'));
  value(library.bin('plan-two-2'));
  for (const name of readdirSync(home.path('bin', binId))) writeFileSync(home.path('bin', binId, name), 'hỏng');
  restart();
  expect(library.listBin().map(({ summary }) => summary.id)).toEqual(['plan-two-2']);
  expect(library.restore(binId)).toMatchObject({ error: { code: 'binEntryMissing' } });
  expect(existsSync(home.path('bin', binId))).toBe(true);
});

test('a second holder changes nothing', () => {
  value(library.create(smallPlan('plan-one-1')));
  value(library.create(smallPlan('plan-two-2')));
  const { binId } = value(library.bin('plan-two-2'));
  const second = home.open();
  for (const refused of [second.bin('plan-one-1'), second.restore(binId), second.deleteForever(binId)]) {
    expect(refused).toMatchObject({ error: { code: 'libraryLocked' } });
  }
  expect(library.list().map(({ id }) => id)).toEqual(['plan-one-1']);
});

test('what is not there is not found', () => {
  expect(library.bin('plan-one-1')).toMatchObject({ error: { code: 'planNotFound' } });
  expect(library.listBin()).toEqual([]);
});

test('when the move is refused the plan is as it was, open and editable', () => {
  value(library.create(smallPlan()));
  writeFileSync(home.path('bin'), 'a file where the bin should be');
  expect(library.bin('plan-one-1')).toMatchObject({ error: { code: 'writeFailed', params: { file: 'Kế hoạch' } } });
  expect(library.isOpen('plan-one-1')).toBe(true);
  edit(library, 'plan-one-1', 'k1', { title: 'vẫn sửa được' });
  expect(library.list()).toHaveLength(1);
});

test('an index of an earlier build, without the days of the cycle, is made anew', () => {
  value(library.create(smallPlan()));
  library.close('plan-one-1');
  library.dispose();
  const file = home.path('index.json');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/"cycle(Start|End)":"[^"]*",/g, ''));
  expect(readFileSync(file, 'utf8')).not.toContain('cycleStart');
  library = home.open();
  expect(library.list()).toMatchObject([{ cycleStart: '2026-01-01', cycleEnd: '2026-03-31' }]);
  expect(readFileSync(file, 'utf8')).toContain('cycleStart');
});
