import { cycleOf } from '../../domain/cycles';
import {
  emptyObjective,
  emptyPlan,
  type ExtraColumn,
  type Language,
  type Objective,
  type Plan,
} from '../../domain/plan';
import { stableId } from '../../domain/stable-id';
import { foldText, normaliseText } from '../../domain/text-folding';
import { CellAccount } from '../cell-account';
import { resolveColumns, type ResolvedColumn } from '../table/column-roles';
import type { CompanyReading } from '../words/company-reading';
import type { ImportOptions, ReportSheet, SheetMapping } from '../import-outcome';
import { readKeyResult } from '../records/key-result-reading';
import { placeRepeats, withOwnCells } from '../records/objective-reading';
import { columnName, rangeName, type RawSheet, type RawWorkbook } from '../raw-sheet';
import { isSignature } from '../table/row-kinds';
import { gridOf, isPlaceholder, textOf, type SheetGrid } from '../sheet-grid';
import { findHeader, headerInRow } from '../table/table-finder';
import { contextOf, isExtra } from '../records/table-context';
import { readTableRows } from '../table/table-rows';
import { cycleIn, readTitleBlock } from './title-block';

/** One sheet after recognition: its plan or why it has none, and its account. */
export interface ReadSheet {
  readonly plan: Plan | null;
  readonly report: ReportSheet;
  readonly account: CellAccount;
  readonly grid: SheetGrid;
  readonly keyResults: number;
}

const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u;
const genericSheet = /^(sheet|trang tinh|trang|bang tinh|table|ban sao|copy of sheet)\s*\d*$/u;

