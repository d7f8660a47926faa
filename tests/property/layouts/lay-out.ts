import fc from 'fast-check';
import type { RawRange } from '#core/import/raw-sheet';
import type { Content } from '../../support/raw-workbook';
import type { LaidKeyResult, LaidObjective, LaidPlan } from './plans';

type Field = Exclude<keyof LaidKeyResult, 'title'>;

/** A sheet, and the fields its layout has a place for. */
export interface LaidSheet {
  readonly rows: readonly (readonly Content[])[];
  readonly merges: readonly RawRange[];
  readonly fields: readonly Field[];
}

/** What a manager decides about a sheet, apart from its arrangement. */
export interface Habits {
  readonly fields: readonly Field[];
  /** Which of the usual words stands over a column. */
  readonly word: number;
  readonly withTitle: boolean;
  readonly withNumbers: boolean;
  readonly withTotal: boolean;
  readonly withSignature: boolean;
  readonly withGap: boolean;
}

const allFields: readonly Field[] = ['unit', 'start', 'target', 'current', 'weight', 'owner', 'due', 'note'];

export const habits: fc.Arbitrary<Habits> = fc.record({
  fields: fc.subarray([...allFields], { minLength: 2 }).map((chosen) => [...new Set([...chosen, 'target' as const])]),
  word: fc.nat({ max: 5 }),
  withTitle: fc.boolean(),
  withNumbers: fc.boolean(),
  withTotal: fc.boolean(),
  withSignature: fc.boolean(),
  withGap: fc.boolean(),
});

const headers: Readonly<
  Record<'vi' | 'en', Readonly<Record<Field | 'number' | 'objective' | 'keyResult', readonly string[]>>>
> = {
  vi: {
    number: ['STT', 'TT', 'Stt'],
    objective: ['Mục tiêu', 'MỤC TIÊU', 'Tên mục tiêu', 'Mục tiêu (O)'],
    keyResult: ['Kết quả then chốt', 'Kết quả chính', 'Kết quả cần đạt', 'KR', 'Kết quả then chốt (KR)'],
    unit: ['ĐVT', 'Đơn vị tính', 'Đơn vị'],
    start: ['Ban đầu', 'Kỳ trước', 'Hiện trạng', 'Đầu kỳ'],
    target: ['Chỉ tiêu', 'Kế hoạch', 'Mục tiêu (số)', 'Đích'],
    current: ['Thực hiện', 'Thực đạt', 'Kết quả thực hiện', 'Hiện tại'],
    weight: ['Trọng số', 'Tỷ trọng', 'Trọng số (%)'],
    owner: ['Người phụ trách', 'Người thực hiện', 'Phụ trách', 'Chủ trì'],
    due: ['Thời hạn', 'Hạn hoàn thành', 'Ngày kết thúc', 'Deadline'],
    note: ['Ghi chú'],
  },
  en: {
    number: ['No', 'No.', '#'],
    objective: ['Objective', 'OBJECTIVE', 'Objectives', 'Goal'],
    keyResult: ['Key result', 'Key Results', 'KR', 'Key Result (KR)'],
    unit: ['Unit', 'UoM'],
    start: ['Baseline', 'Start', 'Initial'],
    target: ['Target', 'Plan', 'Target value'],
    current: ['Actual', 'Current', 'Achieved'],
    weight: ['Weight', 'Weight (%)'],
    owner: ['Owner', 'Responsible', 'Person in charge'],
    due: ['Due date', 'Deadline', 'Due'],
    note: ['Notes', 'Note'],
  },
};

function word(plan: LaidPlan, field: Field | 'number' | 'objective' | 'keyResult', { word: place }: Habits): string {
  const choices = headers[plan.language][field];
  return choices[place % choices.length] ?? '';
}

function contentOf(keyResult: LaidKeyResult, field: Field): Content {
  if (field === 'due') return keyResult.due === null ? null : { iso: keyResult.due };
  if (field === 'weight') return keyResult.weight === null ? null : { number: keyResult.weight, format: '0%' };
  return keyResult[field];
}

