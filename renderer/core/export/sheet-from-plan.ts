import type { Company } from '../domain/company';
import { companyUnits } from '../domain/company-units';
import { readCycle } from '../domain/cycles';
import { extraColumnOf } from '../domain/fields';
import { formsOf, languageForms, type Forms } from '../domain/forms';
import type { Cycle, KeyResult, KeyResultRecord, Language, Objective, ObjectiveRecord, Plan } from '../domain/plan';
import { partsOf } from '../domain/dates';
import { keyResultProgress, objectiveProgress, planProgress } from '../domain/progress';
import { keyResultFormula, objectiveFormula } from '../domain/progress-formula';
import type { Texts } from '../texts/texts';
import { address, placementOf } from './placement';
import {
  coveredCell,
  emptyCell,
  extraCell,
  fieldCell,
  percentCell,
  scoreCell,
  textCell,
  type Writing,
} from './sheet-cells';
import { columnsFor, isKeyResultColumn, isObjectiveColumn, keyResultColumns, objectiveColumns } from './sheet-columns';
import type { SheetCell, SheetColumn, SheetCompany, SheetModel, SheetRow } from './sheet-model';

export interface SheetOptions {
  /** The language of the document, which need not be the screen's. */
  readonly language: Language;
  /** The typeface of the workbook: `Times New Roman` or `Arial`. */
  readonly font: string;
  /** Texts in the language of the document. */
  readonly t: Texts;
  /** What the company decided: its name and logo, who signs, its units, how numbers and days are written. */
  readonly company?: Company | undefined;
}

interface Drawing extends Writing {
  readonly t: Texts;
  readonly columns: readonly SheetColumn[];
  readonly firstRow: number;
}

/** One objective's rows on the sheet, 1-based as Excel counts. */
interface Block {
  readonly objective: Objective;
  readonly top: number;
  readonly bottom: number;
}

/** Draws a plan as one sheet: what our workbook, CSV, the printed page and the web page all show. */
export function sheetFromPlan(plan: Plan, options: SheetOptions): SheetModel {
  const { language, font, t, company } = options;
  const forms = company ? formsOf(language, company) : languageForms(language);
  const heading = company ? headingOf(company) : null;
  const signers = signersOf(options);
  const columns = columnsFor(plan, language, t);
  const subtitles = subtitlesOf(plan, options, forms);
  const drawing: Drawing = {
    ...{ language, forms, t, columns },
    units: company ? companyUnits(company.units) : [],
    firstRow: placementOf(subtitles.length, heading).firstRow,
  };
  const blocks = blocksOf(plan, drawing.firstRow);
  const rows = blocks.flatMap((block, index) => objectiveRows(block, index, drawing));
  const totals = blocks.length === 0 ? null : totalsRow(plan, blocks, drawing);
  return {
    language,
    font,
    forms,
    company: heading,
    title: plan.title,
    subtitles,
    sheetName: t('export:sheetName'),
    columns: columns.map((column, index) => ({ ...column, width: widthOf(column, index, rows) })),
    rows,
    totals,
    signOff: signers.map(({ role }) => role),
    signNames: signers.map(({ name }) => name),
    signHint: t('export:signHint'),
    footer: { left: plan.title, pageOf: t('export:page', { page: '&P', pages: '&N' }) },
    listError: { title: t('export:dropdown.title'), message: t('export:dropdown.message') },
    recordIds: plan.objectives.flatMap(({ id, keyResults }) =>
      keyResults.length === 0 ? [id] : keyResults.map((keyResult) => keyResult.id),
    ),
  };
}

function headingOf({ name, logo }: Company): SheetCompany | null {
  return name === '' && logo === null ? null : { name, logo };
}

/** The roles that sign, from left to right, and who they are where the company wants the name printed. */
function signersOf({ language, t, company }: SheetOptions): readonly { role: string; name: string | null }[] {
  const other = language === 'vi' ? 'en' : 'vi';
  const own = (company?.signOff ?? []).map(({ role, name }) => ({ role: role[language] || role[other], name }));
  const given = own.filter(({ role, name }) => role !== '' || (name ?? '') !== '');
  if (given.length > 0) return given;
  return [t('export:prepared'), t('export:head'), t('export:director')].map((role) => ({ role, name: null }));
}

function subtitlesOf(plan: Plan, { language, t, company }: SheetOptions, forms: Forms): readonly string[] {
  return [
    ...(plan.department === null ? [] : [t('export:department', { name: plan.department })]),
    ...(plan.owner === null ? [] : [t('export:owner', { name: plan.owner })]),
    t('export:cycle', { cycle: cycleText(plan.cycle, language, forms, company?.firstMonth) }),
  ];
}

/**
 * The cycle's name, with its days wherever the name alone does not say them to everybody: those who count by the
 * calendar and those whose year begins in `firstMonth`.
 */
export function cycleText(cycle: Cycle, language: Language, forms?: Forms, firstMonth = 1): string {
  const isSaid = [1, firstMonth].every((first) => {
    const read = readCycle(cycle.label, language, null, first);
    return read !== null && read.start === cycle.start && read.end === cycle.end;
  });
  if (isSaid) return cycle.label;
  const day = (date: string) => (forms?.date === 'iso' ? date : dayText(date));
  const days = `${day(cycle.start)} - ${day(cycle.end)}`;
  return cycle.label === '' ? days : `${cycle.label} (${days})`;
}

