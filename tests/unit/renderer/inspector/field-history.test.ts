import { describe, expect, test } from 'vitest';
import { emptyKeyResult, emptyObjective, type CheckIn, type KeyResultRecord } from '#core/domain/plan';
import type { FieldChange } from '#core/ipc/contract';
import { historyField, historyOf, valueText } from '../../../../renderer/features/inspector/field-history';

const vi = { language: 'vi' } as const;

function row(change: Partial<KeyResultRecord> = {}): KeyResultRecord {
  return { ...emptyKeyResult('k1', 'Doanh thu'), type: 'keyResult', objectiveId: 'o1', sortKey: 'a0', ...change };
}
function changed(field: string, on: string, before: unknown, after: unknown): FieldChange {
  return { field, on, before, after };
}
function measured(id: string, on: string, value: number | null, more: Partial<CheckIn> = {}): CheckIn {
  return { id, on, value, confidence: null, note: null, replaces: null, ...more };
}

describe('a value of the past', () => {
  test('is written as its cell would show it', () => {
    expect(valueText(row(), 'target', 800_000_000, vi)).toBe('800.000.000');
    expect(valueText(row({ unit: '%' }), 'target', 0.125, vi)).toBe('12,5%');
    expect(valueText(row(), 'weight', 0.3, vi)).toBe('30%');
    expect(valueText(row(), 'due', '2026-03-31', vi)).toBe('31/03/2026');
    expect(valueText(row(), 'status', 'atRisk', vi)).toBe('Rủi ro');
    expect(valueText(row({ kind: 'yesNo' }), 'current', 1, vi)).toBe('Có');
    expect(valueText(row(), 'initiatives', [{ title: 'Gọi lại', owner: null, due: null, done: false }], vi)).toBe(
      'Gọi lại',
    );
  });

  test('is not hidden by what the row says now', () => {
    const now = row({ checkIns: [measured('c1', '2026-02-01', 742)], asWritten: { target: 'mười bốn' } });
    expect(valueText(now, 'current', 620, vi)).toBe('620');
    expect(valueText(now, 'target', 14, vi)).toBe('14');
  });

  test('is empty where there was none, and stays as typed where it could not be read', () => {
    expect(valueText(row({ target: 5 }), 'target', null, vi)).toBe('');
    expect(valueText(row(), 'stages', null, vi)).toBe('');
    expect(valueText(row(), 'current', 'mười bốn', vi)).toBe('mười bốn');
  });

  test('is left unsaid where a file meddled with does not fit the field', () => {
    expect(valueText(row(), 'initiatives', [null, 3], vi)).toBe('');
    expect(valueText(row(), 'stages', 'một', vi)).toBe('');
    expect(valueText(row(), 'due', 'mai', vi)).toBe('');
    expect(valueText(row(), 'target', { a: 1 }, vi)).toBe('');
  });

  test('of a kept column is the text of that column', () => {
    expect(valueText(row(), 'extra:c1', 'Miền Bắc', vi)).toBe('Miền Bắc');
    expect(valueText(row(), 'extra:c1', null, vi)).toBe('');
  });
});

describe('whose history is shown', () => {
  test('that of the active field when it has one', () => {
    const changes = [changed('owner', '2026-01-02T08:00:00.000Z', null, 'Minh')];
    expect(historyField(row(), 'owner', changes)).toBe('owner');
  });

  test('that of the figure measured where the active field has none', () => {
    expect(historyField(row({ checkIns: [measured('c1', '2026-02-01', 1)] }), 'owner', [])).toBe('current');
    expect(historyField(row(), 'progress', [])).toBe('current');
    expect(historyField(row(), 'owner', [])).toBe('owner');
  });

  test('never that of a field the record does not have', () => {
    const objective = { ...emptyObjective('o1', 'Tăng trưởng'), type: 'objective', sortKey: 'a0' } as const;
    expect(historyField(objective, 'target', [])).toBe('title');
  });
});

describe('the history of a field', () => {
  test('has its own changes only, newest first, in texts', () => {
    const changes = [
      changed('target', '2026-01-02T08:00:00.000Z', null, 700),
      changed('owner', '2026-01-03T08:00:00.000Z', null, 'Minh'),
      changed('target', '2026-01-04T08:00:00.000Z', 700, 800),
    ];
    expect(historyOf(row(), 'target', changes, vi)).toEqual([
      { kind: 'change', on: '2026-01-04T08:00:00.000Z', before: '700', after: '800' },
      { kind: 'change', on: '2026-01-02T08:00:00.000Z', before: '', after: '700' },
    ]);
  });

  test('of the current figure tells what was measured, without what was corrected or withdrawn', () => {
    const keyResult = row({
      checkIns: [
        measured('c1', '2026-02-01', 668, { note: 'Chờ ký' }),
        measured('c2', '2026-02-13', 700),
        measured('c3', '2026-02-13', 705, { replaces: 'c2' }),
      ],
    });
    const changes = [changed('current', '2026-02-05T08:00:00.000Z', 600, 620)];
    expect(historyOf(keyResult, 'current', changes, vi)).toEqual([
      { kind: 'checkIn', on: '2026-02-13', value: '705', note: null },
      { kind: 'change', on: '2026-02-05T08:00:00.000Z', before: '600', after: '620' },
      { kind: 'checkIn', on: '2026-02-01', value: '668', note: 'Chờ ký' },
    ]);
  });
});
