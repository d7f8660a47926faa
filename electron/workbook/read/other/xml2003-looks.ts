import type { RawStyle } from '#core/import/raw-sheet';
import { WorkbookFault } from '../../fault';
import { limits } from '../../limits';
import { XmlReader } from '../../xml/xml-reader';
import { readWhole } from '../namespaces';
import { plainStyle } from '../styles';
import type { ColumnLook, WorkbookLooks } from './looks';

interface Sheet {
  readonly styles: Map<number, string>;
  readonly hiddenRows: number[];
  readonly columns: ColumnLook[];
}

type Style = Partial<{ -readonly [K in keyof RawStyle]: RawStyle[K] }> & { parent?: string | null };

/** Points of a character's width in the typeface of 2003. */
const pointsPerCharacter = 5.25;

/**
 * Walks a SpreadsheetML 2003 workbook before SheetJS does: what is not well formed or has a document type is
 * refused; looks, columns and hidden rows, which SheetJS leaves out, are taken along.
 */
export function readXml2003(text: string): WorkbookLooks {
  const reader = new XmlReader(text, '');
  const styles = new Map<string, Style>();
  const sheets: Sheet[] = [];
  let style: Style = {};
  let sheet: Sheet = { styles: new Map(), hiddenRows: [], columns: [] };
  let row = -1;
  let rowSpan = 0;
  let rowStyle = '';
  let column = -1;
  let columnAt = 0;
  const whole = (name: string, most: number) => readWhole(reader.attribute(`ss:${name}`), 0, most);
  while (reader.next() !== 'end') {
    if (reader.kind !== 'open') continue;
    switch (reader.local) {
      case 'Style':
        style = { parent: reader.attribute('ss:Parent') };
        styles.set(reader.attribute('ss:ID') ?? '', style);
        break;
      case 'Font': {
        const name = reader.attribute('ss:FontName');
        const size = Number(reader.attribute('ss:Size') ?? Number.NaN);
        if (name !== null) style.font = name;
        if (size > 0) style.size = size;
        style.bold = reader.attribute('ss:Bold') === '1';
        break;
      }
      case 'Alignment':
        style.indent = whole('Indent', 250) ?? 0;
        break;
      case 'Interior': {
        const colour = reader.attribute('ss:Color') ?? '';
        if (/^#[0-9a-f]{6}$/i.test(colour) && reader.attribute('ss:Pattern') === 'Solid') {
          style.fill = colour.toUpperCase();
        }
        break;
      }
      case 'Worksheet':
        sheets.push((sheet = { styles: new Map(), hiddenRows: [], columns: [] }));
        row = column = -1;
        rowSpan = columnAt = 0;
        break;
      case 'Column': {
        const from = (whole('Index', limits.columns) ?? columnAt + 1) - 1;
        const to = from + (whole('Span', limits.columns) ?? 0);
        const width = Number(reader.attribute('ss:Width') ?? Number.NaN) / pointsPerCharacter;
        const hidden = reader.attribute('ss:Hidden') === '1';
        columnAt = to + 1;
        if (from >= 0 && from < limits.columns && sheet.columns.length < limits.columns) {
          sheet.columns.push({ from, to, hidden, width: width >= 0 ? width : null });
        }
        break;
      }
      case 'Row':
        row = (whole('Index', limits.rows) ?? row + rowSpan + 2) - 1;
        rowSpan = whole('Span', limits.rows) ?? 0;
        rowStyle = reader.attribute('ss:StyleID') ?? '';
        column = -1;
        if (reader.attribute('ss:Hidden') === '1') {
          for (let i = 0; i <= Math.min(rowSpan, 10_000); i += 1) sheet.hiddenRows.push(row + i);
        }
        break;
      case 'Cell': {
        column = (whole('Index', limits.columns) ?? column + 2) - 1;
        const name = reader.attribute('ss:StyleID') ?? rowStyle;
        const across = whole('MergeAcross', limits.columns) ?? 0;
        if (!reader.selfClosing) {
          if (sheet.styles.size >= limits.cellsOfOthers) {
            throw new WorkbookFault('workbookTooBig', { what: 'cells', limit: limits.cellsOfOthers });
          }
          sheet.styles.set(row * limits.columns + column, name);
        }
        column += across;
        break;
      }
    }
  }
  const looks = new Map([...styles].map(([name]) => [name, lookOf(name, styles)]));
  return sheets.map(({ styles: cells, hiddenRows, columns }) => ({
    hiddenRows,
    columns,
    styleOf: (at, across) => looks.get(cells.get(at * limits.columns + across) || 'Default') ?? null,
  }));
}

function lookOf(name: string, styles: ReadonlyMap<string, Style>): RawStyle {
  let found: Style = {};
  let at = styles.get(name);
  // a chain of parents may lead back to its beginning
  for (let steps = 0; at !== undefined && steps < 16; steps += 1) {
    found = { ...at, ...found };
    at = styles.get(at.parent ?? (name === 'Default' ? '' : 'Default'));
  }
  return {
    ...plainStyle,
    bold: found.bold ?? false,
    indent: found.indent ?? 0,
    fill: found.fill ?? null,
    font: found.font ?? null,
    size: found.size ?? null,
  };
}
