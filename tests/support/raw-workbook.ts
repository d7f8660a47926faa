import type { RawCell, RawRange, RawSheet, RawWorkbook } from '#core/import/raw-sheet';

/** A text, a number, a real date (`{ iso }`), or one of these with a look. */
export type Content =
  | string
  | number
  | null
  | { readonly iso: string }
  | { readonly text: string; readonly bold?: boolean; readonly indent?: number; readonly format?: string }
  | { readonly number: number; readonly format: string };

/** One sheet as readers give it, from rows of contents. */
export function rawSheet(
  name: string,
  rows: readonly (readonly Content[])[],
  merges: readonly RawRange[] = [],
): RawSheet {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((content, column) => (content === null || content === '' ? [] : [rawCell(at, column, content)])),
  );
  return {
    ...{ name, state: 'visible' as const, cells, merges, hiddenRows: [], hiddenColumns: [], outlineRows: [] },
    ...{ columnWidths: [], comments: [], links: [], notes: [] },
  };
}

export function rawWorkbook(...sheets: readonly RawSheet[]): RawWorkbook {
  return { format: 'xlsx', dateSystem: 1900, notes: [], sheets };
}

function rawCell(row: number, column: number, content: Exclude<Content, null>): RawCell {
  const style = { bold: false, indent: 0, fill: null, font: null };
  const base = { row, column, formula: null, format: null, style };
  if (typeof content === 'string') return { ...base, value: { kind: 'text', text: content }, shown: content };
  if (typeof content === 'number')
    return { ...base, value: { kind: 'number', number: content }, shown: String(content) };
  if ('iso' in content) return { ...base, value: { kind: 'date', number: 1, iso: content.iso }, shown: content.iso };
  if ('number' in content) {
    const { number, format } = content;
    const shown = format.includes('%') ? `${String(number * 100)}%` : String(number);
    return { ...base, format, value: { kind: 'number', number }, shown };
  }
  return {
    ...base,
    style: { ...style, bold: content.bold ?? false, indent: content.indent ?? 0 },
    value: { kind: 'text', text: content.text },
    shown: content.text.trim(),
  };
}
