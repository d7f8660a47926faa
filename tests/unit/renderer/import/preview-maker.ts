import { quarterCycle } from '../../../../renderer/core/domain/cycles';
import { emptyKeyResult, emptyObjective, emptyPlan, type Plan } from '../../../../renderer/core/domain/plan';
import type {
  CellFate,
  CellPlace,
  ImportPreview,
  ReportItem,
  ReportSheet,
} from '../../../../renderer/core/import/import-outcome';
import type { RawCell, RawRange, RawSheet } from '../../../../renderer/core/import/raw-sheet';

/** A sheet from rows of texts and numbers; null = no cell. */
export function sheetOf(
  name: string,
  rows: readonly (readonly (string | number | null)[])[],
  merges: readonly RawRange[] = [],
): RawSheet {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column): RawCell[] =>
      value === null
        ? []
        : [
            {
              row,
              column,
              value: typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value },
              shown: String(value),
              formula: null,
              format: null,
              style: { bold: false, indent: 0, fill: null, font: null },
            },
          ],
    ),
  );
  return {
    name,
    state: 'visible',
    cells,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    outlineRows: [],
    columnWidths: [],
    comments: [],
    links: [],
    notes: [],
  };
}

export function itemOf(item: Partial<ReportItem>): ReportItem {
  return { sheet: 'S', range: 'A1', count: 1, fate: 'placed', text: '', code: 'x', params: {}, message: '', ...item };
}

/** One table, B2:D4: objective, key result, target, under a header in row 2. */
export const report: ReportSheet = {
  name: 'S',
  used: true,
  reason: null,
  layout: 'objectiveMerged',
  headerRow: 2,
  columns: [
    { ref: 'B', header: 'Mục tiêu', field: 'objective', confidence: 1 },
    { ref: 'C', header: 'Kết quả', field: 'keyResult', confidence: 1 },
    { ref: 'D', header: 'Chỉ tiêu', field: 'target', confidence: 1 },
  ],
  tables: [],
};
export const tabled: ReportSheet = {
  ...report,
  tables: [
    {
      range: 'B2:D4',
      layout: 'objectiveMerged',
      headerRow: 2,
      columns: report.columns,
      confidence: 0.9,
      reasons: [],
    },
  ],
};

export const sheet = sheetOf(
  'S',
  [
    ['CÔNG TY', null, null, null],
    [null, 'Mục tiêu', 'Kết quả', 'Chỉ tiêu'],
    [null, 'Bán hàng', 'Doanh thu', 800],
    [null, null, 'Khách mới', '1.200'],
  ],
  [{ top: 2, left: 1, bottom: 3, right: 1 }],
);

export const plan: Plan = {
  ...emptyPlan('p', 'Kế hoạch', quarterCycle(2026, 1, 'vi'), 'vi'),
  objectives: [
    {
      ...emptyObjective('o1', 'Bán hàng'),
      keyResults: [emptyKeyResult('k1', 'Doanh thu'), emptyKeyResult('k2', 'Khách mới')],
    },
  ],
};

export function previewOf(
  parts: Partial<ImportPreview> & { readonly items?: readonly ReportItem[] } = {},
): ImportPreview {
  const { items = [], ...rest } = parts;
  const fates: Record<string, CellFate> = {
    A1: 'listed',
    B2: 'placed',
    C2: 'placed',
    D2: 'placed',
    B3: 'placed',
    C3: 'placed',
    D3: 'placed',
    C4: 'placed',
    D4: 'placed',
  };
  const places: Record<string, CellPlace> = {
    B2: { record: null, field: 'header' },
    B3: { record: 'o1', field: 'objective' },
    C3: { record: 'k1', field: 'title' },
    D3: { record: 'k1', field: 'target' },
    C4: { record: 'k2', field: 'title' },
    D4: { record: 'k2', field: 'target' },
  };
  return {
    plans: [plan],
    report: { file: 'f.xlsx', sheets: [tabled], cells: { total: 9, placed: 8, kept: 0, listed: 1 }, items },
    sheets: [sheet],
    fates: { S: fates },
    places: { S: places },
    text: null,
    shape: 'shape',
    ...rest,
  };
}
