import { readChoice } from '../domain/choice-text';
import { cycleOf } from '../domain/cycles';
import {
  emptyObjective,
  emptyPlan,
  type ExtraColumn,
  type ExtraValue,
  type Language,
  type Objective,
  type Plan,
} from '../domain/plan';
import { stableId } from '../domain/stable-id';
import { foldText, normaliseText } from '../domain/text-folding';
import { CellAccount } from './cell-account';
import { decimalOf } from './cell-values';
import { resolveColumns, type ResolvedColumn } from './column-roles';
import type { ImportOptions, ReportSheet, SheetMapping } from './import-outcome';
import { readKeyResult, readWeight, type TableContext } from './key-result-reading';
import { columnName, rangeName, type RawCell, type RawSheet, type RawWorkbook } from './raw-sheet';
import { isSignature } from './row-kinds';
import { gridOf, isPlaceholder, textOf, type SheetGrid } from './sheet-grid';
import { findHeader, headerInRow, type FoundHeader } from './table-finder';
import { readTableRows } from './table-rows';
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

/** Recognises one sheet. `room` is how many key results may still be read in this import. */
export function readSheet(
  raw: RawWorkbook,
  sheet: RawSheet,
  file: string,
  options: ImportOptions,
  room: number,
): ReadSheet {
  const grid = gridOf(sheet);
  const account = new CellAccount(grid);
  const mapping = options.mapping?.sheets[sheet.name] ?? null;
  const header = mapping?.headerRow == null ? findHeader(grid) : headerInRow(grid, mapping.headerRow - 1);
  const none = (reason: string, columns: readonly ResolvedColumn[] = []): ReadSheet => {
    account.close((cell) => (isSignature(textOf(cell)) ? 'signature' : 'sheetWithoutPlan'));
    const report = {
      name: sheet.name,
      used: false,
      reason,
      layout: null,
      headerRow: header === null ? null : header.bottom + 1,
      columns: columns.map(reportColumn),
    };
    return { plan: null, report, account, grid, keyResults: 0 };
  };
  if (grid.cells.length === 0) return none('emptySheet');
  if (header === null) return none('noTable');

  const lastRow = grid.rowNumbers.at(-1) ?? header.bottom;
  const columns = keepingProgress(resolveColumns(grid, header, lastRow, mapping), mapping);
  const titleColumn =
    columns.find((column) => column.target === 'keyResult') ?? columns.find((column) => column.target === 'objective');
  if (titleColumn === undefined) return none('noObjectivesOrResults', columns);

  const rows = readTableRows(grid, header, columns, account);
  const hasTexts = rows.groups.some((group) => group.titleCell !== null || group.rows.length > 0);
  if (!hasTexts) return none('blankForm', columns);

  if (mapping === null && isInstruction(columns)) return none('noObjectivesOrResults', columns);

  const text = grid.cells.slice(0, 400).map(textOf).join(' ');
  const language: Language = vietnamese.test(text) ? 'vi' : 'en';
  const title = readTitleBlock(grid, header.top, language, account);
  const named = foldText(sheet.name);
  const isGeneric = genericSheet.test(named);
  const cycle =
    title.cycle ??
    cycleIn(sheet.name, language) ??
    cycleIn(file.replace(/\.[^.]*$/u, '').replace(/[_-]+/gu, ' '), language);
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
      cycle ?? cycleOf('quarter', options.today, language),
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
  };
  return { plan, report, account, grid, keyResults: count };
}

