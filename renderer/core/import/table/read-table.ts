import { emptyObjective, type ExtraColumn, type Language, type Objective } from '../../domain/plan';
import { foldText, normaliseText } from '../../domain/text-folding';
import type { SheetMapping } from '../import-outcome';
import { columnName, rangeName } from '../raw-sheet';
import { readKeyResult } from '../records/key-result-reading';
import { shareInTitle, weightInTitle, withLabelled } from '../records/objective-labels';
import { placeRepeats, withOwnCells } from '../records/objective-reading';
import { contextOf, isExtra } from '../records/table-context';
import { withActions } from '../records/action-rows';
import { partTitles, titleParts, titlesCount } from '../records/title-codes';
import type { PartOutcome, PartReading } from '../sheet/hypothesis';
import { textOf, type SheetGrid } from '../sheet-grid';
import { byValues } from './columns-by-values';
import {
  keepingProgress,
  ofCycle,
  ofEarlierYear,
  ofWhole,
  standInGroups,
  withOnlyFigures,
  withPeriods,
} from './column-choices';
import { resolveColumns, type ResolvedColumn } from './column-roles';
import { withLabelAsTitle } from './label-titles';
import { checkInsOf, periodColumns } from './period-columns';
import { rowKind } from './row-kinds';
import { spreadRows } from './rows-in-cells';
import type { FoundHeader } from './table-finder';
import { readTableRows } from './table-rows';
import { typedRows } from './type-column';

