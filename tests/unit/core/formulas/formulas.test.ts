import { describe, expect, test } from 'vitest';
import { Calculator } from '#core/formulas/calculator';
import { fillMissingValues } from '#core/formulas/fill-missing-values';
import type { FormulaResult } from '#core/formulas/formula-values';
import { cellName, type RawSheet, type RawWorkbook } from '#core/import/raw-sheet';
import { formulaCases, kpiCells, otherCells, otherSheet, unknownCases } from '../../../support/formula-cases';
import { sheetOf } from '../../../support/formula-value';
import { rawWorkbook } from '../../../support/raw-workbook';

const book = rawWorkbook(sheetOf('KPI', kpiCells), sheetOf(otherSheet, otherCells));
const valueOf = (result: FormulaResult) =>
  result.kind === 'unknown' ? result : Object.entries(result).find(([key]) => key !== 'kind')?.[1];

describe('formulas give what Excel gives', () => {
  test.each(formulaCases)('%s is %s', (formula, wanted) => {
    const found = valueOf(new Calculator(book).evaluate(formula, 0));
    if (typeof wanted === 'number') expect(found).toBeCloseTo(wanted, 10);
    else expect(found).toBe(wanted);
  });

  test('a leading equals sign and spaces are no part of it', () => {
    expect(valueOf(new Calculator(book).evaluate(' = SUM( A1 ,\n A2 ) ', 0))).toBe(30);
  });
});

describe('what is not to be guessed is left alone, with the reason', () => {
  test.each(unknownCases)('%s: %s', (formula, reason) => {
    expect(new Calculator(book).evaluate(formula, 0)).toEqual({ kind: 'unknown', reason });
  });

  test('an IF is worked out without its other branch, unless that one cannot be read', () => {
    expect(valueOf(new Calculator(book).evaluate('IF(TRUE,1,VLOOKUP(A1,B1:C3,2))', 0))).toBe(1);
  });
});

const filled = (...sheets: RawSheet[]) => fillMissingValues(rawWorkbook(...sheets));
const shown = (workbook: RawWorkbook, sheet = 0) =>
  Object.fromEntries(
    (workbook.sheets[sheet]?.cells ?? []).map((cell) => [cellName(cell.row, cell.column), cell.shown]),
  );

