import { describe, expect, it } from 'vitest';
import { cellProblem, editText, readCellText, shownText } from '#core/domain/cell-text';
import { choiceLabel, fields } from '#core/domain/fields';
import { emptyKeyResult, emptyObjective, type KeyResultRecord, type ObjectiveRecord } from '#core/domain/plan';
import { readChoice } from '#core/domain/choice-text';

const row = (more: Partial<KeyResultRecord> = {}): KeyResultRecord => ({
  ...emptyKeyResult('kr', 'Kết quả'),
  type: 'keyResult',
  objectiveId: 'o',
  sortKey: 'a0',
  ...more,
});
const read = (field: string, text: string, record = row(), language: 'vi' | 'en' = 'vi') =>
  readCellText(field, text, { language, record, columns: [], yearHint: 2026, today: '2026-11-24' });

describe('reading a cell', () => {
  it.each([
    ['target', '800 triệu', {}, { value: 800_000_000, unit: 'VND', asWritten: '800 triệu', problem: null }],
    ['target', '800 triệu', { unit: 'triệu đồng' }, { value: 800, asWritten: '800 triệu', problem: null }],
    ['target', '1,5 tỷ đồng', { unit: 'triệu đồng' }, { value: 1500 }],
    ['target', '1.500', { unit: 'triệu đồng' }, { value: 1500, asWritten: null }],
    ['target', '2 triệu', { unit: 'lượt xem' }, { value: 2_000_000, problem: null }],
    [
      'target',
      '2 triệu đồng',
      { unit: 'lượt xem' },
      { value: null, problem: 'unitDiffers', asWritten: '2 triệu đồng' },
    ],
    ['target', '45', { unit: '%' }, { value: 0.45, asWritten: null }],
    ['target', '0,45', { unit: '%' }, { value: 0.45 }],
    ['target', '45%', { unit: '%' }, { value: 0.45, asWritten: null }],
    ['target', '45%', {}, { value: 0.45, unit: '%' }],
    ['target', '45%', { unit: 'khách hàng' }, { value: null, problem: 'unitDiffers' }],
    ['target', '120 khách hàng', {}, { value: 120, unit: 'khách hàng' }],
    ['target', '≥ 3 triệu', {}, { value: 3_000_000, also: { kind: 'atLeast' } }],
    ['target', '5-7 triệu', {}, { value: null, problem: null, also: { kind: 'range', low: 5e6, high: 7e6 } }],
    ['current', 'mười bốn', {}, { value: null, problem: 'notNumber', asWritten: 'mười bốn' }],
    ['current', '31/03/2026', {}, { value: null, problem: 'notNumber' }],
    ['current', 'Đạt', { kind: 'yesNo' }, { value: 1 }],
    ['current', 'chưa', { kind: 'yesNo' }, { value: 0 }],
    ['current', 'có lẽ', { kind: 'yesNo' }, { value: null, problem: 'notYesNo' }],
    ['current', '', {}, { value: null, problem: null, asWritten: null }],
    ['weight', '30', {}, { value: 0.3 }],
    ['weight', '30%', {}, { value: 0.3 }],
    ['weight', '0,3', {}, { value: 0.3 }],
    ['weight', '130', {}, { value: null, problem: 'percentOutOfRange', asWritten: '130' }],
    ['weight', 'nhiều', {}, { value: null, problem: 'notPercent' }],
    ['confidence', '7/10', {}, { value: 0.7 }],
    ['due', '15/3', {}, { value: '2026-03-15' }],
    ['due', 'Quý I/2026', {}, { value: '2026-03-31' }],
    ['due', '30/02/2026', {}, { value: null, problem: 'notDate', asWritten: '30/02/2026' }],
    ['status', 'dung nhip', {}, { value: 'onTrack' }],
    ['status', 'On track', {}, { value: 'onTrack' }],
    ['status', 'vui', {}, { value: null, problem: 'notChoice' }],
    ['leading', 'Dẫn dắt', {}, { value: true }],
    ['unit', 'VNĐ', {}, { value: 'VND' }],
    ['unit', 'triệu đồng', {}, { value: 'triệu đồng' }],
    ['progress', '50%', {}, { problem: 'notEditable' }],
    ['initiatives', '- Gọi khách\n• Gửi báo giá', {}, { value: [{ title: 'Gọi khách' }, { title: 'Gửi báo giá' }] }],
    [
      'stages',
      '[x] Ký (30%)\nGiao',
      {},
      {
        value: [
          { title: 'Ký', share: 0.3, doneOn: '2026-11-24' },
          { title: 'Giao', share: null, doneOn: null },
        ],
      },
    ],
  ] as const)('%s: “%s” in %j', (field, text, record, expected) => {
    expect(read(field, text, row(record as Partial<KeyResultRecord>))).toMatchObject(expected);
  });

  it('decimals follow the language of the reader', () => {
    expect(read('target', '1.500', row(), 'en').value).toBe(1.5);
    expect(read('target', '1,500', row(), 'en').value).toBe(1500);
  });

  it('an initiative that stays keeps its owner', () => {
    const known = { title: 'Gọi khách', owner: 'Lan', due: null, done: true };
    expect(read('initiatives', 'Gọi khách\nMới', row({ initiatives: [known] })).value).toMatchObject([
      known,
      { owner: null },
    ]);
  });

  it('a kept column takes any text, and a number where it is one', () => {
    const columns = [{ id: 'c1', header: 'Số', type: 'number' as const, after: null, choices: [] }];
    const context = { language: 'vi' as const, record: row(), columns };
    expect(readCellText('extra:c1', '1.200', context).value).toBe(1200);
    expect(readCellText('extra:c1', 'chưa rõ', context).value).toBe('chưa rõ');
    expect(readCellText('extra:c1', '', context).value).toBeNull();
  });
});

