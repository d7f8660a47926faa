import { foldText } from '../../domain/text-folding';
import type { CellAccount } from '../cell-account';
import type { ImportField, ImportLayout, RowRole, SheetMapping } from '../import-outcome';
import { labelledValues, labelOf, type LabelledValue } from '../labels/label-words';
import type { RawCell } from '../raw-sheet';
import { hasWords, isPlaceholder, textOf, type SheetGrid } from '../sheet-grid';
import type { CompanyReading } from '../words/company-reading';
import type { ResolvedColumn } from './column-roles';
import { embeddedFields } from './embedded-fields';
import { labelledObjective, objectiveAbove, sayValues } from './objective-above';
import { startsOtherTable } from './other-table';
import { bannerOf, isWide } from './row-banners';
import { beginsAsTotal, rowKind } from './row-kinds';
import { bulletSign, rowSigns } from './row-signs';
import type { FoundHeader } from './table-finder';

/** An objective with the rows of its key results, still cells. */
export interface RowGroup {
  /** The cell whose words are the objective; null = made from the sheet or plan title. */
  readonly titleCell: RawCell | null;
  /** The row that carries the objective's own values (banner row), else null. */
  readonly ownRow: number | null;
  readonly category: RawCell | null;
  readonly rows: number[];
  /** Labels with values between the objective's words and its table: `Trọng số:` | 60%. */
  readonly labelled: LabelledValue[];
}

export interface TableRows {
  readonly groups: readonly RowGroup[];
  readonly layout: ImportLayout;
  /** Rows of the table that hold data or objectives, for reasons of cells left over. */
  readonly lastRow: number;
  readonly placeholders: number;
  /** Rows without a key result of their own that go on with the actions of the one above, by its row. */
  readonly continued: ReadonlyMap<number, readonly number[]>;
}

const figureFields: readonly string[] = ['start', 'floor', 'target', 'stretch', 'current'];

