import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyKeyResult, emptyObjective, type Plan } from '#core/domain/plan';
import { searchHitSchema } from '#core/ipc/contract';
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

const full: Plan = {
  ...smallPlan('plan-one-1', 'Kế hoạch kinh doanh'),
  owner: 'Trần Thị Lan',
  department: 'Phòng Đối tác',
  note: 'Ghi chú chung của kế hoạch',
  columns: [{ id: 'c1', header: 'Vùng', type: 'text', after: null, choices: [] }],
  objectives: [
    {
      ...emptyObjective('o1', 'Doanh thu bứt phá'),
      code: 'O1',
      category: 'Tài chính',
      owner: 'Nguyễn Văn Bình',
      keyResults: [
        { ...emptyKeyResult('k1', 'Khách hàng mới'), note: 'Theo hợp đồng đã ký', extra: { c1: 'Tây Nguyên', c2: 12 } },
      ],
    },
  ],
};
const found = (query: string) =>
  library.search(query).hits.map(({ recordId, kind, field, text, marks }) => ({
    at: `${recordId ?? '-'} ${kind} ${field}`,
    marked: marks.map(([start, end]) => text.slice(start, end)),
  }));

test.each([
  ['kinh DOANH', '- plan title', ['kinh', 'doanh']],
  ['lan', '- plan owner', ['Lan']],
  ['doi tac', '- plan department', ['Đối', 'tác']],
  ['chu chung', '- plan note', ['chú', 'chung']],
  ['bứt phá', 'o1 objective title', ['bứt', 'phá']],
  ['o1', 'o1 objective code', ['O1']],
  ['tai chinh', 'o1 objective category', ['Tài', 'chính']],
  ['binh', 'o1 objective owner', ['Bình']],
  ['khach moi', 'k1 keyResult title', ['Khách', 'mới']],
  ['hop dong', 'k1 keyResult note', ['hợp', 'đồng']],
  ['tay nguyen', 'k1 keyResult extra', ['Tây', 'Nguyên']],
])('“%s” is found in %s', (query, at, marked) => {
  value(library.create(full));
  expect(found(query)).toEqual([{ at, marked }]);
  library.close(full.id);
  expect(found(query)).toEqual([{ at, marked }]);
  const { hits, total } = library.search(query);
  expect(total).toBe(1);
  expect(searchHitSchema.parse(hits[0])).toMatchObject({
    planId: full.id,
    planTitle: full.title,
    cycleLabel: 'Quý I/2026',
  });
});

test('nothing to search for finds nothing', () => {
  value(library.create(full));
  expect(library.search('  ')).toEqual({ hits: [], total: 0 });
  expect(library.search('không có chữ này')).toEqual({ hits: [], total: 0 });
});

test('an open plan is searched as it is now, a closed one as it was left', () => {
  value(library.create(full));
  expect(found('chuoi cua hang')).toEqual([]);
  edit(library, full.id, 'k1', { title: 'Chuỗi cửa hàng' });
  expect(found('chuoi cua hang')).toHaveLength(1);
  expect(found('khach')).toEqual([]);
  library.close(full.id);
  expect(found('chuoi cua hang')).toHaveLength(1);
  edit(library, full.id, 'k1', { title: 'Lần nữa' });
  library.close(full.id);
  expect(found('chuoi cua hang')).toEqual([]);
});

test('plans in the bin are not searched', () => {
  value(library.create(full));
  const { binId } = value(library.bin(full.id));
  expect(found('khach')).toEqual([]);
  value(library.restore(binId));
  expect(found('khach')).toHaveLength(1);
});

test('the accents that were typed come first, then titles, then the plan changed last', () => {
  value(library.create(smallPlan('plan-one-1', 'Bạn hàng')));
  value(library.create({ ...smallPlan('plan-two-2', 'Kế hoạch'), note: 'Bán buôn' }));
  value(library.create(smallPlan('plan-three', 'Bán lẻ')));
  value(library.create(smallPlan('plan-four-4', 'Bán sỉ')));
  for (const id of ['plan-one-1', 'plan-two-2', 'plan-three', 'plan-four-4']) library.close(id);
  expect(library.search('bán').hits.map(({ text }) => text)).toEqual(['Bán sỉ', 'Bán lẻ', 'Bán buôn', 'Bạn hàng']);
  expect(library.search('bán')).toEqual(library.search('bán'));
});

test('at most 200 hits are given, and all are counted', () => {
  const keyResults = Array.from({ length: 250 }, (_, i) => emptyKeyResult(`k${i}`, `Khách số ${i}`));
  value(library.create({ ...full, objectives: [{ ...emptyObjective('o1', 'x'), keyResults }] }));
  const { hits, total } = library.search('khach so');
  expect(total).toBe(250);
  expect(hits.map(({ recordId }) => recordId)).toEqual(keyResults.slice(0, 200).map(({ id }) => id));
});

test('a long note is shortened around the find', () => {
  value(library.create({ ...full, note: `${'trước '.repeat(100)}hợp tác ${'sau '.repeat(100)}` }));
  const [hit] = library.search('hop tac').hits;
  expect(hit?.text.length).toBeLessThanOrEqual(160);
  expect(hit?.marks.map(([start, end]) => hit.text.slice(start, end))).toEqual(['hợp', 'tác']);
});

test('a plan that cannot be read is passed over', () => {
  value(library.create(full));
  value(library.create(smallPlan('plan-two-2', 'Kế hoạch', 'Khách quen')));
  library.dispose();
  const folder = home.path('plans', full.id);
  for (const name of readdirSync(folder)) writeFileSync(`${folder}/${name}`, 'hỏng');
  rmSync(home.path('index.json'));
  library = home.open();
  expect(found('khach')).toEqual([{ at: 'k1 keyResult title', marked: ['Khách'] }]);
});
