import type { RawCell, RawWorkbook } from '../import/raw-sheet';
import { evaluateNode, type CellSource } from './evaluate-node';
import {
  folded,
  FormulaError,
  resultOf,
  unknown,
  UnknownValue,
  type FormulaResult,
  type Scalar,
} from './formula-values';
import { parseFormula, type ParsedFormula } from './parse-formula';
import type { Met } from './range-functions';
import { packed, sheetColumns, sheetRows } from './references';
import { SheetCells } from './sheet-cells';

/** Steps for one workbook: some two seconds. A workbook that needs more was made to need it. */
const allSteps = 10_000_000;
/** Formulas waiting for others at once. */
const mostWaiting = 1_000_000;

/** Places of all sheets as one number each: 2³⁴ places a sheet, which a double holds for half a million sheets. */
const sheetSize = sheetRows * sheetColumns;

/** Whether a cell is a formula whose result the file does not keep. */
export function isMissing(cell: RawCell): boolean {
  return cell.formula !== null && cell.value.kind === 'empty';
}

/**
 * Works out formulas of a workbook from the values its cells keep. Formulas that need other formulas without a result
 * wait for them on a list, not on the stack: a chain of any length is walked, a circle is `unknown`, and a budget of
 * steps bounds it all. Written here because what is on npm does not serve: HyperFormula is GPL; hot-formula-parser is
 * deprecated and fast-formula-parser unmaintained, both evaluate one formula with no bounds; formulajs has functions
 * only. None says "unknown" where a result would be a guess.
 */
export class Calculator {
  readonly #workbook: RawWorkbook;
  readonly #sheets: readonly {
    readonly all: SheetCells;
    readonly missing: SheetCells;
    readonly hidden: ReadonlySet<number>;
  }[];
  readonly #names: ReadonlyMap<string, number>;
  readonly #source: CellSource;
  readonly #done = new Map<number, Scalar | UnknownValue>();
  readonly #open = new Map<number, ParsedFormula>();
  #steps = allSteps;

  constructor(workbook: RawWorkbook) {
    this.#workbook = workbook;
    this.#sheets = workbook.sheets.map(({ cells, hiddenRows }) => ({
      all: new SheetCells(cells),
      missing: new SheetCells(cells.filter(isMissing)),
      hidden: new Set(hiddenRows),
    }));
    this.#names = new Map(workbook.sheets.map(({ name }, i) => [folded(name), i]));
    this.#source = {
      dateSystem: workbook.dateSystem,
      sheetNamed: (name) => this.#names.get(folded(name)) ?? null,
      value: (sheet, row, column) => this.#value(sheet, this.#sheets[sheet]?.all.at(row, column) ?? null),
      cells: (sheet, range) => this.#met(sheet, range),
      hidden: (sheet, row) => this.#sheets[sheet]?.hidden.has(row) ?? false,
      lastRow: Math.max(0, ...this.#sheets.map(({ all }) => all.lastRow)),
      lastColumn: Math.max(0, ...this.#sheets.map(({ all }) => all.lastColumn)),
      spend: (steps) => {
        this.#steps -= steps;
        if (this.#steps < 0) unknown('budget');
      },
    };
  }

  /** The result of a formula that is not in the workbook, as a cell of the sheet with that index would show it. */
  evaluate(formula: string, sheet: number): FormulaResult {
    return this.#answer(() => {
      const parsed = parseFormula(formula);
      this.#work(this.#needs(parsed, sheet));
      return evaluateNode(parsed.root, sheet, this.#source);
    });
  }

  /** The result of a formula cell without a stored one. */
  resultAt(sheet: number, row: number, column: number): FormulaResult {
    return this.#answer(() => {
      const place = sheet * sheetSize + packed(row, column);
      this.#work([place]);
      const value = this.#done.get(place);
      if (value instanceof UnknownValue) throw value;
      return value ?? null;
    });
  }

  #answer(work: () => Scalar): FormulaResult {
    try {
      return resultOf(work());
    } catch (fault) {
      if (fault instanceof UnknownValue) return { kind: 'unknown', reason: fault.reason };
      throw fault;
    }
  }

  /** Works out the formulas at these places and all they need, the needed ones first. */
  #work(places: readonly number[]): void {
    const waiting = [...places];
    for (let place = waiting.at(-1); place !== undefined; place = waiting.at(-1)) {
      if (this.#done.has(place)) {
        waiting.pop();
        continue;
      }
      const sheet = Math.floor(place / sheetSize);
      const opened = this.#open.get(place);
      try {
        if (opened === undefined) {
          this.#source.spend(1);
          const parsed = parseFormula(this.#formulaAt(place, sheet));
          const needs = this.#needs(parsed, sheet);
          if (waiting.length + needs.length > mostWaiting) unknown('budget');
          this.#open.set(place, parsed);
          for (const need of needs) waiting.push(need);
          if (needs.length > 0) continue;
          this.#finish(place, evaluateNode(parsed.root, sheet, this.#source));
        } else this.#finish(place, evaluateNode(opened.root, sheet, this.#source));
      } catch (fault) {
        if (!(fault instanceof UnknownValue)) throw fault;
        this.#finish(place, fault);
      }
      waiting.pop();
    }
  }

  #finish(place: number, value: Scalar | UnknownValue): void {
    this.#done.set(place, value);
    this.#open.delete(place);
  }

  #formulaAt(place: number, sheet: number): string {
    const within = place % sheetSize;
    const row = Math.floor(within / sheetColumns);
    return this.#sheets[sheet]?.missing.at(row, within % sheetColumns)?.formula ?? unknown('syntax');
  }

  /** The places a formula refers to whose formulas are neither worked out nor being worked out. */
  #needs({ references }: ParsedFormula, own: number): number[] {
    const needs: number[] = [];
    for (const reference of references) {
      const sheet = reference.sheet === null ? own : this.#source.sheetNamed(reference.sheet);
      if (sheet === null) continue;
      for (const cell of this.#sheets[sheet]?.missing.in(reference.range) ?? []) {
        this.#source.spend(1);
        const place = sheet * sheetSize + packed(cell.row, cell.column);
        if (!this.#done.has(place) && !this.#open.has(place)) needs.push(place);
      }
    }
    return needs;
  }

  *#met(sheet: number, range: { top: number; left: number; bottom: number; right: number }): Generator<Met> {
    for (const cell of this.#sheets[sheet]?.all.in(range) ?? []) {
      yield {
        row: cell.row,
        column: cell.column,
        value: () => this.#value(sheet, cell),
        subtotal: cell.formula !== null && /^\s*(SUBTOTAL|AGGREGATE)\s*\(/i.test(cell.formula),
      };
    }
  }

  #value(sheet: number, cell: RawCell | null): Scalar {
    if (cell === null) return null;
    const { value } = cell;
    switch (value.kind) {
      case 'text':
        return value.text;
      case 'number':
      case 'date':
        return value.number;
      case 'boolean':
        return value.boolean;
      case 'error':
        return new FormulaError(value.error);
      case 'empty': {
        if (cell.formula === null) return null;
        const place = sheet * sheetSize + packed(cell.row, cell.column);
        const known = this.#done.get(place);
        if (known === undefined) return unknown(this.#open.has(place) ? 'cycle' : 'madeReference');
        if (known instanceof UnknownValue) throw known;
        return known ?? 0; // a formula never shows nothing
      }
    }
  }
}
