import type { RawStyle } from '#core/import/raw-sheet';
import { WorkbookFault } from '../../fault';
import { limits } from '../../limits';
import { XmlReader } from '../../xml/xml-reader';
import { readWhole } from '../namespaces';
import { plainStyle } from '../styles';
import { odsFormatElement, readOdsFormat, wholeCode, type OdsFormat } from './ods-formats';
import type { ColumnLook, SheetLooks, WorkbookLooks } from './looks';

interface Style {
  bold?: boolean;
  font?: string;
  size?: number;
  fill?: string | null;
  indent?: number;
  parent?: string;
  data?: string;
  width?: number;
  hidden?: boolean;
}

interface Table {
  readonly styles: Map<number, string>;
  /** What kind of value a cell without a format of its own holds, where it asks for one. */
  readonly kinds: Map<number, string>;
  readonly hiddenRows: number[];
  readonly columns: (ColumnLook & { readonly style: string })[];
  readonly style: string;
}

/**
 * Walks the XML of an OpenDocument sheet (OASIS OpenDocument 1.3 part 3, 9 and 16) before SheetJS does: what is not
 * well formed, has a document type or repeats its cells without end is refused; looks, hidden rows, columns and
 * sheets, which SheetJS leaves out, are taken along. `styles` holds the styles named by all parts.
 */
export function readOpenDocument(parts: readonly { readonly text: string; readonly name: string }[]): WorkbookLooks {
  const styles = new Map<string, Style>();
  const tables: Table[] = [];
  const fonts = new Map<string, string>();
  const formats = new Map<string, OdsFormat>();
  const budget = { cells: limits.cellsOfOthers };
  for (const { text, name } of parts)
    new OpenDocumentWalk(new XmlReader(text, name), { styles, tables, fonts, formats, budget }).run();
  const known = new Map<string, { style: RawStyle; format: string | null }>();
  const look = (name: string) => {
    let found = known.get(name);
    if (found === undefined) known.set(name, (found = styleOf(name, styles, fonts, formats)));
    return found;
  };
  return tables.map((table): SheetLooks => {
    const defaults = table.columns.filter((column) => column.style !== '');
    const lookOf = (row: number, column: number) => {
      const own = table.styles.get(row * limits.columns + column);
      return look(own ?? defaults.find(({ from, to }) => from <= column && column <= to)?.style ?? 'Default');
    };
    return {
      ...(styles.get(`table ${table.style}`)?.hidden === true ? { state: 'hidden' as const } : {}),
      styleOf: (row, column) => lookOf(row, column).style,
      formatOf: (row, column) => {
        const { format } = lookOf(row, column);
        const kind = table.kinds.get(row * limits.columns + column);
        return format === null || format === 'General' ? (formatOfKind[kind ?? ''] ?? null) : format;
      },
      hiddenRows: table.hiddenRows,
      columns: table.columns,
    };
  });
}

/** How a value of a kind is shown that has no format: LibreOffice writes such cells where a formula made the kind. */
const formatOfKind: Readonly<Record<string, string>> = { percentage: '0%', date: 'dd/mm/yyyy', time: 'hh:mm:ss' };

interface Found {
  readonly styles: Map<string, Style>;
  readonly tables: Table[];
  readonly fonts: Map<string, string>;
  readonly formats: Map<string, OdsFormat>;
  readonly budget: { cells: number };
}

class OpenDocumentWalk {
  readonly #reader: XmlReader;
  readonly #styles: Map<string, Style>;
  readonly #found: Found;

  constructor(reader: XmlReader, found: Found) {
    this.#reader = reader;
    this.#styles = found.styles;
    this.#found = found;
  }

