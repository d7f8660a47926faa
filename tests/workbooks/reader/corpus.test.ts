import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as sheetjs from '@e965/xlsx';
import { cellName, type RawCell, type RawWorkbook } from '#core/import/raw-sheet';
import { readAny } from '../../../electron/workbook/read/read-any';

const folder = process.env['OKR_CORPUS'] ?? new URL('../../../../shared/corpus', import.meta.url).pathname;
const files = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => !file.endsWith('.tsv'))
      .sort()
  : [];
const read = (file: string) => readAny(readFileSync(join(folder, file)));

/** Files that must be refused, and with what. Every other one must be read. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/^(355|423)-/, 'encrypted'],
  [/^357-/, 'workbookHasDtd'],
  [/^359-/, 'workbookTooBig'], // 11,997 cells of one 32,767 character text: 393 million characters
  [/^(361|363|365|367)-/, 'corruptWorkbook'],
  [/^401-/, 'notWorkbook'],
  [/^421-/, 'textFile'], // 68 bytes of plain text called .xls
  [/^441-/, 'lockFile'],
  [/^463-/, 'fileEmpty'],
];
const expectedCode = (file: string) => [...refusals].reverse().find(([pattern]) => pattern.test(file))?.[1] ?? null;

describe.skipIf(files.length === 0)('workbooks from the public (skipped where the corpus folder is absent)', () => {
  test.each(files)('%s is read, or refused for its own reason', async (file) => {
    const result = await read(file);
    expect(result.ok ? null : result.error.code).toBe(expectedCode(file));
  });

  // SheetJS takes minutes for 50,000 merges; of what it reads for us, and of texts, it is no judge
  const readable = files.filter((file) => expectedCode(file) === null && !/^369-|\.(xls|et|htm|csv|tsv)$/.test(file));
  test.each(readable)('%s has the cells, values and formulas another reader finds', async (file) => {
    const result = await read(file);
    if (!result.ok) throw new Error(result.error.code);
    const mine = comparable(result.value);
    const theirs = othersCells(file);
    expect(mine).toEqual(theirs);
  });
});

type Cells = Record<string, readonly [value: unknown, formula: string | null]>;

function comparable(workbook: RawWorkbook): Cells {
  const cells: Cells = {};
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells)
      cells[`${sheet.name}!${cellName(cell.row, cell.column)}`] = [plain(cell), cell.formula];
  }
  return cells;
}

function plain({ value }: RawCell): unknown {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
    case 'date':
      return value.number;
    case 'boolean':
      return value.boolean;
    case 'error':
      return value.error;
    case 'empty':
      return null;
  }
}

/** SheetJS's view, with its known differences settled: it keeps no NFC, no LF, empty texts, and hides `_xlfn.`. */
function othersCells(file: string): Cells {
  const book = sheetjs.read(readFileSync(join(folder, file)), { cellFormula: true, xlfn: true });
  const cells: Cells = {};
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name] ?? {};
    for (const [place, cell] of Object.entries(sheet)) {
      if (place.startsWith('!')) continue;
      // safe: keys without "!" hold cells
      const { t, v, w, f } = cell as sheetjs.CellObject;
      const value = t === 'e' ? w : typeof v === 'string' ? v.replace(/\r\n?/g, '\n').normalize('NFC') : v;
      if ((value === undefined || value === '') && f === undefined) continue;
      cells[`${name.normalize('NFC')}!${place}`] = [value ?? null, f === undefined || f === '' ? null : f];
    }
  }
  return cells;
}
