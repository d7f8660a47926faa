import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importWorkbook } from '#core/import/import-workbook';
import { textsIn } from '#core/texts/texts';
import { rawSheet, rawWorkbook, type Content } from '../support/raw-workbook';
import { arrangements, habits } from './layouts/lay-out';
import { laidPlans, type LaidKeyResult } from './layouts/plans';

const t = textsIn('vi');
const runs = process.env['OKR_LONG'] === undefined ? 25 : 500;

describe('a plan laid out in any layout imports back to itself', () => {
  test.each(arrangements)('%s', (_, arrange) => {
    fc.assert(
      fc.property(laidPlans, habits, (plan, own) => {
        const { rows, merges, fields } = arrange(plan, own);
        const raw = rawWorkbook(rawSheet('Sheet1', rows, merges));
        const result = importWorkbook(raw, 'ke-hoach.xlsx', { sheet: null, mapping: null, today: '2026-05-04' }, t);
        if (!result.ok) throw new Error(result.error.code);
        const sheet = rows.map((row) => row.map(shown).join(' | ')).join('\n');
        const found = linesOf(
          result.value.plans.flatMap(({ objectives }) => objectives),
          fields,
        );
        expect(`${sheet}\n→\n${found}`).toBe(`${sheet}\n→\n${linesOf(plan.objectives, fields)}`);
        const { total, placed, kept, listed } = result.value.report.cells;
        expect(placed + kept + listed).toBe(total);
      }),
      { numRuns: runs },
    );
  });
});

/** Objectives and key results with the fields the sheet has, a line each: a failure can be read beside its sheet. */
function linesOf(
  objectives: readonly { readonly title: string; readonly keyResults: readonly LaidKeyResult[] }[],
  fields: readonly (keyof LaidKeyResult)[],
): string {
  return objectives
    .flatMap(({ title, keyResults }) => [
      `O ${title}`,
      ...keyResults.map((keyResult) =>
        [`  KR ${keyResult.title}`, ...fields.map((field) => `${field} ${String(keyResult[field])}`)].join(', '),
      ),
    ])
    .join('\n');
}

function shown(content: Content): string {
  if (content === null) return '';
  if (typeof content !== 'object') return String(content);
  return 'iso' in content ? content.iso : 'text' in content ? content.text : String(content.number);
}