/** dd/mm/yyyy in both languages: the importer knows both ends of a range by it. */
function dayText(date: string): string {
  const { year, month, day } = partsOf(date);
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${String(year)}`;
}

function blocksOf(plan: Plan, firstRow: number): readonly Block[] {
  let next = firstRow;
  return plan.objectives.map((objective) => {
    const top = next;
    next += Math.max(1, objective.keyResults.length);
    return { objective, top, bottom: next - 1 };
  });
}

function objectiveRows(block: Block, index: number, drawing: Drawing): readonly SheetRow[] {
  const { objective, top } = block;
  const results: readonly (KeyResult | null)[] = objective.keyResults.length > 0 ? objective.keyResults : [null];
  return results.map((keyResult, place) => ({
    kind: keyResult === null ? 'objectiveOnly' : 'keyResult',
    objective: index,
    cells: drawing.columns.map((column) =>
      isObjectiveColumn(column.id)
        ? place === 0
          ? { ...objectiveCell(block, column, drawing), rowSpan: results.length }
          : coveredCell
        : rowCell(objective, keyResult, column, top + place, drawing),
    ),
  }));
}

function objectiveCell({ objective, top, bottom }: Block, column: SheetColumn, drawing: Drawing): SheetCell {
  const { t } = drawing;
  if (column.id === 'objectiveProgress') {
    const { score } = objectiveProgress(objective.keyResults);
    if (objective.keyResults.length === 0) return scoreCell(null, null, drawing);
    const scores = rangeOf('progress', top, bottom, drawing);
    const formula =
      scores === null ? null : objectiveFormula({ scores, weights: rangeOf('weight', top, bottom, drawing) });
    return scoreCell(score, formula, drawing);
  }
  if (!isObjectiveColumn(column.id)) throw new Error(`No column of the objective: ${column.id}`);
  return fieldCell(asObjectiveRecord(objective), objectiveColumns[column.id], drawing, t('export:toBeMeasured'));
}

function rowCell(
  objective: Objective,
  keyResult: KeyResult | null,
  column: SheetColumn,
  row: number,
  drawing: Drawing,
): SheetCell {
  const { t } = drawing;
  const extra = extraColumnOf(column.id);
  if (extra !== null) return extraCell((keyResult ?? objective).extra[extra], drawing);
  if (keyResult === null) return emptyCell;
  if (column.id === 'progress') {
    const cell = (id: string) => cellOf(id, row, drawing);
    const { start, target, current } = { start: cell('start'), target: cell('target'), current: cell('current') };
    const formula = keyResultFormula(keyResult, {
      ...(start === null ? {} : { start }),
      ...(target === null ? {} : { target }),
      ...(current === null ? {} : { current }),
    });
    return scoreCell(keyResultProgress(keyResult).score, formula, drawing);
  }
  if (!isKeyResultColumn(column.id)) throw new Error(`No column of the key result: ${column.id}`);
  const record = asKeyResultRecord(keyResult, objective.id);
  return fieldCell(record, keyResultColumns[column.id], drawing, t('export:toBeMeasured'));
}

/** Sums of weights and the plan's own progress, live in the workbook. */
function totalsRow(plan: Plan, blocks: readonly Block[], drawing: Drawing): SheetRow {
  const { t, firstRow } = drawing;
  const last = blocks.at(-1)?.bottom ?? firstRow;
  const sum = (id: 'weight' | 'objectiveWeight', values: readonly (number | null)[]): SheetCell => {
    const range = rangeOf(id, firstRow, last, drawing);
    if (range === null || values.every((value) => value === null)) return emptyCell;
    const total = Number(values.reduce<number>((whole, value) => whole + (value ?? 0), 0).toPrecision(12));
    return { ...percentCell(total, drawing), formula: `SUM(${range})` };
  };
  return {
    kind: 'totals',
    objective: blocks.length,
    cells: drawing.columns.map(({ id }) => {
      switch (id) {
        case 'objective':
          return textCell(t('export:total'));
        case 'objectiveWeight':
          return sum(
            'objectiveWeight',
            plan.objectives.map(({ weight }) => weight),
          );
        case 'weight': {
          const weights = plan.objectives.flatMap(({ keyResults }) => keyResults.map(({ weight }) => weight));
          const whole = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
          // Weights that make 100 % within each objective add up to nothing a reader could use.
          return plan.objectives.length === 1 || whole < 1.01 ? sum('weight', weights) : emptyCell;
        }
        case 'objectiveProgress': {
          const scores = rangeOf('objectiveProgress', firstRow, last, drawing);
          const weights = rangeOf('objectiveWeight', firstRow, last, drawing);
          const formula = scores === null ? null : objectiveFormula({ scores, weights });
          return scoreCell(planProgress(plan.objectives).score, formula, drawing);
        }
        default:
          return emptyCell;
      }
    }),
  };
}

function cellOf(id: string, row: number, { columns }: Drawing): string | null {
  const index = columns.findIndex((column) => column.id === id);
  return index < 0 ? null : address(index, row);
}

function rangeOf(id: string, top: number, bottom: number, drawing: Drawing): string | null {
  const first = cellOf(id, top, drawing);
  const last = cellOf(id, bottom, drawing);
  return first === null || last === null ? null : `${first}:${last}`;
}

/** Number columns grow with their longest number, so that none shows as ####. */
function widthOf(column: SheetColumn, index: number, rows: readonly SheetRow[]): number {
  let width = column.width;
  for (const { cells } of rows) {
    const cell = cells[index];
    if (cell && ['number', 'percent', 'date'].includes(cell.kind)) width = Math.max(width, cell.shown.length + 2);
  }
  return Math.min(width, 60);
}

function asObjectiveRecord({ keyResults: _keyResults, ...objective }: Objective): ObjectiveRecord {
  return { ...objective, type: 'objective', sortKey: '' };
}

function asKeyResultRecord(keyResult: KeyResult, objectiveId: string): KeyResultRecord {
  return { ...keyResult, type: 'keyResult', objectiveId, sortKey: '' };
}