/** Sorts the rows under a header into objectives and key results. */
export function readTableRows(
  grid: SheetGrid,
  header: FoundHeader,
  columns: readonly ResolvedColumn[],
  account: CellAccount,
  reading: CompanyReading,
  /** What the user says of rows, by 1-based number. */
  roles: SheetMapping['rows'] = {},
): TableRows {
  const { labels } = reading;
  const at = (field: ImportField) => columns.find((column) => column.target === field)?.column ?? null;
  const objectiveColumn = at('objective');
  const keyResultColumn = at('keyResult');
  const idColumn = at('recordId');
  const initiativeColumn = at('initiatives');
  const continued = new Map<number, readonly number[]>();
  const codeColumn = at('code') ?? at('rowNumber');
  const numbers = columns.filter((column) => ['unit', 'start', 'target', 'current', 'due'].includes(column.target));
  const groups: (RowGroup & { titleCell: RawCell | null })[] = [];
  let layout: ImportLayout | null = null;
  let category: RawCell | null = null;
  let placeholders = 0;
  let lastRow = header.bottom;
  let ended = false;
  let sawTotal = false;
  let inOtherTable = false;
  let inActions = false;
  /** The group whose words stood above the header when it came again: a title, if objectives follow it. */
  let headedAgain: RowGroup | null = null;
  let lastText: string | null = null;

  const rows = grid.rowNumbers.filter((row) => row > header.bottom);
  const textColumn = keyResultColumn ?? objectiveColumn;
  const withObjective = objectiveColumn === null ? [] : rows.filter((row) => grid.at(row, objectiveColumn) !== null);
  const isFlat =
    objectiveColumn !== null &&
    withObjective.length * 20 >= rows.length * 19 &&
    withObjective.every((row) => grid.mergeAt(row, objectiveColumn) === null);
  const above = objectiveColumn === null ? objectiveAbove(grid, header, reading) : null;
  if (above !== null) {
    for (const cell of grid.row(above.cell.row)) account.place(cell);
    groups.push({ titleCell: above.cell, ownRow: null, category: null, rows: [], labelled: above.labelled });
    layout = 'objectiveRow';
  }
  const signs = rowSigns(grid, rows, columns, labels, above !== null);
  const { isCoded, dotted, hasRoman, isBulleted, isCounted, onlyObjectives, mostlyFigures, isBoldAmong } = signs;
  // "Mục tiêu 1:" with nothing behind it is a place to fill in.
  const isBlank = (cell: RawCell) => {
    const text = textOf(cell);
    if (isPlaceholder(text) || labels.isObjectiveLabel(text)) return true;
    const label = grid.row(cell.row).length > 2 ? null : labelOf(text, reading);
    return label?.field === 'keyResult' && label.numbered;
  };
  const takeAsSaid = (row: number, role: RowRole) => {
    const cells = grid.row(row);
    const words =
      (role === 'objective' && objectiveColumn !== null ? grid.at(row, objectiveColumn) : null) ??
      (textColumn === null ? null : grid.at(row, textColumn)) ??
      cells.find(hasWords) ??
      null;
    lastRow = Math.max(lastRow, row);
    if (role === 'skip' || words === null) for (const cell of cells) account.list(cell, 'leftOut');
    else if (role === 'category') {
      category = words;
      account.place(words);
    } else if (role === 'objective') groups.push({ titleCell: words, ownRow: row, category, rows: [], labelled: [] });
    else if (groups.length === 0) groups.push({ titleCell: null, ownRow: null, category, rows: [row], labelled: [] });
    else groups.at(-1)?.rows.push(row);
    lastText = null;
  };
  /** "Laboratory team" above a repeated header and objectives below it: the name of that part, no objective. */
  const dropTitle = () => {
    const before = groups.at(-1);
    if (before === undefined || before !== headedAgain || before.rows.length > 0 || before.titleCell === null) return;
    category = before.titleCell;
    account.place(before.titleCell);
    groups.pop();
  };
  for (const row of rows) {
    if (ended) break;
    const role = roles[String(row + 1)];
    if (role !== undefined) {
      takeAsSaid(row, role);
      continue;
    }
    const kind = rowKind(grid, row, header);
    const cells = grid.row(row);
    // Below the totals of our own workbook a row without a record's id is the sign-off, whatever its roles are called.
    if (kind === 'signature' || kind === 'legend' || (sawTotal && idColumn !== null && !grid.at(row, idColumn))) {
      for (const cell of cells) account.list(cell, kind === 'legend' ? kind : 'signature');
      ended = kind !== 'legend' || groups.length > 0;
      continue;
    }
    const isSubtotal =
      isCounted &&
      codeColumn !== null &&
      grid.at(row, codeColumn) === null &&
      beginsAsTotal(textOf(cells.find(hasWords) ?? null));
    if (kind === 'total' || isSubtotal) {
      for (const cell of cells) account.list(cell, 'total');
      sawTotal = kind === 'total' && groups.length > 0;
      continue;
    }
    if (kind === 'repeatedHeader' || kind === 'columnNumbers' || kind === 'placeholder') {
      for (const cell of cells) account.list(cell, kind);
      if (kind === 'repeatedHeader') {
        inOtherTable = false;
        headedAgain = groups.at(-1) ?? null;
      }
      if (kind === 'placeholder') placeholders += 1;
      continue;
    }
    if (groups.some((group) => group.rows.length > 0) && startsOtherTable(grid, row, columns, reading)) {
      inOtherTable = true;
    }
    if (inOtherTable) {
      for (const cell of cells) account.list(cell, 'otherTable');
      continue;
    }
    const own = objectiveColumn === null ? null : grid.at(row, objectiveColumn);
    const keyResult = textColumn === null ? null : grid.at(row, textColumn);
    const krCell = keyResult !== null && !isBlank(keyResult) && keyResult.value.kind !== 'error' ? keyResult : null;
    const objCell = own !== null && !isBlank(own) ? own : null;
    if (own !== null && objCell === null) placeholders += 1;
    if (keyResult !== null && krCell === null) placeholders += 1;

    const action = initiativeColumn === null ? null : grid.at(row, initiativeColumn);
    const before = groups.at(-1)?.rows.at(-1);
    if (action !== null && hasWords(action) && krCell === null && objCell === null && before !== undefined) {
      continued.set(before, [...(continued.get(before) ?? []), row]);
      lastRow = row;
      continue;
    }
    const banner = bannerOf(grid, row, header, columns, labels, textColumn, mostlyFigures);
    const rowHasNumbers = numbers.some((column) => grid.at(row, column.column) !== null);
    const rowHasFigures = columns.some(
      ({ target, column }) => figureFields.includes(target) && grid.at(row, column) !== null,
    );
    const code = codeColumn === null ? '' : textOf(grid.at(row, codeColumn));
    // "Initiatives" and what stands below it are no key results: they end where the next objective or header is.
    const label = cells.length === 1 && banner !== null ? labelOf(textOf(banner.cell), reading) : null;
    if (label?.field === 'initiatives') inActions = true;
    else if (inActions && (cells.length > 1 || (banner !== null && labels.saysObjective(textOf(banner.cell)))))
      inActions = false;
    if (inActions && groups.some((group) => group.rows.length > 0)) {
      const holder = groups.at(-1);
      for (const cell of cells) account.list(cell, 'otherTable');
      if (holder !== undefined) continue;
    }
    if (objectiveColumn !== null && keyResultColumn !== null) {
      if (banner !== null && (krCell === null || banner.cell === own)) {
        if (
          banner.wide &&
          banner.cell !== own &&
          groups.some((group) => group.rows.length > 0 && group.titleCell?.column === objectiveColumn)
        ) {
          category = banner.cell;
          account.place(banner.cell);
          lastRow = row;
          continue;
        }
        if (sawTotal) continue;
        const title = objCell ?? banner.cell;
        dropTitle();
        groups.push({ titleCell: title, ownRow: row, category, rows: [], labelled: [] });
        layout ??= 'objectiveRow';
        lastText = foldText(textOf(title));
        lastRow = row;
        continue;
      }
      if (sawTotal && krCell === null) continue;
      if (objCell !== null) {
        const text = foldText(textOf(objCell));
        const merge = grid.mergeAt(row, objCell.column);
        if (merge !== null && merge.bottom > merge.top) layout = 'objectiveMerged';
        const known = isFlat ? groups.findIndex(({ titleCell }) => foldText(textOf(titleCell)) === text) : -1;
        if (known !== -1 && known < groups.length - 1) {
          // A flat table that is not sorted: the rows of one objective need not stand together.
          groups.push(...groups.splice(known, 1));
          layout ??= 'objectiveRepeated';
          account.place(objCell);
        } else if (text === lastText && groups.length > 0) {
          layout ??= 'objectiveRepeated';
          account.place(objCell);
        } else {
          dropTitle();
          groups.push({ titleCell: objCell, ownRow: krCell === null ? row : null, category, rows: [], labelled: [] });
        }
        lastText = text;
      }
      if (krCell === null) {
        if (objCell !== null) lastRow = row;
        continue;
      }
      const group = groups.at(-1);
      if (group === undefined) groups.push({ titleCell: null, ownRow: null, category, rows: [row], labelled: [] });
      else group.rows.push(row);
      lastRow = row;
      continue;
    }
    // One text column: codes, banners and looks tell objectives from key results.
    if (
      banner !== null &&
      isBlank(banner.cell) &&
      cells.every((cell) => cell === banner.cell || cell.column === codeColumn)
    ) {
      for (const cell of cells) account.list(cell, 'placeholder');
      placeholders += 1;
      continue;
    }
    const labelled =
      cells[0]?.column === codeColumn && /^O\s?\d+$/iu.test(code) ? null : labelledObjective(cells, labels);
    if (labelled !== null) {
      for (const cell of cells) account.place(cell);
      groups.push({ titleCell: labelled, ownRow: null, category, rows: [], labelled: [] });
      layout = 'objectiveRow';
      lastRow = row;
      continue;
    }
    const pairs = own === null && sayValues(cells, reading) ? labelledValues(cells, reading) : [];
    const last = groups.at(-1);
    if (
      last !== undefined &&
      last.rows.length === 0 &&
      pairs.length > 0 &&
      // "KR1: Days sales outstanding" is a key result, whatever else its row holds.
      pairs.every(({ label, value }) => value !== null && label.field !== 'keyResult' && label.field !== 'objective')
    ) {
      last.labelled.push(...pairs);
      lastRow = row;
      continue;
    }
    const words = banner?.cell ?? krCell;
    if (words === null || !(hasWords(words) || isCoded) || (sawTotal && !rowHasNumbers && banner === null)) continue;
    const text = textOf(words);
    const saysObjective = labels.saysObjective(text) || /^O\s?\d+$/iu.test(code);
    const holdsIts =
      words.column === textColumn && !isWide(grid, words, columns) && embeddedFields(text, reading) !== null;
    const saysKeyResult = labels.saysKeyResult(text) || /^KR/iu.test(code) || holdsIts;
    const upperCode = /^(?:[IVX]{1,5}|[A-H])[.)]?$/u.test(code) || (dotted && !hasRoman && /^\d+[.)]?$/u.test(code));
    const isObjective =
      !saysKeyResult &&
      (saysObjective ||
        onlyObjectives ||
        (isBulleted && !bulletSign.test(text) && !rowHasNumbers) ||
        (isCounted && banner !== null && code === '' && cells.length === 1) ||
        upperCode ||
        (banner !== null && !rowHasNumbers && (banner.wide || words.style.bold)) ||
        // In bold among plain ones, with an owner and a date perhaps but nothing measured.
        (isBoldAmong && banner !== null && words.style.bold && !rowHasFigures));
    if (isObjective) {
      const last = groups.at(-1);
      if (
        last?.titleCell &&
        last.rows.length === 0 &&
        last.ownRow !== null &&
        /^[A-H][.)]?$/u.test(codeColumn === null ? '' : textOf(grid.at(last.ownRow, codeColumn))) &&
        !/^[A-H][.)]?$/u.test(code)
      ) {
        category = last.titleCell;
        account.place(last.titleCell);
        groups.pop();
      }
      dropTitle();
      groups.push({ titleCell: words, ownRow: row, category, rows: [], labelled: [] });
      layout = 'objectiveRow';
    } else {
      const group = groups.at(-1);
      if (group === undefined) groups.push({ titleCell: null, ownRow: null, category, rows: [row], labelled: [] });
      else group.rows.push(row);
    }
    lastRow = row;
  }
  if (layout === null && objectiveColumn !== null && keyResultColumn !== null) {
    layout = groups.every((group) => group.rows.length <= 1) ? 'objectiveRepeated' : 'objectiveFirstRow';
  }
  // Rows of words below the last key result are rules and notes, unless a column says they are objectives.
  while (groups.length > 1) {
    const last = groups.at(-1);
    if (last?.rows.length !== 0 || labels.saysObjective(textOf(last.titleCell))) break;
    if (objectiveColumn !== null && (last.titleCell === null || !isWide(grid, last.titleCell, columns))) break;
    if (codeColumn !== null && last.ownRow !== null && grid.at(last.ownRow, codeColumn) !== null) break;
    groups.pop();
    lastRow = Math.max(header.bottom, ...groups.flatMap(({ rows: own, ownRow }) => [...own, ownRow ?? 0]));
  }
  return { groups, layout: layout ?? 'keyResultsOnly', lastRow, placeholders, continued };
}
