import { describe, expect, test } from 'vitest';
import { noCompany } from '#core/domain/company';
import { formsOf } from '#core/domain/forms';
import { emptyKeyResult, emptyObjective, emptyPlan, type KeyResult, type Plan } from '#core/domain/plan';
import { planFromRecords, recordsFromPlan } from '#core/domain/plan-records';
import { PlanSession } from '#core/history/plan-session';
import { compareWithPlan } from '#core/import/into-plan/compare-with-plan';
import { importIntoPlan } from '#core/import/into-plan/import-into-plan';
import {
  differencesOf,
  importedRecord,
  valueText,
  type TextForms,
} from '../../../../renderer/features/import/model/difference-text';

const cycle = { kind: 'quarter', label: 'Quý I/2026', start: '2026-01-01', end: '2026-03-31' } as const;
const planOf = (ids: readonly [string, string, string], one: Partial<KeyResult>, other: Partial<KeyResult>): Plan => ({
  ...emptyPlan('p', 'Kinh doanh', cycle, 'vi'),
  objectives: [
    {
      ...emptyObjective(ids[0], 'Bán hàng đều đặn'),
      keyResults: [
        { ...emptyKeyResult(ids[1], 'Doanh thu từ khách mới'), ...one },
        { ...emptyKeyResult(ids[2], 'Khách hàng ký hợp đồng'), ...other },
      ],
    },
  ],
});
const own = planOf(['o', 'a', 'b'], { target: 800, owner: 'Minh Anh' }, { target: 40 });
const imported = planOf(['x', 'y', 'z'], { target: 900, owner: 'Bảo' }, { target: 45, owner: 'Hiền' });
const differences = differencesOf(compareWithPlan(recordsFromPlan(own), imported));
const forms: TextForms = {
  language: 'vi',
  forms: formsOf('vi', noCompany),
  sayCount: (count) => `${String(count)} mục`,
};

describe('where workbook and plan say different things', () => {
  test('each field is listed under its row; what the plan has not is none of them', () => {
    expect(differences.map(({ record, fields }) => [record.title, fields.map(({ field }) => field).sort()])).toEqual([
      ['Doanh thu từ khách mới', ['owner', 'target']],
      ['Khách hàng ký hợp đồng', ['target']],
    ]);
    expect(importedRecord(imported, 'y')?.title).toBe('Doanh thu từ khách mới');
    expect(importedRecord(imported, 'nobody')).toBeNull();
  });

  test('what is ticked is taken, what is empty is filled, the rest of the plan stays, in one step', () => {
    const ticked = differences.flatMap(({ fields }) => fields.filter(({ field }) => field === 'target'));
    let made = 0;
    const session = new PlanSession(recordsFromPlan(own), {
      newId: () => `new${String((made += 1))}`,
      today: () => '2026-11-24',
    });
    const choices = { mode: 'fill' as const, taken: ticked.slice(0, 1).map(({ key }) => key), leftOut: [] };
    expect(session.run(importIntoPlan, { plan: imported, choices }).ok).toBe(true);
    const [one, other] = planFromRecords(session.plan).objectives[0]?.keyResults ?? [];
    expect([one?.target, one?.owner, other?.target, other?.owner]).toEqual([900, 'Minh Anh', 40, 'Hiền']);
    expect(session.undo().ok).toBe(true);
    expect(planFromRecords(session.plan)).toEqual(planFromRecords(recordsFromPlan(own)));
  });

  test('values stand there as people write them', () => {
    const say = (field: string, value: unknown, unit: string | null = null, text: string | null = null) =>
      valueText(field, value, text, unit, forms);
    expect(say('target', 1_200_000)).toBe('1.200.000');
    expect(say('target', 0.35, '%')).toMatch(/^35\s?%$/u);
    expect(say('weight', 0.4)).toMatch(/^40\s?%$/u);
    expect(say('target', 1200, null, '1,2 nghìn')).toBe('1,2 nghìn');
    expect(say('due', '2026-03-31')).toBe('31/03/2026');
    expect(say('checkIns', [1, 2])).toBe('2 mục');
    expect(say('parent', { title: 'Tăng trưởng' })).toBe('Tăng trưởng');
    expect(say('owner', null)).toBe('—');
  });
});