/** Title above, total and sign-off below, as sheets have them. */
function framed(
  plan: LaidPlan,
  own: Habits,
  body: readonly (readonly Content[])[],
  merges: readonly RawRange[],
  width: number,
  fields: readonly Field[],
): LaidSheet {
  const above: Content[][] = own.withTitle ? [[{ text: plan.title, bold: true }], ...(own.withGap ? [[]] : [])] : [];
  const below: Content[][] = [];
  if (own.withTotal && fields.includes('weight')) {
    const total: Content[] = Array.from({ length: width }, () => null);
    total[0] = plan.language === 'vi' ? 'Tổng cộng' : 'Total';
    total[width - fields.length + fields.indexOf('weight')] = { number: 1, format: '0%' };
    below.push(total);
  }
  if (own.withSignature)
    below.push([], plan.language === 'vi' ? ['NGƯỜI LẬP', null, 'TRƯỞNG PHÒNG'] : ['Prepared by', null, 'Approved by']);
  const down = above.length;
  return {
    rows: [...above, ...body, ...below],
    merges: merges.map((merge) => ({ ...merge, top: merge.top + down, bottom: merge.bottom + down })),
    fields,
  };
}

type Arrangement = (plan: LaidPlan, own: Habits) => LaidSheet;

function table(how: 'merged' | 'firstRow' | 'repeated' | 'ownRow'): Arrangement {
  return (plan, own) => {
    const lead = own.withNumbers ? 1 : 0;
    const hasObjective = how !== 'ownRow';
    const head: Content[] = [
      ...(own.withNumbers ? [word(plan, 'number', own)] : []),
      ...(hasObjective ? [word(plan, 'objective', own)] : []),
      word(plan, 'keyResult', own),
      ...own.fields.map((field) => word(plan, field, own)),
    ];
    const rows: Content[][] = [head.map((text) => ({ text: String(text), bold: true }))];
    const merges: RawRange[] = [];
    let number = 0;
    for (const objective of plan.objectives) {
      const top = rows.length;
      if (how === 'ownRow') {
        const banner: Content[] = own.withNumbers ? [roman(plan.objectives.indexOf(objective))] : [];
        rows.push([...banner, { text: objective.title, bold: true }]);
      }
      objective.keyResults.forEach((keyResult, place) => {
        number += 1;
        const row: Content[] = [];
        if (own.withNumbers) row.push(how === 'ownRow' ? place + 1 : number);
        if (hasObjective) row.push(how === 'repeated' || place === 0 ? objective.title : null);
        rows.push([...row, keyResult.title, ...own.fields.map((field) => contentOf(keyResult, field))]);
      });
      if (how === 'merged' && objective.keyResults.length > 1)
        merges.push({ top, left: lead, bottom: rows.length - 1, right: lead });
    }
    return framed(plan, own, rows, merges, head.length, own.fields);
  };
}

const blocks: Arrangement = (plan, own) => {
  const rows: Content[][] = [];
  const label = plan.language === 'vi' ? 'Mục tiêu' : 'Objective';
  plan.objectives.forEach((objective, place) => {
    if (place > 0) rows.push([]);
    rows.push([{ text: `${label} ${String(place + 1)}:`, bold: true }, objective.title]);
    rows.push([word(plan, 'keyResult', own), ...own.fields.map((field) => word(plan, field, own))]);
    for (const keyResult of objective.keyResults)
      rows.push([keyResult.title, ...own.fields.map((field) => contentOf(keyResult, field))]);
  });
  return framed(plan, { ...own, withTotal: false }, rows, [], own.fields.length + 1, own.fields);
};