  run(): void {
    const reader = this.#reader;
    let style: Style = {};
    while (reader.next() !== 'end') {
      if (reader.kind !== 'open') continue;
      const attribute = (name: string) => reader.attribute(name) ?? undefined;
      switch (reader.local) {
        case 'font-face': {
          const name = attribute('style:name');
          const family = attribute('svg:font-family');
          if (name !== undefined && family !== undefined)
            this.#found.fonts.set(name, family.replace(/^['"]|['"]$/g, ''));
          break;
        }
        case 'style':
          style = { parent: attribute('style:parent-style-name') ?? 'Default' };
          if (attribute('style:data-style-name') !== undefined) style.data = attribute('style:data-style-name') ?? '';
          this.#styles.set(`${attribute('style:family') ?? ''} ${attribute('style:name') ?? ''}`, style);
          break;
        case 'text-properties': {
          const weight = attribute('fo:font-weight');
          if (weight !== undefined) style.bold = weight === 'bold' || Number(weight) >= 600;
          const font = attribute('style:font-name') ?? attribute('fo:font-family')?.replace(/^['"]|['"]$/g, '');
          if (font !== undefined) style.font = font;
          const size = /^([\d.]+)pt$/.exec(attribute('fo:font-size') ?? '')?.[1];
          if (size !== undefined) style.size = Number(size);
          break;
        }
        case 'paragraph-properties': {
          const margin = inches(attribute('fo:margin-left'));
          // a step of Excel's indent is three spaces, about a tenth of an inch
          if (margin !== null) style.indent = Math.round(margin * 7.2);
          break;
        }
        case 'table-cell-properties': {
          const colour = attribute('fo:background-color');
          if (colour !== undefined) style.fill = /^#[0-9a-f]{6}$/i.test(colour) ? colour.toUpperCase() : null;
          break;
        }
        case 'table-column-properties': {
          const width = inches(attribute('style:column-width'));
          if (width !== null) style.width = Math.round(width * 1371) / 100; // 7 pixels a character, 96 an inch
          break;
        }
        case 'table-properties':
          if (attribute('table:display') === 'false') style.hidden = true;
          break;
        case 'table':
          this.#readTable(attribute('table:style-name') ?? '');
          break;
        default:
          if (odsFormatElement.test(reader.local)) {
            const name = attribute('style:name') ?? '';
            this.#found.formats.set(name, readOdsFormat(reader));
          }
      }
    }
  }

  /** After the `open` of a table, moving to its `close`. */
  #readTable(style: string): void {
    const reader = this.#reader;
    const { depth } = reader;
    const table: Table = { styles: new Map(), kinds: new Map(), hiddenRows: [], columns: [], style };
    let row = 0;
    let rows = 1;
    let column = 0;
    let columns = 0;
    this.#found.tables.push(table);
    while (reader.next() !== 'end') {
      if (reader.kind === 'close') {
        if (reader.depth === depth) return;
        if (reader.local === 'table-row') row += rows;
        continue;
      }
      if (reader.kind !== 'open') continue;
      const shown = reader.attribute('table:visibility');
      const hidden = shown === 'collapse' || shown === 'filter';
      if (reader.local === 'table-column') {
        const count = readWhole(reader.attribute('table:number-columns-repeated'), 1, most) ?? 1;
        const width = this.#styles.get(`table-column ${reader.attribute('table:style-name') ?? ''}`)?.width ?? null;
        const to = Math.min(columns + count, limits.columns) - 1;
        const of = reader.attribute('table:default-cell-style-name') ?? '';
        if (columns <= to) table.columns.push({ from: columns, to, hidden, width, style: of });
        columns += count;
      } else if (reader.local === 'table-row') {
        rows = readWhole(reader.attribute('table:number-rows-repeated'), 1, most) ?? 1;
        column = 0;
        for (let i = 0; hidden && i < Math.min(rows, 10_000); i += 1) table.hiddenRows.push(row + i);
      } else if (reader.local === 'table-cell' || reader.local === 'covered-table-cell') {
        column += this.#readCell(table, row, rows, column);
      } else if (reader.local === 'table' || reader.local === 'shapes') reader.skip();
    }
  }

  /** Returns how many columns the cell fills. */
  #readCell({ styles, kinds }: Table, row: number, rows: number, column: number): number {
    const reader = this.#reader;
    const count = readWhole(reader.attribute('table:number-columns-repeated'), 1, most) ?? 1;
    const name = reader.attribute('table:style-name');
    const filled = !reader.selfClosing;
    const kind = reader.attribute('office:value-type') ?? '';
    const asks = kind in formatOfKind;
    reader.skip();
    if (!filled) return count;
    this.#found.budget.cells -= rows * count;
    if (this.#found.budget.cells < 0) {
      throw new WorkbookFault('workbookTooBig', { what: 'cells', limit: limits.cellsOfOthers });
    }
    for (let down = 0; (name !== null || asks) && down < rows; down += 1) {
      for (let right = 0; right < count; right += 1) {
        const at = (row + down) * limits.columns + column + right;
        if (name !== null) styles.set(at, name);
        if (asks) kinds.set(at, kind);
      }
    }
    return count;
  }
}

/** A style with what it has from those above it. */
function styleOf(
  name: string,
  styles: ReadonlyMap<string, Style>,
  fonts: ReadonlyMap<string, string>,
  formats: ReadonlyMap<string, OdsFormat>,
): { style: RawStyle; format: string | null } {
  let found: Style = {};
  let at = styles.get(`table-cell ${name}`);
  // a chain of parents may lead back to its beginning
  for (let steps = 0; at !== undefined && steps < 16; steps += 1) {
    found = { ...at, ...found };
    const parent: Style | undefined = styles.get(`table-cell ${at.parent ?? ''}`);
    at = parent === at ? undefined : parent;
  }
  const style = {
    ...plainStyle,
    bold: found.bold ?? false,
    indent: found.indent ?? 0,
    fill: found.fill ?? null,
    font: found.font === undefined ? null : (fonts.get(found.font) ?? found.font),
    size: found.size ?? null,
  };
  return { style, format: found.data === undefined ? null : wholeCode(found.data, formats) };
}

/** A repeat that long is refused anyway. */
const most = Number.MAX_SAFE_INTEGER;

/** A length as OpenDocument writes it, in inches. */
function inches(length: string | undefined): number | null {
  const found = /^(-?[\d.]+)(in|cm|mm|pt|pc|px)$/.exec(length ?? '');
  if (found === null) return null;
  const parts = { in: 1, cm: 2.54, mm: 25.4, pt: 72, pc: 6, px: 96 }[found[2] ?? 'in'] ?? 1;
  return Number(found[1]) / parts;
}
