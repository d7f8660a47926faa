import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cellName } from '#core/import/raw-sheet';
import { readTextTable } from '../../electron/workbook/read/text/text-table';
import { formulaCases, kpiCells, otherCells, otherSheet } from '../support/formula-cases';
import { convert, hasLibreOffice, temporaryFolder } from '../support/judges';
import { workbookOf } from '../support/workbook-builder';
import type { ZipPart } from '../support/zip-builder';

const folder = temporaryFolder('formulas');
afterAll(folder.remove);

const first = 20;
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function cell(place: string, content: number | string | boolean): string {
  if (typeof content === 'number') return `<c r="${place}"><v>${content}</v></c>`;
  if (typeof content === 'boolean') return `<c r="${place}" t="b"><v>${content ? 1 : 0}</v></c>`;
  if (content.startsWith('#')) return `<c r="${place}" t="e"><v>${content}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t>${xml(content)}</t></is></c>`;
}

function rowsOf(cells: Readonly<Record<string, number | string | boolean>>): string {
  const byRow = new Map<number, string>();
  for (const [place, content] of Object.entries(cells)) {
    const row = Number(/\d+/.exec(place)?.[0]);
    byRow.set(row, (byRow.get(row) ?? '') + cell(place, content));
  }
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, inside]) => `<row r="${row}">${inside}</row>`)
    .join('');
}

/** A number as LibreOffice writes it into text: percent and days keep their form. */
function numberIn(text: string): number {
  const day = /^(\d\d)\/(\d\d)\/(\d\d)$/.exec(text);
  if (day !== null) return Date.UTC(2000 + Number(day[3]), Number(day[1]) - 1, Number(day[2])) / 86_400_000 + 25_569;
  if (text.endsWith('%')) return Number(text.slice(0, -1)) / 100;
  return text === '' ? Number.NaN : Number(text);
}

/** LibreOffice opens a workbook only by its content types. */
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes: ZipPart = {
  name: '[Content_Types].xml',
  content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${sheetTypes}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetTypes}.sheet.main+xml"/></Types>`,
};

/** Where LibreOffice is known to differ from Excel, which the list follows. */
const others: ReadonlySet<string> = new Set([
  // TRUE is a number with a format of its own
  '"a"&1&TRUE',
  '"z"<TRUE',
  '--TRUE',
  'SUM(A1:A8)',
  'COUNT(A1:A8)',
  'COUNT(A1:A8,1,"2","x")',
  'SUMPRODUCT(ISNUMBER(A1:A8)*1)',
  // a text among arguments, a power of nothing, days before the first
  'SUM(A1,"5",TRUE)',
  '0^0',
  'YEAR(-1)',
  // its own error numbers
  'VALUE("a")',
  'MID("abc",0,1)',
  // an apostrophe in a sheet's name
  ...formulaCases.flatMap(([formula]) => (formula.includes("''Q1'''") ? [formula] : [])),
]);

describe.skipIf(!hasLibreOffice)('formulas as LibreOffice computes them (skipped where it is missing)', () => {
  test('every result of the list is also its result', () => {
    // Text export takes the first sheet, and works out what has no result yet. The formulas stand below the values.
    const formulas = formulaCases
      .map(([formula], i) => `<row r="${i + first}"><c r="J${i + first}"><f>${xml(formula)}</f></c></row>`)
      .join('');
    const file = path.join(folder.path, 'formulas.xlsx');
    const made = {
      sheets: [
        { name: 'KPI', rows: rowsOf(kpiCells) + formulas },
        { name: otherSheet, rows: rowsOf(otherCells) },
      ],
      change: (parts: ZipPart[]) => parts.map((part) => (part.name === '[Content_Types].xml' ? contentTypes : part)),
    };
    writeFileSync(file, workbookOf(made));
    convert(file, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false', path.join(folder.path, 'profile'));
    const table = readTextTable(readFileSync(path.join(folder.path, 'formulas.csv')), null);
    if (!table.ok) throw new Error(table.error.code);
    const found = new Map(table.value.sheets[0]?.cells.map((one) => [cellName(one.row, one.column), one.shown]));
    const differences = formulaCases.flatMap(([formula, wanted], i) => {
      if (others.has(formula)) return [];
      const got = found.get(`J${i + first}`) ?? '';
      const same =
        typeof wanted === 'number'
          ? Math.abs(numberIn(got) - wanted) < 1e-8
          : typeof wanted === 'boolean'
            ? got === String(wanted).toUpperCase()
            : got === wanted.trim();
      return same ? [] : [`${formula}: ${String(wanted)}, LibreOffice ${got}`];
    });
    expect(differences).toEqual([]);
  });
});
