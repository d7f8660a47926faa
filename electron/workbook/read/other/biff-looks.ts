import type { RawStyle } from '#core/import/raw-sheet';
import { WorkbookFault } from '../../fault';
import { limits } from '../../limits';
import { plainStyle } from '../styles';
import type { ColumnLook, WorkbookLooks } from './looks';

/**
 * Walks the records of an old workbook (MS-XLS 2.1.4: type, length, data) for what SheetJS does not tell: fonts, bold,
 * indents, fills and columns. Refuses a stream that is cut short or has a password, so that no half is taken for
 * the whole. `stream` is the workbook stream without its container.
 */
export function readBiff(stream: Buffer): WorkbookLooks {
  return new BiffWalk(stream).run();
}

interface Sheet {
  readonly styles: Map<number, number>;
  readonly columns: ColumnLook[];
}

interface Font {
  readonly name: string | null;
  readonly bold: boolean;
  readonly size: number | null;
}

interface Format {
  readonly font: number;
  readonly indent: number;
  /** Index of the colour of a solid fill, or null. */
  readonly fill: number | null;
}

const widest = 256; // columns of a sheet in every one of these formats

class BiffWalk {
  readonly #stream: Buffer;
  readonly #fonts: Font[] = [];
  readonly #formats: Format[] = [];
  readonly #starts: number[] = [];
  readonly #sheets = new Map<number, Sheet>();
  #palette: string[] = [];
  #version = 8;

  constructor(stream: Buffer) {
    this.#stream = stream;
  }

  run(): WorkbookLooks {
    const stream = this.#stream;
    let sheet: Sheet = { styles: new Map(), columns: [] };
    let depth = 0;
    let at = 0;
    let whole = false;
    while (at + 4 <= stream.length) {
      const type = stream.readUInt16LE(at);
      const length = stream.readUInt16LE(at + 2);
      const data = at + 4;
      // what stands behind the last sheet is filling
      if (depth === 0 && !isStart(type)) break;
      if (data + length > stream.length) throw new WorkbookFault('corruptWorkbook', { part: '' });
      const record = stream.subarray(data, data + length);
      if (isStart(type)) {
        if (depth === 0) {
          sheet = { styles: new Map(), columns: [] };
          this.#sheets.set(at, sheet);
          if (at === 0) this.#version = versionOf(type, record);
        }
        depth += 1;
      } else if (type === 0x0a) {
        depth -= 1;
        whole = depth === 0;
      } else if (depth === 1) this.#read(type, record, sheet);
      at = data + length;
    }
    if (!whole && depth > 0) throw new WorkbookFault('corruptWorkbook', { part: '' });
    if (this.#starts.some((start) => !this.#sheets.has(start))) {
      throw new WorkbookFault('corruptWorkbook', { part: '' });
    }
    const inOrder = this.#starts.length > 0 ? [...this.#starts].sort((a, b) => a - b) : [...this.#sheets.keys()];
    const looks = this.#formats.map((format) => this.#style(format));
    return inOrder.map((start) => {
      const found = this.#sheets.get(start);
      return {
        styleOf: (row, column) => looks[found?.styles.get(row * widest + column) ?? -1] ?? null,
        columns: found?.columns ?? [],
      };
    });
  }