describe('filling in results that a file does not keep', () => {
  test('a workbook without missing results is the same object', () => {
    expect(fillMissingValues(book)).toBe(book);
  });

  test('formulas wait for the formulas they need, on other sheets too', () => {
    const workbook = filled(
      sheetOf('A', { A1: '=B1*2', B1: '=Q!A1+1', C1: '=SUM(A1:B1)' }),
      sheetOf('Q', { A1: '=A2', A2: 4 }),
    );
    expect(shown(workbook)).toEqual({ A1: '10', B1: '5', C1: '15' });
    expect(workbook.sheets[0]?.notes).toEqual([
      { code: 'formulaComputed', where: 'A1' },
      { code: 'formulaComputed', where: 'B1' },
      { code: 'formulaComputed', where: 'C1' },
    ]);
  });

  test('a stored result is never replaced, and is what others reckon with', () => {
    const sheet = sheetOf('A', { A1: '=1+1', B1: '=A1+1' });
    const cells = sheet.cells.map((cell) =>
      cell.column === 0 ? { ...cell, value: { kind: 'number' as const, number: 99 }, shown: '99' } : cell,
    );
    expect(shown(filled({ ...sheet, cells }))).toEqual({ A1: '99', B1: '100' });
  });

  test('the number format makes a date a date and shows percent as percent', () => {
    const formats: Record<string, string> = { A1: 'dd/mm/yyyy', B1: '0%', C1: '@' };
    const sheet = sheetOf('A', { A1: '=DATE(2026,1,31)', B1: '=1/4', C1: '="Quý "&1' });
    const cells = sheet.cells.map((cell) => ({ ...cell, format: formats[cellName(cell.row, cell.column)] ?? null }));
    const workbook = filled({ ...sheet, cells });
    expect(shown(workbook)).toEqual({ A1: '31/01/2026', B1: '25%', C1: 'Quý 1' });
    expect(workbook.sheets[0]?.cells.map((cell) => cell.value)).toEqual([
      { kind: 'date', number: 46053, iso: '2026-01-31' },
      { kind: 'number', number: 0.25 },
      { kind: 'text', text: 'Quý 1' },
    ]);
  });

  test('in the date system of 1904 the same day has its own number', () => {
    const sheet = sheetOf('A', { A1: '=DATE(2026,1,31)', A2: '=YEAR(A1)' });
    const workbook = fillMissingValues({ ...rawWorkbook(sheet), dateSystem: 1904 });
    expect(shown(workbook)).toEqual({ A1: '44591', A2: '2026' });
  });

  test('what cannot be computed stays empty, and what needs it too; errors are results', () => {
    const workbook = filled(
      sheetOf('A', { A1: '=TODAY()', A2: '=A1+1', A3: '=IFERROR(A1,0)', A4: '=1/0', A5: '=A4+1' }),
    );
    expect(workbook.sheets[0]?.cells.map((cell) => cell.value.kind)).toEqual([
      'empty',
      'empty',
      'empty',
      'error',
      'error',
    ]);
    expect(workbook.sheets[0]?.notes.map((note) => note.where)).toEqual(['A4', 'A5']);
  });

  test('circles stay empty, of one formula and of three, and do not spread to others', () => {
    const workbook = filled(
      sheetOf('A', { A1: '=A1+1', B1: '=C1', C1: '=D1', D1: '=B1+1', E1: '=SUM(E:E)', F1: '=1+1' }),
    );
    expect(shown(workbook)).toEqual({ A1: '', B1: '', C1: '', D1: '', E1: '', F1: '2' });
  });

  test('hidden rows: SUBTOTAL leaves them out from 101 on, below it says nothing', () => {
    const sheet = sheetOf('A', {
      A1: 1,
      A2: 2,
      A3: 4,
      A4: '=SUBTOTAL(109,A1:A3)',
      A5: '=SUBTOTAL(9,A1:A3)',
      A6: '=SUBTOTAL(9,A3:A4)',
    });
    expect(shown(filled({ ...sheet, hiddenRows: [1] }))).toMatchObject({ A4: '5', A5: '', A6: '4' });
  });
});

describe('workbooks made to be slow', () => {
  const chain = (length: number, formula: (row: number) => string) =>
    sheetOf('A', Object.fromEntries(Array.from({ length }, (_, i) => [`A${i + 1}`, formula(i + 1)])));

  test('a chain of 100,000 formulas is walked from either end', () => {
    const down = filled(chain(100_000, (row) => (row === 1 ? '=1' : `=A${row - 1}+1`)));
    expect(down.sheets[0]?.cells.at(-1)?.shown).toBe('100000');
    const up = filled(chain(100_000, (row) => (row === 100_000 ? '=1' : `=A${row + 1}+1`)));
    expect(up.sheets[0]?.cells[0]?.shown).toBe('100000');
  });

  test.each([
    ['sums of all before', (row: number) => `=SUM(A$1:A${Math.max(1, row - 1)})+1`],
    ['sums of all behind', (row: number) => `=SUM(A${row + 1}:A$100001)+1`],
    ['whole columns of each other', () => '=SUM(A:A)'],
    ['texts that double', (row: number) => (row === 1 ? '="abcdefgh"' : `=A${row - 1}&A${row - 1}`)],
    ['lists of whole columns', () => '=SUMPRODUCT((B:B=1)*(C:C=2))'],
    ['patterns with many stars', () => '=COUNTIF(B1:B9,"*a*a*a*a*a*a*a*a*b")'],
  ])('%s, 20,000 times over, end within the budget', (_, formula) => {
    const workbook = filled(chain(20_000, formula));
    expect(workbook.sheets[0]?.cells.length).toBe(20_000);
  });
});
