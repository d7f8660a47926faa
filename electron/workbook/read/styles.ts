import type { RawStyle } from '#core/import/raw-sheet';
import { legacyOf, type LegacyKind } from './legacy/legacy-text';
import type { XmlReader } from '../xml/xml-reader';
import { isMain, readFlag, readWhole } from './namespaces';
import { builtInFormat, numberFormat, type NumberFormat } from '#core/number-formats/number-format';
import { readColour, type Palette } from './colours';

/** What the cells of one style index share. */
export interface CellLook {
  readonly style: RawStyle;
  readonly format: NumberFormat;
  /** The old Vietnamese code of its font, null for fonts of today. */
  readonly legacy: LegacyKind | null;
}

export const plainStyle: RawStyle = { bold: false, indent: 0, fill: null, font: null };

/** Reads the cell styles by index; an absent part gives none. */
export function readStyles(reader: XmlReader | null, system: 1900 | 1904, themeColours: readonly string[]): CellLook[] {
  const codes = new Map<number, string>();
  const fonts: { bold: boolean; name: string | null; size: number | null }[] = [];
  const fills: (string | null)[] = [];
  const cells: { format: number; font: number; fill: number; indent: number }[] = [];
  const indexed: string[] = [];
  const palette: Palette = { theme: themeColours, indexed };
  let section = '';
  while (reader !== null && reader.next() !== 'end') {
    if (!isMain(reader.namespace)) continue;
    if (reader.kind === 'close' && reader.depth === 2) section = '';
    if (reader.kind !== 'open') continue;
    if (reader.depth === 2) section = reader.local;
    const { local } = reader;
    if (section === 'numFmts' && local === 'numFmt') {
      const id = readWhole(reader.attribute('numFmtId'), 0, 1e9);
      const code = reader.attribute('formatCode');
      if (id !== null && code !== null) codes.set(id, code);
    } else if (section === 'fonts' && local === 'font') fonts.push({ bold: false, name: null, size: null });
    else if (section === 'fonts' && reader.depth === 4) {
      const font = fonts.at(-1);
      if (font === undefined) continue;
      if (local === 'b') font.bold = readFlag(reader.attribute('val'), true);
      if (local === 'name') font.name = reader.attribute('val');
      if (local === 'sz') font.size = sizeIn(reader.attribute('val'));
    } else if (section === 'fills' && local === 'fill') fills.push(null);
    else if (section === 'fills' && local === 'patternFill') {
      const solid = reader.attribute('patternType') === 'solid';
      const colour = readFill(reader, palette);
      if (solid && fills.length > 0) fills[fills.length - 1] = colour;
    } else if (section === 'colors' && local === 'rgbColor') {
      indexed.push(`#${(reader.attribute('rgb') ?? '').slice(-6).toUpperCase()}`);
    } else if (section === 'cellXfs' && local === 'xf') {
      const whole = (name: string) => readWhole(reader.attribute(name), 0, 1e9) ?? 0;
      cells.push({ format: whole('numFmtId'), font: whole('fontId'), fill: whole('fillId'), indent: 0 });
    } else if (section === 'cellXfs' && local === 'alignment') {
      const cell = cells.at(-1);
      if (cell !== undefined) cell.indent = readWhole(reader.attribute('indent'), 0, 250) ?? 0;
    }
  }
  const formats = new Map<number, NumberFormat>();
  return cells.map(({ format: id, font: fontId, fill, indent }) => {
    let format = formats.get(id);
    if (format === undefined) {
      format = numberFormat(codes.get(id) ?? builtInFormat(id), system);
      formats.set(id, format);
    }
    const font = fonts[fontId];
    return {
      format,
      legacy: legacyOf(font?.name ?? null),
      style: {
        bold: font?.bold ?? false,
        indent,
        fill: fills[fill] ?? null,
        font: font?.name ?? null,
        size: font?.size ?? null,
      },
    };
  });
}

/** Points within what Excel allows (1–409), or null. */
function sizeIn(written: string | null): number | null {
  const size = written === null ? Number.NaN : Number(written);
  return size >= 1 && size <= 409 ? size : null;
}

/** After the `open` of a pattern fill: its foreground colour, moving to its `close`. */
function readFill(reader: XmlReader, palette: Palette): string | null {
  const { depth } = reader;
  let colour: string | null = null;
  while (reader.next() !== 'end') {
    if (reader.kind === 'close' && reader.depth === depth) break;
    if (reader.kind === 'open' && reader.local === 'fgColor') colour = readColour(reader, palette);
  }
  return colour;
}
