import { describe, expect, test } from 'vitest';
import { readCellText, editText, shownText } from '#core/domain/cell-text';
import { formatDate } from '#core/domain/dates';
import { formsOf, languageForms, type Forms } from '#core/domain/forms';
import { editNumber, formatMoney, formatNumber, formatPercent } from '#core/domain/numbers';
import { emptyKeyResult, type KeyResultRecord } from '#core/domain/plan';
import { setCells } from '#core/commands/cell-commands';
import { recordsFromPlan } from '#core/domain/plan-records';
import { salesPlan } from '../../../support/export-plans';

const row = (fields: Partial<KeyResultRecord>): KeyResultRecord => ({
  ...emptyKeyResult('k', 'Kết quả'),
  ...{ type: 'keyResult', objectiveId: 'o', sortKey: 'a' },
  ...fields,
});
const everyForm: readonly Forms[] = (['comma', 'point'] as const).flatMap((decimal) =>
  (['dayMonthYear', 'dayMonthNameYear', 'iso'] as const).map((date) => ({ decimal, date })),
);

describe('the forms of numbers and days', () => {
  test('are those of the language until the company decides', () => {
    expect(formsOf('vi', { numberForm: 'document', dateForm: 'document' })).toEqual(languageForms('vi'));
    expect(formsOf('en', { numberForm: 'comma', dateForm: 'document' })).toEqual({
      decimal: 'comma',
      date: 'dayMonthNameYear',
    });
    expect(formsOf('vi', { numberForm: 'point', dateForm: 'iso' })).toEqual({ decimal: 'point', date: 'iso' });
  });

  test('decide every number, percentage, amount and day', () => {
    const forms: Forms = { decimal: 'point', date: 'iso' };
    expect(formatNumber(1234.5, forms)).toBe('1,234.5');
    expect(editNumber(1234.5, forms)).toBe('1234.5');
    expect(formatPercent(0.875, forms)).toBe('87.5%');
    expect(formatMoney(1200.5, 'VND', forms)).toBe('1,200.5 ₫');
    expect(formatDate('2026-03-31', forms)).toBe('2026-03-31');
    expect(formatDate('2026-03-31', { decimal: 'comma', date: 'dayMonthNameYear' })).toBe('31 Mar 2026');
  });

  test.each(everyForm)('what a cell opens with reads back as the same value (%o)', (forms) => {
    for (const language of ['vi', 'en'] as const) {
      const context = { language, forms };
      const record = row({
        ...{ target: 1.234, start: 1234.5678, stretch: 0.001, current: 1_234_567.89, weight: 0.12345 },
        due: '2026-02-01',
        stages: [{ title: 'Ký', share: 0.125, doneOn: null }],
      });
      for (const field of ['target', 'start', 'stretch', 'current', 'weight', 'due'] as const) {
        const text = editText(record, field, context);
        const reading = readCellText(field, text, { ...context, record, columns: [] });
        expect([field, text, reading.value]).toEqual([field, text, record[field]]);
      }
      const stages = readCellText('stages', editText(record, 'stages', context), { ...context, record, columns: [] });
      expect(stages.value).toEqual(record.stages);
    }
  });

  test('the company’s decimal mark decides a text that could be either', () => {
    const plan = recordsFromPlan(salesPlan());
    const target = (forms: Forms | undefined) => {
      const done = setCells.run(
        plan,
        { cells: [{ id: 'k4', field: 'target', text: '1.234' }], language: 'vi', forms },
        { newId: () => 'new', today: () => '2026-01-05' },
      );
      const after = done.ok ? done.value.get('k4')?.after : null;
      return after?.type === 'keyResult' ? after.target : null;
    };
    expect(target(undefined)).toBe(1234);
    expect(target({ decimal: 'point', date: 'iso' })).toBe(1.234);
  });

  test('progress is shown in the same form', () => {
    const context = { language: 'vi', forms: { decimal: 'point', date: 'iso' } } as const;
    expect(shownText(row({ weight: 0.125 }), 'weight', context)).toBe('12.5%');
  });
});