/** Recognises one sheet. `room` is how many key results may still be read in this import; `reading` is the company's. */
export function readSheet(
  raw: RawWorkbook,
  sheet: RawSheet,
  file: string,
  options: ImportOptions,
  room: number,
  reading: CompanyReading,
): ReadSheet {
  const grid = gridOf(sheet);
  const account = new CellAccount(grid);
  const mapping = options.mapping?.sheets[sheet.name] ?? null;
  const { words: ownWords, firstMonth } = reading;
  const header =
    mapping?.headerRow == null ? findHeader(grid, ownWords) : headerInRow(grid, mapping.headerRow - 1, ownWords);
  const none = (reason: string, columns: readonly ResolvedColumn[] = []): ReadSheet => {
    account.close((cell) => (isSignature(textOf(cell)) ? 'signature' : 'sheetWithoutPlan'));
    const report = {
      name: sheet.name,
      used: false,
      reason,
      layout: null,
      headerRow: header === null ? null : header.bottom + 1,
      columns: columns.map(reportColumn),
      tables: [],
    };
    return { plan: null, report, account, grid, keyResults: 0 };
  };
  if (grid.cells.length === 0) return none('emptySheet');
  if (header === null) return none('noTable');

  const lastRow = grid.rowNumbers.at(-1) ?? header.bottom;
  const columns = keepingProgress(resolveColumns(grid, header, lastRow, mapping, reading), mapping);
  const titleColumn =
    columns.find((column) => column.target === 'keyResult') ?? columns.find((column) => column.target === 'objective');
  if (titleColumn === undefined) return none('noObjectivesOrResults', columns);

  const rows = readTableRows(grid, header, columns, account, reading);
  const hasTexts = rows.groups.some((group) => group.titleCell !== null || group.rows.length > 0);
  if (!hasTexts) return none('blankForm', columns);

  if (mapping === null && isInstruction(columns)) return none('noObjectivesOrResults', columns);

  const text = grid.cells.slice(0, 400).map(textOf).join(' ');
  const language: Language = vietnamese.test(text) ? 'vi' : 'en';
  const title = readTitleBlock(grid, header.top, language, account, reading);
  const named = foldText(sheet.name);
  const isGeneric = genericSheet.test(named);
  const cycle =
    title.cycle ??
    cycleIn(sheet.name, language, firstMonth) ??
    cycleIn(file.replace(/\.[^.]*$/u, '').replace(/[_-]+/gu, ' '), language, firstMonth);
  const planTitle = title.title ?? (isGeneric ? file.replace(/\.[^.]*$/u, '') : sheet.name);

  for (let row = header.top; row <= header.bottom; row += 1) {
    for (const cell of grid.row(row)) {
      const merge = grid.mergeAt(row, cell.column);
      const under = columns.filter(
        (column) => column.column >= cell.column && column.column <= (merge?.right ?? cell.column),
      );
      const targets = under.map((column) => column.target);
      if (targets.length > 0 && targets.every((target) => target === 'rowNumber')) account.list(cell, 'rowNumber');
      else if (targets.length > 0 && targets.every((target) => target === 'progress')) account.list(cell, 'computed');
      else if (targets.length > 0 && targets.every((target) => target === 'skip')) account.list(cell, 'skippedColumn');
      else if (targets.length > 0 && targets.every((target) => isExtra(target))) account.keep(cell);
      else account.place(cell);
    }
  }

  const context = contextOf(
    raw,
    grid,
    header,
    columns,
    account,
    rows,
    title.unit,
    cycle?.start ?? options.today,
    mapping?.decimal ?? null,
    reading,
  );
  const seen = new Map<string, number>();
  const idOf = (kind: string, words: string) => {
    const key = `${file}\n${sheet.name}\n${kind}\n${foldText(words)}`;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return `${kind}-${stableId(times === 0 ? key : `${key}\n${times}`)}`;
  };
  const objectives: Objective[] = [];
  let count = 0;
  for (const group of rows.groups) {
    const first = group.rows[0];
    if (group.titleCell === null && first === undefined) continue;
    const words = group.titleCell === null ? planTitle : normaliseText(textOf(group.titleCell));
    account.place(group.titleCell);
    if (group.titleCell === null && first !== undefined) {
      account.remarkOn(
        rangeName({
          top: first,
          left: titleColumn.column,
          bottom: group.rows.at(-1) ?? first,
          right: titleColumn.column,
        }),
        0,
        planTitle,
        'objectiveMade',
        { text: planTitle },
      );
    }
    let objective = {
      ...emptyObjective(idOf('o', words), words),
      category: group.category === null ? null : normaliseText(textOf(group.category)),
    };
    objective = withOwnCells(context, objective, group.ownRow, first ?? null);
    const keyResults = [];
    for (const row of group.rows) {
      if (count >= room) {
        for (const cell of grid.row(row)) account.list(cell, 'tooManyKeyResults');
        continue;
      }
      count += 1;
      keyResults.push(
        readKeyResult(
          context,
          row,
          idOf('kr', `${words}\n${textOf(grid.at(row, titleColumn.column))}`),
          titleColumn.column,
        ),
      );
    }
    placeRepeats(context, group.ownRow ?? first ?? null, group.rows);
    objectives.push({ ...objective, keyResults });
  }
  const hidden = new Set(sheet.hiddenRows);
  const hiddenRead = rows.groups.flatMap((group) => group.rows).filter((row) => hidden.has(row));
  for (const row of hiddenRead) {
    const cell = grid.at(row, titleColumn.column);
    if (cell !== null) account.remark(cell, 'placed', 'hiddenRow', { row: row + 1 });
  }
  if (sheet.state !== 'visible') account.remarkOn('A1', 0, sheet.name, 'hiddenSheet', { text: sheet.name });
  for (const column of columns) {
    if (sheet.hiddenColumns.includes(column.column) && column.profile.filled > 0) {
      account.remarkOn(columnName(column.column) + String(header.bottom + 1), 0, column.text, 'hiddenColumn', {
        column: columnName(column.column),
      });
    }
  }
  if (cycle === null)
    account.remarkOn(
      rangeName({ top: header.top, left: titleColumn.column, bottom: header.top, right: titleColumn.column }),
      0,
      '',
      'cycleAssumed',
      {},
    );
  account.close((cell) => {
    if (cell.row < header.top) return 'aboveTable';
    if (isPlaceholder(textOf(cell))) return 'placeholder';
    if (isSignature(textOf(cell))) return 'signature';
    return cell.row > rows.lastRow ? 'belowTable' : 'unclear';
  });

  const owners = new Set(objectives.flatMap((objective) => objective.keyResults.map((keyResult) => keyResult.owner)));
  const sheetIsPerson = owners.size === 1 && [...owners][0] != null && foldText([...owners][0] ?? '') === named;
  const owner = title.owner ?? (sheetIsPerson ? sheet.name : null);
  const plan: Plan = {
    ...emptyPlan(
      `plan-${stableId(`${file}\n${sheet.name}`)}`,
      planTitle,
      cycle ?? cycleOf('quarter', options.today, language, firstMonth),
      language,
    ),
    level: owner !== null ? 'person' : title.department !== null ? 'department' : null,
    department: title.department,
    owner,
    objectives,
    columns: extraColumns(columns, context.extraIds, language),
    origin: {
      file,
      sheet: sheet.name,
      layout: rows.layout,
      mapping: Object.fromEntries(columns.map((column) => [columnName(column.column), column.target])),
      importedOn: options.today,
    },
  };
  const report = {
    name: sheet.name,
    used: true,
    reason: null,
    layout: rows.layout,
    headerRow: header.bottom + 1,
    columns: columns.map(reportColumn),
    tables: [],
  };
  return { plan, report, account, grid, keyResults: count };
}

