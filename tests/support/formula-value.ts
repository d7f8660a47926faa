import { Calculator } from '#core/formulas/calculator';
import { cellAt } from '#core/formulas/references';
import type { RawCell, RawSheet, RawValue } from '#core/import/raw-sheet';
import { rawWorkbook } from './raw-workbook';

export type CellContent = number | string | boolean | null;

const plain = { bold: false, indent: 0, fill: null, font: null };

/** A cell at `B7` with a value; a text that begins with "=" is a formula without a stored result. */
export function cellOf(place: string, content: Exclude<CellContent, null>): RawCell {
  const range = cellAt(place);
  if (range === null) throw new Error(`${place} is no place`);
  const formula = typeof content === 'string' && content.startsWith('=') ? content.slice(1) : null;
  const shown = formula === null ? String(content) : '';
  return {
    row: range.top,
    column: range.left,
    value: valueOf(content, formula),
    shown,
    formula,
    format: null,
    style: plain,
  };
}

function valueOf(content: Exclude<CellContent, null>, formula: string | null): RawValue {
  if (formula !== null) return { kind: 'empty' };
  if (typeof content === 'number') return { kind: 'number', number: content };
  if (typeof content === 'boolean') return { kind: 'boolean', boolean: content };
  return content.startsWith('#') ? { kind: 'error', error: content } : { kind: 'text', text: content };
}

/** A sheet from its cells by place. */
export function sheetOf(name: string, cells: Readonly<Record<string, CellContent>>): RawSheet {
  return {
    ...{ name, state: 'visible', merges: [], hiddenRows: [], hiddenColumns: [], outlineRows: [], columnWidths: [] },
    ...{ comments: [], links: [], notes: [] },
    cells: Object.entries(cells)
      .flatMap(([place, content]) => (content === null ? [] : [cellOf(place, content)]))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** What a formula (without its "=") gives over one sheet; errors as their text. Throws for what is not computed. */
export function evaluateFormula(formula: string, cells: Readonly<Record<string, CellContent>>): CellContent {
  const result = new Calculator(rawWorkbook(sheetOf('S1', cells))).evaluate(formula, 0);
  switch (result.kind) {
    case 'number':
      return result.number;
    case 'text':
      return result.text;
    case 'boolean':
      return result.boolean;
    case 'error':
      return result.error;
    case 'unknown':
      throw new Error(`${formula} is not computed: ${result.reason}`);
  }
}