describe('showing a cell', () => {
  const shown = (field: string, more: Partial<KeyResultRecord>, language: 'vi' | 'en' = 'vi') =>
    shownText(row(more), field, { language });

  it('in the language of the reader', () => {
    expect(shown('target', { target: 800_000_000 })).toBe('800.000.000');
    expect(shown('target', { target: 800_000_000 }, 'en')).toBe('800,000,000');
    expect(shown('target', { target: 0.455, unit: '%' })).toBe('45,5%');
    expect(shown('weight', { weight: 0.3 })).toBe('30%');
    expect(shown('due', { due: '2026-03-31' })).toBe('31/03/2026');
    expect(shown('status', { status: 'atRisk' })).toBe('Rủi ro');
    expect(shown('leading', { leading: false }, 'en')).toBe('Lagging');
    expect(shown('target', { kind: 'range', low: 4, high: 5 })).toBe('4 - 5');
    expect(shown('current', { kind: 'yesNo', current: 1 })).toBe('Có');
    expect(shown('current', {})).toBe('');
  });

  it('progress of both levels, and “—” where there is none', () => {
    const half = row({ target: 10, current: 5 });
    const objective: ObjectiveRecord = { ...emptyObjective('o'), type: 'objective', sortKey: 'a0' };
    expect(shownText(half, 'progress', { language: 'vi' })).toBe('50%');
    expect(shownText(row(), 'progress', { language: 'vi' })).toBe('—');
    expect(shownText(objective, 'progress', { language: 'vi', keyResults: [half, row()] })).toBe('50%');
    expect(shownText(objective, 'progress', { language: 'vi' })).toBe('—');
  });

  it('a text that could not be read shows as typed and is a problem', () => {
    const broken = row({
      target: null,
      due: null,
      kind: 'increase',
      asWritten: { target: 'mười bốn', due: 'mai', kind: 'sao cũng được' },
    });
    expect(shownText(broken, 'target', { language: 'en' })).toBe('mười bốn');
    expect(editText(broken, 'due', { language: 'en' })).toBe('mai');
    expect(shownText(broken, 'kind', { language: 'vi' })).toBe('sao cũng được');
    expect(['target', 'due', 'kind', 'weight'].map((field) => cellProblem(broken, field))).toEqual([
      'notNumber',
      'notDate',
      'notChoice',
      null,
    ]);
  });

  it('a text that was read is no problem', () => {
    const fine = row({
      target: 800,
      kind: 'atLeast',
      asWritten: { target: '800 triệu', kind: 'Tối thiểu', title: 'x' },
    });
    expect(['target', 'kind', 'title'].map((field) => cellProblem(fine, field))).toEqual([null, null, null]);
  });

  it('what the editor opens with reads back as the same value, in both languages', () => {
    const samples: [string, Partial<KeyResultRecord>][] = [
      ['target', { target: 1.234 }],
      ['target', { target: 1234567.891 }],
      ['target', { target: 0.12345, unit: '%' }],
      ['target', { target: 0.005, unit: '%' }],
      ['start', { start: -1500 }],
      ['weight', { weight: 0.125 }],
      ['due', { due: '2026-02-05' }],
      ['kind', { kind: 'atMost' }],
      ['commitment', { commitment: 'aspirational' }],
      ['note', { note: 'hai\ndòng' }],
    ];
    for (const language of ['vi', 'en'] as const) {
      for (const [field, more] of samples) {
        const record = row(more);
        const { value, problem } = read(field, editText(record, field, { language }), record, language);
        expect([field, value, problem]).toEqual([field, more[field as keyof typeof more], null]);
      }
    }
  });
});

describe('choices', () => {
  it('every label of both languages reads as its value', () => {
    for (const field of fields) {
      for (const value of field.choices ?? []) {
        for (const language of ['vi', 'en'] as const) {
          expect(String(readChoice(field.id, choiceLabel(field.id, value, language)))).toBe(value);
        }
      }
    }
  });
});