const measures: readonly string[] = [
  ...['objective', 'unit', 'start', 'floor', 'target', 'stretch', 'current', 'progress', 'weight', 'owner', 'due'],
  ...['status', 'confidence', 'method', 'kind'],
];

/** Steps of a guide under `Nội dung` with no figure, owner or date beside them are a helper sheet, no plan. */
function isInstruction(columns: readonly ResolvedColumn[]): boolean {
  const keyResult = columns.find((column) => column.target === 'keyResult');
  if (keyResult === undefined || !/^(?:noi dung|cong viec|ten cong viec)/u.test(foldText(keyResult.ownText)))
    return false;
  return !columns.some((column) => measures.includes(column.target));
}

/** A progress nobody can compute (no actual figures beside it) is not lost: its column stays a column of the plan. */
function keepingProgress(columns: readonly ResolvedColumn[], mapping: SheetMapping | null): readonly ResolvedColumn[] {
  if (columns.some((column) => column.target === 'current' && column.profile.filled > 0)) return columns;
  return columns.map((column) =>
    column.target === 'progress' && mapping?.columns[columnName(column.column)] === undefined
      ? { ...column, target: 'keep' as const }
      : column,
  );
}

function extraColumns(
  columns: readonly ResolvedColumn[],
  ids: ReadonlyMap<number, string>,
  language: Language,
): readonly ExtraColumn[] {
  return columns.flatMap((column, place) => {
    const id = ids.get(column.column);
    if (id === undefined || (column.profile.filled === 0 && column.text === '')) return [];
    const before = columns[place - 1];
    const after =
      before === undefined
        ? null
        : (ids.get(before.column) ?? (typeof before.target === 'string' ? before.target : null));
    const header =
      column.text === ''
        ? `${language === 'vi' ? 'Cột' : 'Column'} ${columnName(column.column)}`
        : normaliseText(column.text).replace(/\n/gu, ' ');
    const type = column.profile.numbers > 0.9 ? ('number' as const) : ('text' as const);
    return [{ id, header, type, after, choices: [] }];
  });
}

function reportColumn(column: ResolvedColumn): ReportSheet['columns'][number] {
  return {
    ref: columnName(column.column),
    header: column.text,
    field: column.target,
    confidence: Number(column.confidence.toFixed(2)),
  };
}
