import type { RawCell } from '../raw-sheet';
import { isSignature } from '../table/row-kinds';
import { hasWords, isPlaceholder, textOf, type SheetGrid } from '../sheet-grid';

/** What a line's own sign says: a label or code of an objective, of a key result, a number, a bullet; or nothing. */
export type LineSign = 'objective' | 'keyResult' | 'roman' | 'letter' | 'number' | 'dotted' | 'bullet' | null;

/** One line of text of a sheet without a header. */
export interface OutlineLine {
  readonly row: number;
  /** The cell with the line's words. */
  readonly cell: RawCell;
  /** The words without sign and bullet. */
  readonly text: string;
  readonly sign: LineSign;
  /** The code before the words (`KR1`, `II`, `1.2`), in its own cell or in the line; null without. */
  readonly code: string | null;
  readonly codeCell: RawCell | null;
  /** How far the line is moved in: columns, cell indent and leading spaces, in rough steps. */
  readonly depth: number;
  readonly bold: boolean;
  /** What stands right of the words. */
  readonly rest: readonly RawCell[];
}

const signs: readonly [RegExp, Exclude<LineSign, null>][] = [
  [/^(?:mục tiêu|objective|goal)\s*\d*\s*[:.)–-]\s*|^(?:O|MT)\s?\d+\s*[:.)–-]?\s+/iu, 'objective'],
  [
    /^(?:kết quả(?: then chốt| chính)?|key result)\s*[\d.]*\s*[:.)–-]\s*|^(?:KR|KQ)\s?[\d.]*\s*[:.)–-]?\s+/iu,
    'keyResult',
  ],
  [/^\d+(?:[.,]\d+)+[.)]?\s+/u, 'dotted'],
  [/^\d{1,2}\s*[.)/-]\s+/u, 'number'],
  [/^(?:I{1,3}|IV|VI{0,3}|IX|X)\s*[.)/-]\s+/u, 'roman'],
  [/^[A-HĐa-h]\s*[.)]\s+/u, 'letter'],
  [/^(?:[-–—•*+●▪◦○►✓]|\.{3,})\s*/u, 'bullet'],
];
const labelAlone = /^(?:mục tiêu|objective|goal|kết quả(?: then chốt| chính)?|key result|KR|O)\s*[\d.]*\s*[:.]?$/iu;
const codes: readonly [RegExp, Exclude<LineSign, null>][] = [
  [/^(?:O|MT)\s?\d+[.:)]?$/iu, 'objective'],
  [/^(?:KR|KQ)\s?[\d.]*[.:)]?$/iu, 'keyResult'],
  [/^\d+(?:[.,]\d+)+[.)]?$/u, 'dotted'],
  [/^\d{1,3}[.)]?$/u, 'number'],
  [/^(?:I{1,3}|IV|VI{0,3}|IX|X)[.)]?$/u, 'roman'],
  [/^[A-H][.)]?$/u, 'letter'],
  [/^[-–—•*+●▪◦]$/u, 'bullet'],
];

/** The lines of a sheet, from the top; rows without words are none. The sign-off block ends them. */
export function outlineLines(grid: SheetGrid): readonly OutlineLine[] {
  const lines: OutlineLine[] = [];
  for (const row of grid.rowNumbers) {
    const cells = grid.row(row);
    const first = cells[0];
    const firstSign =
      first === undefined ? null : (codes.find(([pattern]) => pattern.test(textOf(first)))?.[1] ?? null);
    const worded = (firstSign === null ? cells : cells.slice(1)).filter(hasWords);
    const label = worded[0];
    // "Mục tiêu 1:" in a cell of its own names what stands beside it.
    const isLabel = label !== undefined && worded.length > 1 && labelAlone.test(textOf(label));
    const cell = isLabel ? worded[1] : label;
    if (cell === undefined || isPlaceholder(textOf(cell))) continue;
    if (lines.length > 2 && isSignature(textOf(cell))) break;
    const raw = cell.value.kind === 'text' ? cell.value.text.normalize('NFC') : textOf(cell);
    const trimmed = raw.trim();
    const labelSign = isLabel ? signs.find(([pattern]) => pattern.test(`${textOf(label)} `))?.[1] : undefined;
    const found =
      firstSign === null && labelSign === undefined ? signs.find(([pattern]) => pattern.test(trimmed)) : undefined;
    const mark = found === undefined ? '' : (found[0].exec(trimmed)?.[0] ?? '');
    const text = trimmed.slice(mark.length).trim();
    const sign = firstSign ?? labelSign ?? found?.[1] ?? null;
    const inLine = mark.replace(/[\s:.)–-]+$/u, '').trim();
    lines.push({
      ...{ row, cell, text: text === '' ? trimmed : text, sign },
      code:
        firstSign !== null
          ? textOf(first ?? null)
          : sign === null || sign === 'bullet' || inLine === ''
            ? null
            : inLine,
      codeCell: firstSign === null || first === undefined ? null : first,
      depth: cell.column * 4 + cell.style.indent * 2 + Math.min(8, raw.length - raw.trimStart().length),
      bold: cell.style.bold,
      rest: cells.filter((other) => other.column > cell.column),
    });
  }
  return lines;
}