/** Reads one table, whose header was found, into objectives. `grid` holds the table and nothing beside it. */
export function readTable(
  { job, account, start, cycleKind, unit, planTitle, room, newId }: PartReading,
  grid: SheetGrid,
  header: FoundHeader,
  mapping: SheetMapping | null,
  /** Tells apart the extra columns of several tables of one sheet; '' for the first. */
  idPrefix: string,
): PartOutcome {
  const { raw, sheet, reading, language } = job;
  // What stands in the sign-off block says nothing about the columns above it.
  const signed = grid.rowNumbers.find((row) => row > header.bottom && rowKind(grid, row, header) === 'signature');
  const lastRow = signed === undefined ? (grid.rowNumbers.at(-1) ?? header.bottom) : signed - 1;
  const inCycle = ofCycle(
    keepingProgress(resolveColumns(grid, header, lastRow, mapping, reading), mapping),
    cycleKind,
    mapping,
  );
  const resolved = ofEarlierYear(inCycle, mapping, reading.words);
  const periods = periodColumns(grid, header, resolved, Number(start.slice(0, 4)), raw.dateSystem, mapping);
  const ofTime =
    periods === null
      ? ofWhole(resolved, mapping, reading.words)
      : withPeriods(resolved, periods, mapping, reading.words);
  const inPeriods = new Set(periods?.periods.map(({ column }) => column));
  const settled = byValues(
    ofEarlierYear(withOnlyFigures(ofTime, inPeriods, mapping), mapping, reading.words),
    inPeriods,
    mapping,
  );
  const isNamed = settled.some(({ target }) => target === 'keyResult' || target === 'objective');
  const typed = typedRows(grid, header, resolved, mapping);
  const untyped =
    isNamed || standInGroups(settled, inPeriods, reading.words)
      ? settled
      : byValues(withLabelAsTitle(settled, inPeriods) ?? settled, inPeriods, mapping);
  const columns = typed?.columns ?? untyped;
  if (typed !== null) {
    // What says what each row is has done its work then.
    for (const row of grid.rowNumbers)
      if (row > header.bottom) account.place(grid.at(row, typed.typeColumn), { record: null, field: 'header' });
  }
  const nothing = (why: PartOutcome['nothing']): PartOutcome => ({
    ...{ objectives: [], extraColumns: [], layout: 'keyResultsOnly', columns, lastRow: header.bottom, keyResults: 0 },
    ...{ nothing: why, reasons: [] },
  });
  const titleColumn =
    columns.find((column) => column.target === 'keyResult') ?? columns.find((column) => column.target === 'objective');
  if (titleColumn === undefined) {
    const isEmpty = columns.every(({ target, profile }) => target === 'rowNumber' || profile.filled === 0);
    return nothing(isEmpty ? 'blankForm' : 'noObjectivesOrResults');
  }
  const rows = readTableRows(grid, header, columns, account, reading, { ...typed?.roles, ...mapping?.rows });
  if (!rows.groups.some((group) => group.titleCell !== null || group.rows.length > 0)) return nothing('blankForm');
  if (mapping === null && isInstruction(columns)) return nothing('noObjectivesOrResults');
  if (periods !== null) {
    const [first] = periods.periods;
    const left = first?.column ?? 0;
    const right = periods.periods.at(-1)?.column ?? left;
    account.remarkOn(rangeName({ top: header.top, left, bottom: header.bottom, right }), 0, '', 'periodsAcross', {
      periods: periods.periods.length,
    });
  }

  placeHeader(grid, header, columns, account);
  const spread = spreadRows(grid, columns, rows.groups, titleColumn, reading);
  const rawBody = spread ?? { grid, columns, groups: rows.groups };
  const rowsOfBody = rawBody.groups.flatMap((group) => group.rows);
  const titleAt =
    spread === null ? titleColumn : (rawBody.columns.find(({ target }) => target === 'keyResult') ?? titleColumn);
  // A workbook of ours says by its ids where each title came from: its titles are what they are.
  const isOurs = columns.some(({ target }) => target === 'recordId');
  const parted = isOurs ? null : partTitles(rawBody.grid, titleAt.column, rowsOfBody);
  const body = { ...rawBody, grid: parted?.grid ?? rawBody.grid };
  const objectiveTitles = rawBody.groups.map(({ titleCell }) => textOf(titleCell));
  const counts = titlesCount(objectiveTitles);
  const shared = contextOf(
    ...([raw, body.grid, spread === null ? header : { ...header, bottom: 0 }, body.columns, account] as const),
    { lastRow: body.grid.rowNumbers.at(-1) ?? 0, groups: body.groups },
    ...([unit, start, mapping?.decimal ?? null, reading] as const),
  );
  const parents = typed === null ? parentColumn(columns) : (columns.find(({ target }) => target === 'parent') ?? null);
  const extraIds = new Map([...shared.extraIds].map(([column, id]) => [column, `${idPrefix}${id}`]));
  const inChecks = new Set(periods?.as === 'checkIns' ? periods.periods.map(({ column }) => column) : []);
  const context = {
    ...shared,
    extraIds,
    columns: shared.columns.filter((column) => !inChecks.has(column.column) && column !== parents),
  };
  const objectives: Objective[] = [];
  let count = 0;
  for (const group of body.groups) {
    const first = group.rows[0];
    if (group.titleCell === null && first === undefined) continue;
    const written = group.titleCell === null ? planTitle : normaliseText(textOf(group.titleCell));
    // "Free up cash (Weight 55%)": the weight is no part of the title.
    const unweighted = written.replace(weightInTitle, '');
    const own =
      isOurs || group.titleCell === null
        ? { title: written, code: null }
        : titleParts(reading.labels.withoutObjectiveLabel(unweighted), counts);
    const words = own.title === '' ? written : own.title;
    const id = newId('o', words);
    account.place(group.titleCell, { record: id, field: 'objective' });
    if (group.titleCell === null && first !== undefined) {
      const top = body.grid.at(first, titleAt.column);
      const last = body.grid.at(group.rows.at(-1) ?? first, titleAt.column) ?? top;
      const range = { top: top?.row ?? 0, left: titleColumn.column, bottom: last?.row ?? 0 };
      account.remarkOn(rangeName({ ...range, right: titleColumn.column }), 0, planTitle, 'objectiveMade', {
        text: planTitle,
      });
    }
    account.place(group.category, { record: id, field: 'category' });
    const category = group.category === null ? null : normaliseText(textOf(group.category));
    const fromRow = withOwnCells(context, { ...emptyObjective(id, words), category }, group.ownRow, first ?? null);
    const asRead = withLabelled(fromRow, group.labelled, context, account);
    const objective = {
      ...asRead,
      code: asRead.code?.replace(/[.)]$/u, '') ?? own.code,
      weight: asRead.weight ?? (group.ownRow === null && !weightInTitle.test(written) ? null : shareInTitle(written)),
      asWritten: words === written ? asRead.asWritten : { ...asRead.asWritten, title: written },
    };
    const keyResults = [];
    for (const row of group.rows) {
      if (count >= room) {
        for (const cell of body.grid.row(row)) account.list(cell, 'tooManyKeyResults');
        continue;
      }
      count += 1;
      const keyResultId = newId('kr', `${words}\n${textOf(body.grid.at(row, titleAt.column))}`);
      const read = readKeyResult(context, row, keyResultId, titleAt.column);
      const titleAsWritten = parted?.asWritten.get(row);
      const keyResult =
        titleAsWritten === undefined
          ? read
          : {
              ...read,
              code: read.code ?? parted?.codes.get(row) ?? null,
              asWritten: { ...read.asWritten, title: titleAsWritten },
            };
      const checkIns =
        periods === null ? [] : checkInsOf(body.grid, row, keyResultId, keyResult.unit, periods, account);
      const done = withActions(grid, columns, keyResult, row, rows.continued.get(row) ?? [], context);
      keyResults.push(checkIns.length === 0 ? done : { ...done, checkIns });
    }
    placeRepeats(context, group.ownRow ?? first ?? null, group.rows);
    const parentCell =
      parents === null
        ? null
        : (body.grid.at(group.ownRow ?? first ?? 0, parents.column) ??
          (typed === null ? body.grid.covering(group.ownRow ?? first ?? 0, parents.column) : null));
    account.place(parentCell, { record: id, field: 'parent' });
    for (const row of group.rows) if (parents !== null) account.place(body.grid.at(row, parents.column));
    const parent =
      parentCell === null
        ? objective.parent
        : { plan: null, objective: null, keyResult: null, title: normaliseText(textOf(parentCell)) };
    objectives.push({ ...objective, parent, keyResults });
  }
  const hidden = new Set(sheet.hiddenRows);
  for (const row of new Set(rows.groups.flatMap((group) => group.rows))) {
    const cell = hidden.has(row) ? grid.at(row, titleColumn.column) : null;
    if (cell !== null) account.remark(cell, 'placed', 'hiddenRow', { row: row + 1 });
  }
  for (const column of columns) {
    if (sheet.hiddenColumns.includes(column.column) && column.profile.filled > 0) {
      account.remarkOn(columnName(column.column) + String(header.bottom + 1), 0, column.text, 'hiddenColumn', {
        column: columnName(column.column),
      });
    }
  }
  return {
    objectives,
    extraColumns: extraColumns(columns, extraIds, language),
    layout: spread?.layout ?? (parents === null ? rows.layout : 'parentColumn'),
    columns,
    lastRow: rows.lastRow,
    keyResults: count,
    nothing: null,
    reasons: [
      ...(spread === null || spread.lines === 0 ? [] : [{ code: 'splitLines', params: { lines: spread.lines } }]),
      ...(periods === null ? [] : [{ code: 'periodsAcross', params: { periods: periods.periods.length } }]),
    ],
  };
}