const across: Arrangement = (plan, own) => {
  if (plan.objectives.length < 2) return blocks(plan, own);
  const vi = plan.language === 'vi';
  const rows: Content[][] = [[vi ? 'Mục tiêu' : 'Objective', ...plan.objectives.map(({ title }) => title)]];
  const most = Math.max(...plan.objectives.map(({ keyResults }) => keyResults.length));
  for (let place = 0; place < most; place += 1) {
    const at = (objective: LaidObjective) => objective.keyResults[place];
    rows.push([
      `${vi ? 'Kết quả' : 'Key result'} ${String(place + 1)}`,
      ...plan.objectives.map((objective) => at(objective)?.title ?? null),
    ]);
    rows.push([vi ? 'Chỉ tiêu' : 'Target', ...plan.objectives.map((objective) => at(objective)?.target ?? null)]);
  }
  return framed(plan, { ...own, withTotal: false }, rows, [], plan.objectives.length + 1, ['target']);
};

const form: Arrangement = (plan, own) => {
  const vi = plan.language === 'vi';
  const fields = own.fields.filter((field) => field !== 'note' && field !== 'weight');
  const rows: Content[][] = [];
  for (const objective of plan.objectives) {
    rows.push([vi ? 'Mục tiêu:' : 'Objective:', objective.title]);
    objective.keyResults.forEach((keyResult, place) => {
      rows.push([`${vi ? 'Kết quả' : 'Key result'} ${String(place + 1)}:`, keyResult.title]);
      for (const field of fields) rows.push([`${word(plan, field, own)}:`, contentOf(keyResult, field)]);
    });
  }
  return framed(plan, { ...own, withTotal: false }, rows, [], 2, fields);
};

function inOneCell(bullet: (place: number) => string): Arrangement {
  return (plan, own) => {
    const rows: Content[][] = [
      [word(plan, 'number', own), word(plan, 'objective', own), word(plan, 'keyResult', own)],
      ...plan.objectives.map((objective, at): Content[] => [
        at + 1,
        objective.title,
        // Nobody numbers a single line.
        objective.keyResults.length === 1
          ? (objective.keyResults[0]?.title ?? null)
          : objective.keyResults.map(({ title }, place) => `${bullet(place)}${title}`).join('\n'),
      ]),
    ];
    return framed(plan, { ...own, withTotal: false }, rows, [], 3, []);
  };
}

const numberedColumns: Arrangement = (plan, own) => {
  const most = Math.max(2, ...plan.objectives.map(({ keyResults }) => keyResults.length));
  const places = Array.from({ length: most }, (_, place) => place);
  const rows: Content[][] = [
    [word(plan, 'objective', own), ...places.map((place) => `KR${String(place + 1)}`)],
    ...plan.objectives.map((objective): Content[] => [
      objective.title,
      ...places.map((place) => objective.keyResults[place]?.title ?? null),
    ]),
  ];
  return framed(plan, { ...own, withTotal: false }, rows, [], most + 1, []);
};

function outline(sign: (objective: number, keyResult: number | null) => string): Arrangement {
  return (plan, own) => {
    const rows: Content[][] = [];
    plan.objectives.forEach((objective, at) => {
      rows.push([`${sign(at, null)}${objective.title}`]);
      objective.keyResults.forEach((keyResult, place) => rows.push([`${sign(at, place)}${keyResult.title}`]));
    });
    return framed(plan, { ...own, withTotal: false }, rows, [], 1, []);
  };
}

function roman(place: number): string {
  return ['I', 'II', 'III', 'IV', 'V'][place] ?? 'X';
}

/** Every arrangement by its name. */
export const arrangements: readonly (readonly [string, Arrangement])[] = [
  ['objective merged', table('merged')],
  ['objective on the first row', table('firstRow')],
  ['objective repeated', table('repeated')],
  ['objective on a row of its own', table('ownRow')],
  ['one block per objective', blocks],
  ['objectives across', across],
  ['form', form],
  ['bullets in one cell', inOneCell(() => '- ')],
  ['numbers in one cell', inOneCell((place) => `${String(place + 1)}. `)],
  ['numbered columns', numberedColumns],
  [
    'lines O1, KR1',
    outline((o, kr) => (kr === null ? `O${String(o + 1)}: ` : `KR${String(o + 1)}.${String(kr + 1)}: `)),
  ],
  [
    'lines with labels',
    outline((o, kr) => (kr === null ? `Objective ${String(o + 1)}: ` : `Key result ${String(kr + 1)}: `)),
  ],
];
