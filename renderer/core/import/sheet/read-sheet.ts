import { cycleOf } from '../../domain/cycles';
import { emptyPlan, type Language, type Plan } from '../../domain/plan';
import { stableId } from '../../domain/stable-id';
import { foldText } from '../../domain/text-folding';
import { CellAccount } from '../cell-account';
import type { ImportLayout, ImportOptions, ReportColumn, ReportSheet } from '../import-outcome';
import { columnName, rangeName, type RawRange, type RawSheet, type RawWorkbook } from '../raw-sheet';
import { gridOf, isPlaceholder, textOf, type SheetGrid } from '../sheet-grid';
import type { ResolvedColumn } from '../table/column-roles';
import { isSignature } from '../table/row-kinds';
import type { CompanyReading } from '../words/company-reading';
import { attempt, type Attempt } from './attempt';
import { chooseHypotheses } from './hypothesis-sources';
import type { Reason, SheetJob } from './hypothesis';
import { keepRest } from './keep-rest';
import { speaksOfGoals } from './plan-evidence';
import { leftOutCells, noteOnCells, withOwnReadings } from './own-readings';

/** A part of a sheet as the report tells it, its reasons not yet in words. */
export interface TableDraft {
  readonly range: string;
  readonly layout: ImportLayout;
  readonly headerRow: number | null;
  readonly columns: readonly ReportColumn[];
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** One sheet after recognition: its plan or why it has none, and its account. */
export interface ReadSheet {
  readonly plan: Plan | null;
  readonly report: Omit<ReportSheet, 'tables'> & { readonly tables: readonly TableDraft[] };
  readonly account: CellAccount;
  readonly grid: SheetGrid;
  readonly keyResults: number;
}

/** A blank form's header is believed from here on; what is read in its place must then be better than this. */
const sureHeader = 0.6;
const leastOverBlank = 0.7;

const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u;

/**
 * Recognises one sheet: every family of layouts says how it would read it, each way is tried, and the one that
 * explains the sheet best is kept. `room` is how many key results may still be read in this import; `reading` is the
 * company's.
 */
export function readSheet(
  raw: RawWorkbook,
  found: RawSheet,
  file: string,
  options: ImportOptions,
  room: number,
  reading: CompanyReading,
): ReadSheet {
  const mapping = options.mapping?.sheets[found.name] ?? null;
  const sheet = withOwnReadings(found, mapping);
  const grid = gridOf(sheet);
  const text = grid.cells.slice(0, 400).map(textOf).join(' ');
  const language: Language = vietnamese.test(text) ? 'vi' : 'en';
  const leftOut = sheet === found ? [] : leftOutCells(gridOf(found), mapping);
  const job: SheetJob = { raw, sheet, grid, leftOut, file, options, mapping, reading, language, room };

  const none = (reason: string, tried: Attempt | null = null): ReadSheet => {
    const account = new CellAccount(grid, leftOut);
    account.close((cell) => (isSignature(textOf(cell)) ? 'signature' : 'sheetWithoutPlan'));
    const first = tried?.parts[0];
    const columns = first?.outcome.columns.map(reportColumn) ?? [];
    const headerRow = first?.part.header == null ? null : first.part.header.bottom + 1;
    const report = { name: sheet.name, used: false, reason, layout: null, headerRow, columns, tables: [] };
    return { plan: null, report, account, grid, keyResults: 0 };
  };
  if (grid.cells.length === 0) return none('emptySheet');
  if (mapping?.use === false) return none('leftOut');
  const attempts = chooseHypotheses(job).map((hypothesis) => attempt(job, hypothesis));
  const likely = mapping === null ? attempts.filter((one) => speaksOfGoals(job, one)) : attempts;
  // Where a header names objectives or key results, the figures under it are no indicators of their own.
  const isNamed = likely.some(({ parts }) =>
    parts.some(
      ({ part, outcome }) => part.layout !== 'indicatorsAcross' && part.confidence > 0.4 && namesTitles(outcome),
    ),
  );
  const open = isNamed ? likely.filter(({ parts }) => parts[0]?.part.layout !== 'indicatorsAcross') : likely;
  const best = open.reduce<Attempt | null>((top, one) => (one.score > (top?.score ?? 0) ? one : top), null);
  // A sure header with nothing below it is a form to fill in, whatever else its labels could be read as.
  const blank = attempts.some(({ parts }) =>
    parts.some(({ part, outcome }) => outcome.nothing === 'blankForm' && part.confidence > sureHeader),
  );
  if (best === null || (blank && mapping === null && best.score < leastOverBlank)) {
    const reasons = attempts.flatMap(({ parts }) => parts.map(({ outcome }) => outcome.nothing));
    return none(
      blank || reasons.includes('blankForm') ? 'blankForm' : attempts.length > 0 ? 'noObjectivesOrResults' : 'noTable',
      attempts[0] ?? null,
    );
  }
  // An old form in a hidden sheet is no plan of this year's.
  if (sheet.state !== 'visible' && mapping === null && best.keyResults === 0) return none('blankForm', best);
  return accepted(job, found, best);
}

/** Whether the header's own words, not what stands below it, say where objectives or key results are. */
function namesTitles({ columns, keyResults }: Attempt['parts'][number]['outcome']): boolean {
  return (
    keyResults > 0 &&
    columns.some(({ target, confidence }) => (target === 'keyResult' || target === 'objective') && confidence > 0.6)
  );
}

/** The plan and the report of the reading that was chosen. */
function accepted(job: SheetJob, found: RawSheet, chosen: Attempt): ReadSheet {
  const { sheet, grid, file, options, language, reading } = job;
  const { account, title, planTitle, cycle, parts } = chosen;
  const read = parts.filter(({ outcome }) => outcome.nothing === null);
  const first = read[0];
  if (sheet.state !== 'visible') account.remarkOn('A1', 0, sheet.name, 'hiddenSheet', { text: sheet.name });
  if (cycle === null) {
    const top = first?.part.region.top ?? 0;
    const left = first?.part.region.left ?? 0;
    account.remarkOn(rangeName({ top, left, bottom: top, right: left }), 0, '', 'cycleAssumed', {});
  }
  noteOnCells(found, grid, job.mapping, account);
  const isOurs = read.some(({ outcome }) => outcome.columns.some(({ target }) => target === 'recordId'));
  const asRead = read.flatMap(({ outcome }) => outcome.objectives);
  const regions = read.map(({ part }) => ({ header: part.header, region: part.region }));
  const objectives = isOurs ? asRead : keepRest(grid, account, regions, asRead);
  const top = first?.part.region.top ?? 0;
  const lastRow = Math.max(...read.map(({ outcome }) => outcome.lastRow));
  account.close((cell) => {
    if (cell.row < top) return 'aboveTable';
    if (isPlaceholder(textOf(cell))) return 'placeholder';
    if (isSignature(textOf(cell))) return 'signature';
    return cell.row > lastRow ? 'belowTable' : 'unclear';
  });

  const named = foldText(sheet.name);
  const owners = new Set(objectives.flatMap((objective) => objective.keyResults.map((keyResult) => keyResult.owner)));
  const sheetIsPerson = owners.size === 1 && [...owners][0] != null && foldText([...owners][0] ?? '') === named;
  const owner = title.owner ?? (sheetIsPerson ? sheet.name : null);
  const tables = read.map(({ part, outcome }): TableDraft => ({
    range: rangeName(shownRange(part.region, grid, outcome.lastRow)),
    layout: outcome.layout,
    headerRow: part.header === null ? null : part.header.bottom + 1,
    columns: outcome.columns.map(reportColumn),
    confidence: Number(((part.confidence + chosen.score) / 2).toFixed(2)),
    reasons: [...part.reasons, ...outcome.reasons],
  }));
  const plan: Plan = {
    ...emptyPlan(
      `plan-${stableId(`${file}\n${sheet.name}`)}`,
      planTitle,
      cycle ?? cycleOf('quarter', options.today, language, reading.firstMonth),
      language,
    ),
    level: owner !== null ? 'person' : title.department !== null ? 'department' : null,
    department: title.department,
    owner,
    objectives,
    columns: read.flatMap(({ outcome }) => outcome.extraColumns),
    origin: {
      file,
      sheet: sheet.name,
      layout: tables[0]?.layout ?? 'keyResultsOnly',
      mapping: Object.fromEntries((tables[0]?.columns ?? []).map((column) => [column.ref, column.field])),
      importedOn: options.today,
    },
  };
  const report = {
    ...{ name: sheet.name, used: true, reason: null, layout: tables[0]?.layout ?? null },
    ...{ headerRow: tables[0]?.headerRow ?? null, columns: tables[0]?.columns ?? [], tables },
  };
  return { plan, report, account, grid, keyResults: chosen.keyResults };
}

/** The region without the empty space a sheet has to its right and below. */
function shownRange(region: RawRange, grid: SheetGrid, lastRow: number): RawRange {
  let [left, right] = [region.right, region.left];
  for (const cell of grid.cells) {
    if (cell.row < region.top || cell.row > lastRow || cell.column < region.left || cell.column > region.right)
      continue;
    left = Math.min(left, cell.column);
    right = Math.max(right, grid.mergeAt(cell.row, cell.column)?.right ?? cell.column);
  }
  return { top: region.top, left: Math.min(left, right), bottom: Math.max(region.top, lastRow), right };
}

function reportColumn(column: ResolvedColumn): ReportColumn {
  return {
    ref: columnName(column.column),
    header: column.text,
    field: column.target,
    confidence: Number(column.confidence.toFixed(2)),
  };
}