function contextOf(
  raw: RawWorkbook,
  grid: SheetGrid,
  header: FoundHeader,
  columns: readonly ResolvedColumn[],
  account: CellAccount,
  rows: { readonly lastRow: number; readonly groups: readonly unknown[] },
  unit: string | null,
  start: string,
  decimal: 'comma' | 'point' | null,
): TableContext {
  const body = grid.cells.filter((cell) => cell.row > header.bottom && cell.row <= rows.lastRow);
  const byColumn = new Map(
    columns.map((column) => [column.column, body.filter((cell) => cell.column === column.column)]),
  );
  const numeric = columns.filter((column) =>
    ['start', 'floor', 'target', 'stretch', 'current'].includes(column.target),
  );
  const sheetDecimal = decimalOf(numeric.flatMap((column) => byColumn.get(column.column) ?? []));
  const weights = columns
    .filter((column) => column.target === 'weight' || column.target === 'objectiveWeight')
    .flatMap((column) => byColumn.get(column.column) ?? []);
  const due = columns
    .filter((column) => column.target === 'due')
    .flatMap((column) => byColumn.get(column.column) ?? []);
  const plainWeights = weights.flatMap((cell) =>
    cell.value.kind === 'number' && !(cell.format ?? '').includes('%') ? [cell.value.number] : [],
  );
  const hasPoints = plainWeights.some((weight) => weight > 1.5);
  const isHundred = addUpToHundred(plainWeights, rows.groups.length);
  const hasRealDates = due.some((cell) => cell.value.kind === 'date');
  const dayAbove12 = due.some((cell) => cell.value.kind === 'text' && /^(1[3-9]|2\d|3[01])[/.-]/u.test(textOf(cell)));
  const monthFirst = due.some((cell) => /^(0?\d|1[0-2])\/(1[3-9]|2\d|3[01])\/\d{2,4}$/u.test(textOf(cell)));
  return {
    grid,
    columns,
    account,
    dateSystem: raw.dateSystem,
    yearHint: Number(start.slice(0, 4)),
    unit,
    decimals: new Map(
      columns.map((column) => [column.column, decimal ?? decimalOf(byColumn.get(column.column) ?? []) ?? sheetDecimal]),
    ),
    dateOrder: monthFirst ? 'monthFirst' : 'dayFirst',
    weightsInPoints: hasPoints && !isHundred,
    datesMayBeSwapped: hasRealDates && dayAbove12,
    weightsInPercent:
      (hasPoints && isHundred) ||
      weights.some((cell) => cell.value.kind === 'text' && /^\d{2,3}([.,]\d+)?$/u.test(textOf(cell))),
    extraIds: new Map(
      columns
        .filter((column) => isExtra(column.target))
        .map((column) => [column.column, `x-${columnName(column.column).toLowerCase()}`]),
    ),
  };
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

/** A category or another value of the objective written again on each key result's row was read with the first. */
function placeRepeats(context: TableContext, source: number | null, rows: readonly number[]): void {
  if (source === null) return;
  for (const column of context.columns.filter(({ target }) => isOfObjective(target))) {
    const text = foldText(textOf(context.grid.covering(source, column.column)));
    for (const row of rows) {
      const cell = context.grid.at(row, column.column);
      if (cell !== null && foldText(textOf(cell)) === text) context.account.place(cell);
    }
  }
}

/** Whether weights above 1 add up to 100 in the sheet or over a run of rows, as weights of one objective do. */
function addUpToHundred(weights: readonly number[], objectives: number): boolean {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (weights.some((weight) => weight >= 20) || Math.abs(sum - 100) <= 2) return true;
  return objectives > 0 && sum >= 90 && Math.abs(sum - 100 * objectives) <= 2 * objectives;
}

/** Fields a column may have that a key result keeps as a column of its own. */
function isExtra(target: ResolvedColumn['target']): boolean {
  return ['keep', 'startDate', 'department', 'cycle'].includes(target);
}

const ofObjective = [
  'objectiveWeight',
  'category',
  'objectiveCode',
  'objectiveOwner',
  'objectiveCommitment',
  'objectiveNote',
  'objectiveProgress',
] as const;
type OfObjective = (typeof ofObjective)[number];

/** True for a column that speaks about the objective, also where it stands in a key result's row. */
function isOfObjective(target: ResolvedColumn['target']): target is OfObjective {
  return (ofObjective as readonly string[]).includes(target);
}

function withObjectiveCell(context: TableContext, objective: Objective, target: OfObjective, cell: RawCell): Objective {
  const { account } = context;
  const text = normaliseText(textOf(cell));
  if (target === 'objectiveProgress') account.list(cell, 'computed');
  else if (target === 'objectiveNote') account.keep(cell);
  else account.place(cell);
  switch (target) {
    case 'objectiveWeight':
      return { ...objective, weight: readWeight(context, cell) };
    case 'category':
      return { ...objective, category: text };
    case 'objectiveCode':
      return { ...objective, code: text };
    case 'objectiveOwner':
      return { ...objective, owner: text };
    case 'objectiveNote':
      return { ...objective, note: text };
    case 'objectiveCommitment': {
      const choice = readChoice('commitment', text);
      if (choice === 'committed' || choice === 'aspirational') return { ...objective, commitment: choice };
      return { ...objective, asWritten: { ...objective.asWritten, commitment: text } };
    }
    case 'objectiveProgress':
      return objective;
  }
}

/** The objective's own values: from its banner row, or from the columns that speak about objectives. */
function withOwnCells(
  context: TableContext,
  objective: Objective,
  ownRow: number | null,
  firstRow: number | null,
): Objective {
  const { grid, account, columns } = context;
  let result = objective;
  const notes: string[] = [];
  const extra: Record<string, ExtraValue> = {};
  for (const column of columns) {
    if (isOfObjective(column.target)) {
      const row = ownRow ?? firstRow;
      const cell = row === null ? null : grid.covering(row, column.column);
      if (cell !== null) result = withObjectiveCell(context, result, column.target, cell);
      continue;
    }
    if (ownRow === null) continue;
    const cell = grid.at(ownRow, column.column);
    if (cell === null || account.has(cell)) continue;
    const text = normaliseText(textOf(cell));
    switch (column.target) {
      case 'code':
      case 'rowNumber':
        account.place(cell);
        result = { ...result, code: text };
        break;
      case 'owner':
        account.place(cell);
        result = { ...result, owner: text };
        break;
      case 'weight': {
        account.place(cell);
        const weight = readWeight(context, cell);
        result =
          weight === null ? { ...result, asWritten: { ...result.asWritten, weight: text } } : { ...result, weight };
        break;
      }
      case 'recordId':
      case 'progress':
        account.list(cell, 'computed');
        break;
      case 'skip':
        account.list(cell, 'skippedColumn');
        break;
      default: {
        account.keep(cell);
        const id = context.extraIds.get(column.column);
        if (id !== undefined) extra[id] = cell.value.kind === 'number' ? cell.value.number : text;
        else notes.push(column.target === 'note' ? text : `${column.ownText || columnName(column.column)}: ${text}`);
      }
    }
  }
  return { ...result, extra, note: notes.length === 0 ? result.note : notes.join('\n') };
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