/** A column of parents left of the objectives: it says what each objective serves. */
function parentColumn(columns: readonly ResolvedColumn[]): ResolvedColumn | null {
  const objective = columns.find(({ target }) => target === 'objective');
  const parent = columns.find(({ target }) => target === 'parent');
  return objective !== undefined && parent !== undefined && parent.column < objective.column ? parent : null;
}

/** The header's cells go where their column goes. */
function placeHeader(
  grid: SheetGrid,
  header: FoundHeader,
  columns: readonly ResolvedColumn[],
  account: PartReading['account'],
): void {
  for (let row = header.top; row <= header.bottom; row += 1) {
    for (const cell of grid.row(row)) {
      const merge = grid.mergeAt(row, cell.column);
      const under = columns.filter(
        (column) => column.column >= cell.column && column.column <= (merge?.right ?? cell.column),
      );
      const targets = under.map((column) => column.target);
      const all = (isSo: (target: ResolvedColumn['target']) => boolean) => targets.length > 0 && targets.every(isSo);
      if (all((target) => target === 'rowNumber')) account.list(cell, 'rowNumber');
      else if (all((target) => target === 'progress')) account.list(cell, 'computed');
      else if (all((target) => target === 'skip')) account.list(cell, 'skippedColumn');
      else if (all(isExtra)) account.keep(cell, { record: null, field: 'header' });
      else account.place(cell, { record: null, field: 'header' });
    }
  }
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