  #read(type: number, record: Buffer, sheet: Sheet): void {
    const { length } = record;
    switch (type) {
      case 0x2f:
        throw new WorkbookFault('encrypted');
      case 0x85:
        if (this.#version >= 5 && length >= 6) this.#starts.push(record.readUInt32LE(0));
        break;
      case 0x31:
      case 0x231:
        this.#fonts.push(fontOf(record, this.#version));
        break;
      case 0x43:
      case 0x243:
      case 0x443:
      case 0xe0:
        this.#formats.push(formatOf(record, this.#version));
        break;
      case 0x92:
        this.#palette = [];
        for (let at = 2; at + 4 <= length; at += 4) this.#palette.push(record.toString('hex', at, at + 3));
        break;
      case 0x7d:
        if (length >= 10 && sheet.columns.length < limits.columns) {
          const [from, to, width] = [record.readUInt16LE(0), record.readUInt16LE(2), record.readUInt16LE(4)];
          sheet.columns.push({ from, to, width: width / 256, hidden: (record.readUInt16LE(8) & 1) === 1 });
        }
        break;
      case 0xbd:
        for (let at = 4, column = 0; at + 6 < length; at += 6, column += 1) {
          place(sheet, record.readUInt16LE(0), record.readUInt16LE(2) + column, record.readUInt16LE(at));
        }
        break;
      case 0x06:
      case 0xd6:
      case 0xfd:
      case 0x203:
      case 0x204:
      case 0x205:
      case 0x206:
      case 0x27e:
      case 0x406:
        if (this.#version > 2 && length >= 6) {
          place(sheet, record.readUInt16LE(0), record.readUInt16LE(2), record.readUInt16LE(4));
        }
        break;
    }
  }

  #style({ font, indent, fill }: Format): RawStyle {
    // font 4 is in no file: later ones are counted as if it were (MS-XLS 2.5.129)
    const found = this.#fonts[this.#version >= 5 && font > 4 ? font - 1 : font];
    const colour = fill === null ? undefined : this.#palette[fill - 8];
    return {
      ...plainStyle,
      bold: found?.bold ?? false,
      font: found?.name ?? null,
      size: found?.size ?? null,
      indent,
      fill: colour === undefined ? (fill === null ? null : (defaultColour(fill) ?? null)) : `#${colour.toUpperCase()}`,
    };
  }
}

function place({ styles }: Sheet, row: number, column: number, format: number): void {
  if (styles.size > limits.cells) throw new WorkbookFault('workbookTooBig', { what: 'cells', limit: limits.cells });
  styles.set(row * widest + column, format);
}

function isStart(type: number): boolean {
  return type === 0x09 || type === 0x209 || type === 0x409 || type === 0x809;
}

/** 2, 3, 4, 5 or 8. */
function versionOf(type: number, record: Buffer): number {
  if (type === 0x09) return 2;
  if (type === 0x209) return 3;
  if (type === 0x409) return 4;
  return record.length >= 2 && record.readUInt16LE(0) === 0x500 ? 5 : 8;
}

/** A font record: height in twentieths of a point, weight, and the name behind fields that grew with the versions. */
function fontOf(record: Buffer, version: number): Font {
  const at = version === 2 ? 4 : version < 5 ? 6 : 14;
  if (record.length <= at) return { name: null, bold: false, size: null };
  const wide = version === 8 && ((record[at + 1] ?? 0) & 1) === 1;
  const start = at + (version === 8 ? 2 : 1);
  const end = start + (record[at] ?? 0) * (wide ? 2 : 1);
  return {
    name: record.toString(wide ? 'utf16le' : 'latin1', start, Math.min(end, record.length)).normalize('NFC') || null,
    bold: version < 5 ? (record.readUInt16LE(2) & 1) === 1 : record.readUInt16LE(6) >= 600,
    size: record.readUInt16LE(0) / 20,
  };
}

function formatOf(record: Buffer, version: number): Format {
  if (version < 5) return { font: record[0] ?? 0, indent: 0, fill: null };
  const font = record.length >= 2 ? record.readUInt16LE(0) : 0;
  if (version === 5 && record.length >= 12) {
    return { font, indent: 0, fill: (record[10] ?? 0) % 64 === 1 ? (record[8] ?? 0) % 128 : null };
  }
  if (version < 8 || record.length < 20) return { font, indent: 0, fill: null };
  return {
    font,
    indent: (record[8] ?? 0) % 16,
    fill: record[17] === undefined || record[17] >> 2 !== 1 ? null : record.readUInt16LE(18) % 128,
  };
}

/** The colours every palette begins with; the rest a workbook that uses them brings itself or shows as our grey. */
function defaultColour(index: number): string | null {
  const first = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
  const hex = index < 16 ? first[index % 8] : undefined;
  return hex === undefined ? (index < 64 ? '#C0C0C0' : null) : `#${hex}`;
}
