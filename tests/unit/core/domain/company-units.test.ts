import { describe, expect, test } from 'vitest';
import { readCellText } from '#core/domain/cell-reading';
import type { CompanyUnit } from '#core/domain/company';
import { companyUnits, takenSpellings } from '#core/domain/company-units';
import { readQuantity } from '#core/domain/numbers';
import { emptyKeyResult } from '#core/domain/plan';
import { setCells } from '#core/commands/cell-commands';
import { recordsFromPlan } from '#core/domain/plan-records';
import { convertUnit, findUnit, unitName } from '#core/domain/units';
import { salesPlan } from '../../../support/export-plans';

const unit = (id: string, vi: string, of: string | null = null, factor = 1, more: Partial<CompanyUnit> = {}) => ({
  ...{ id, name: { vi, en: '' }, spellings: [], of, factor },
  ...more,
});

const own = companyUnits([
  unit('crate', 'thùng', 'chai', 24, { name: { vi: 'thùng', en: 'crate' }, spellings: ['két bia', 'thùng 24'] }),
  unit('pallet', 'pa-lét', 'crate', 40),
  unit('lot', 'lô hàng', 'triệu đồng', 50),
  unit('a', 'vòng a', 'vòng b', 2),
  unit('b', 'vòng b', 'vòng a', 3),
  unit('fuel', 'lít/100km'),
]);

describe('the units of a company', () => {
  test('are found by their names in both languages and their other spellings, with and without accents', () => {
    for (const text of ['thùng', 'Crate', 'KÉT BIA', 'két bia', 'ket bia', 'thung'])
      expect(findUnit(text, own)?.key, text).toBe('own:crate');
    expect(findUnit('thùng')).toBeNull();
    expect(unitName('két bia', 'en', own)).toBe('crate');
    expect(unitName('thùng/tháng', 'en', own)).toBe('crate/months');
    expect(unitName('pa-lét', 'en', own)).toBe('pa-lét');
  });

  test('convert through a chain, into built-in units and into a unit that only they name', () => {
    expect(convertUnit(2, 'thùng', 'chai', own)).toBe(48);
    expect(convertUnit(1, 'pa-lét', 'chai', own)).toBe(960);
    expect(convertUnit(960, 'chai', 'pa-lét', own)).toBe(1);
    expect(convertUnit(2, 'lô hàng', 'VND', own)).toBe(100_000_000);
    expect(convertUnit(2, 'thùng', 'VND', own)).toBeNull();
    expect(convertUnit(2, 'thùng', 'chai')).toBeNull();
  });

  test('a chain that bites its tail converts into nothing', () => {
    expect(convertUnit(1, 'vòng a', 'vòng b', own)).toBeNull();
    expect(convertUnit(1, 'vòng b', 'vòng a', own)).toBeNull();
    expect(companyUnits([unit('x', 'mình', 'mình', 2)])[0]).toMatchObject({ base: 'own:x', factor: 1 });
  });

  test('never take over a spelling that already names a unit', () => {
    const list = [unit('t', 'thang', null, 1, { spellings: ['thắng', 'KH', '% lãi'] })];
    const table = companyUnits(list);
    expect(findUnit('thang', table)?.key).toBe('month');
    expect(findUnit('kh', table)?.key).toBe('customer');
    expect(findUnit('thắng', table)?.key).toBe('own:t');
    expect(takenSpellings(list)).toEqual([
      { unitId: 't', spelling: 'thang', by: 'month' },
      { unitId: 't', spelling: 'KH', by: 'customer' },
      { unitId: 't', spelling: '% lãi', by: 'percent' },
    ]);
  });

  test('a unit of percent stays by itself: percentages are kept as fractions', () => {
    expect(companyUnits([unit('bp', 'điểm cơ bản', '%', 0.01)])[0]).toMatchObject({ base: 'own:bp', factor: 1 });
  });

  test.each([
    ['2 thùng', 'chai', 48],
    ['2 thùng 24', 'chai', 48],
    ['5-7 thùng', 'chai', null],
    ['48 chai', 'thùng', 2],
    ['2 lô hàng', 'triệu đồng', 100],
    ['7,5 lít/100km', 'lít/100km', 7.5],
  ])('%s in a row of %s', (text, rowUnit, value) => {
    const record = { ...emptyKeyResult('k', 'K'), type: 'keyResult', objectiveId: 'o', sortKey: 'a', unit: rowUnit };
    const reading = readCellText('target', text, {
      ...{ language: 'vi', units: own, columns: [] },
      // safe: the fields of a key result and those of its record
      record: record as never,
    });
    expect(reading.problem).toBeNull();
    expect(reading.value).toBe(value);
    if (value === null) expect(reading.also).toMatchObject({ low: 120, high: 168 });
  });

  test('without a company a text reads as before', () => {
    expect(readQuantity('2 thùng')).toMatchObject({ value: 2, unit: 'thùng' });
    expect(readQuantity('2 thùng 24')).toBeNull();
  });

  test('are known to the command that puts texts into cells', () => {
    const plan = recordsFromPlan(salesPlan());
    const done = setCells.run(
      plan,
      { cells: [{ id: 'k1', field: 'target', text: '20 lô hàng' }], language: 'vi' },
      { newId: () => 'new', today: () => '2026-01-05', units: own },
    );
    const after = done.ok ? done.value.get('k1')?.after : null;
    expect(after).toMatchObject({ unit: 'triệu đồng', target: 1000 });
  });
});
