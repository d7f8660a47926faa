import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importWorkbook } from '#core/import/import-workbook';
import { textsIn } from '#core/texts/texts';
import { readAny } from '../../electron/workbook/read/read-any';
import type { Expected } from '../fixtures/workbook-makers/kpi-kit';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const expectedOf = (file: string): Expected =>
  // safe: written by the makers of the workbooks
  JSON.parse(readFileSync(path.join(folder, file.replace(/\.\w+$/, '.json')), 'utf8')) as Expected;
const files = readdirSync(folder).filter((file) => !file.endsWith('.json') && expectedOf(file).refused === undefined);

describe('numbers that can be read in two ways', () => {
  test.each(files)('%s: the user is asked about the cells that need it, and about no other', async (file) => {
    const raw = await readAny(new Uint8Array(readFileSync(path.join(folder, file))));
    if (!raw.ok) expect.fail(raw.error.code);
    const options = { sheet: null, mapping: null, today: '2026-11-24' };
    const result = importWorkbook(raw.value, file, options, textsIn('vi'));
    if (!result.ok) expect.fail(result.error.code);
    const asked = result.value.report.items.filter((item) => item.code === 'ambiguousNumber').map((item) => item.range);
    expect(asked).toEqual(expectedOf(file).asks ?? []);
  });

  test('so-nhap-nhang: what was written is kept beside the empty target', async () => {
    const raw = await readAny(new Uint8Array(readFileSync(path.join(folder, 'so-nhap-nhang.xlsx'))));
    if (!raw.ok) expect.fail(raw.error.code);
    const options = { sheet: null, mapping: null, today: '2026-11-24' };
    const result = importWorkbook(raw.value, 'so-nhap-nhang.xlsx', options, textsIn('vi'));
    if (!result.ok) expect.fail(result.error.code);
    const keyResult = result.value.plans[0]?.objectives[0]?.keyResults[1];
    expect(keyResult?.target).toBeNull();
    expect(keyResult?.asWritten['target']).toBe('1.200');
  });
});
