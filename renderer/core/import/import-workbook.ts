import type { Texts } from '../texts/texts';
import type { ErrorCode } from '../error-codes';
import { ok, refuse, type Result } from '../result';
import { shapeOf } from './memory/workbook-shape';
import { columnNumber } from './table/column-roles';
import { companyReading } from './words/company-reading';
import type {
  CellFate,
  CellPlace,
  ImportOptions,
  ImportOutcome,
  ImportPreview,
  ReportItem,
  ReportSheet,
} from './import-outcome';
import { cellName, type RawSheet, type RawWorkbook } from './raw-sheet';
import { readSheet, type ReadSheet } from './sheet/read-sheet';

/** Design 6: more key results than this in one import are listed, not read. */
export const keyResultLimit = 20_000;
/** How much of a sheet a preview carries. */
export interface PreviewPart {
  readonly rows: number;
  readonly columns: number;
}

/** What a screen can show of a sheet. */
const screenPart: PreviewPart = { rows: 200, columns: 52 };

/**
 * Turns a raw workbook into plans and an account of every cell. Each sheet with a table of objectives or key results
 * gives a plan; the cells of the others are listed. Refused: `sheetNotFound`, `mappingInvalid`, `noTable`,
 * `noObjectivesOrResults`, `blankForm`.
 */
export function importWorkbook(
  raw: RawWorkbook,
  file: string,
  options: ImportOptions,
  t: Texts,
): Result<ImportOutcome> {
  const read = readAll(raw, file, options);
  if (!read.ok) return read;
  const refused = refusalOf(read.value, file);
  return refused ?? ok(outcomeOf(read.value, file, raw.notes, t));
}

/** The same with what the import screen shows: the sheets as found, clipped, and the fate of their cells. */
export function previewImport(
  raw: RawWorkbook,
  file: string,
  options: ImportOptions,
  t: Texts,
  part = screenPart,
): Result<ImportPreview> {
  const read = readAll(raw, file, options);
  if (!read.ok) return read;
  // Once the user is mapping by hand, a mapping that gives no plan yet must not close the screen.
  const refused = options.mapping === null ? refusalOf(read.value, file) : null;
  if (refused !== null) return refused;
  const shownPart = { ...part, rows: options.shownRows ?? part.rows };
  const fates: Record<string, Record<string, CellFate>> = {};
  const places: Record<string, Record<string, CellPlace>> = {};
  for (const { report, grid, account } of read.value) {
    const shown = grid.cells.filter((cell) => cell.row < shownPart.rows && cell.column < shownPart.columns);
    places[report.name] = Object.fromEntries(
      shown.flatMap((cell) => {
        const place = account.placeOf(cell);
        return place === null ? [] : [[cellName(cell.row, cell.column), place] as const];
      }),
    );
    fates[report.name] = Object.fromEntries(
      shown.map((cell) => [cellName(cell.row, cell.column), account.fateOf(cell)]),
    );
  }
  const sheets = read.value.map(({ grid }) => clipped(grid.sheet, shownPart));
  const outcome = outcomeOf(read.value, file, raw.notes, t);
  return ok({ ...outcome, sheets, fates, places, text: raw.text ?? null, shape: shapeOf(raw, outcome.report.sheets) });
}

function readAll(raw: RawWorkbook, file: string, options: ImportOptions): Result<readonly ReadSheet[]> {
  const names = new Set(raw.sheets.map((sheet) => sheet.name));
  if (options.sheet !== null && !names.has(options.sheet)) {
    return refuse('sheetNotFound', { file, sheet: options.sheet, sheets: [...names].join(', ') });
  }
  for (const [name, mapping] of Object.entries(options.mapping?.sheets ?? {})) {
    if (!names.has(name)) return refuse('mappingInvalid', { file, where: name });
    const fields = new Set<string>();
    for (const [letters, target] of Object.entries(mapping.columns)) {
      if (columnNumber(letters) >= 16_384) return refuse('mappingInvalid', { file, where: `${name}!${letters}` });
      if (target === 'keep' || target === 'skip') continue;
      // Two columns cannot both be the target, or the title, of one row.
      if (fields.has(target)) return refuse('mappingInvalid', { file, where: `${name}!${letters}` });
      fields.add(target);
    }
  }
  const chosen = raw.sheets.filter((sheet) => options.sheet === null || sheet.name === options.sheet);
  const reading = companyReading(options.company);
  const result: ReadSheet[] = [];
  let room = keyResultLimit;
  for (const sheet of chosen) {
    const read = readSheet(raw, sheet, file, options, room, reading);
    room -= read.keyResults;
    result.push(read);
  }
  return ok(result);
}

function refusalOf(sheets: readonly ReadSheet[], file: string): ReturnType<typeof refuse> | null {
  if (sheets.some(({ plan }) => plan !== null && plan.objectives.some((objective) => objective.title !== '')))
    return null;
  const reasons = new Set(sheets.map(({ report }) => report.reason));
  const codes: readonly ErrorCode[] = ['blankForm', 'noObjectivesOrResults'];
  return refuse(codes.find((code) => reasons.has(code)) ?? 'noTable', { file });
}

function outcomeOf(sheets: readonly ReadSheet[], file: string, notes: RawWorkbook['notes'], t: Texts): ImportOutcome {
  const cells = { total: 0, placed: 0, kept: 0, listed: 0 };
  const items: ReportItem[] = [];
  // safe: the codes are held equal to the keys of report.json by a test
  const say = t as (key: string, params: Readonly<Record<string, string | number>>) => string;
  for (const { code, where } of notes) {
    if (code !== 'macrosIgnored' && code !== 'sheetKindSkipped') continue;
    // about the file, not about cells
    const message = say(`report:items.${code}`, { text: where });
    items.push({ sheet: '', range: '', count: 0, fate: 'placed', text: where, code, params: {}, message });
  }
  for (const { account, report } of sheets) {
    const counts = account.counts();
    cells.total += counts.total;
    cells.placed += counts.placed;
    cells.kept += counts.kept;
    cells.listed += counts.listed;
    for (const item of account.items()) {
      items.push({
        ...item,
        sheet: report.name,
        message: say(`report:items.${item.code}`, { ...item.params, range: item.range }),
      });
    }
  }
  return {
    plans: sheets.flatMap(({ plan }) => (plan === null ? [] : [plan])),
    report: { file, sheets: sheets.map(({ report }) => inWords(report, say)), cells, items },
  };
}

function inWords(
  report: ReadSheet['report'],
  say: (key: string, params: Readonly<Record<string, string | number>>) => string,
): ReportSheet {
  const tables = report.tables.map((table) => ({
    ...table,
    reasons: table.reasons.map((reason) => ({
      ...reason,
      message: say(`report:reasons.${reason.code}`, reason.params),
    })),
  }));
  return { ...report, tables };
}

function clipped(sheet: RawSheet, part: PreviewPart): RawSheet {
  return {
    ...sheet,
    cells: sheet.cells.filter((cell) => cell.row < part.rows && cell.column < part.columns),
    merges: sheet.merges.filter((merge) => merge.top < part.rows && merge.left < part.columns),
    hiddenRows: sheet.hiddenRows.filter((row) => row < part.rows),
    outlineRows: sheet.outlineRows.filter(({ row }) => row < part.rows),
    comments: sheet.comments.filter(({ row }) => row < part.rows),
    links: sheet.links.filter(({ row }) => row < part.rows),
  };
}
