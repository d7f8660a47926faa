import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noCompany } from '#core/domain/company';
import { emptyPlan } from '#core/domain/plan';
import { emptySheetMapping } from '#core/import/import-outcome';
import { writeMappingFile } from '#core/import/memory/mapping-file';
import { ok, refuse, type Result } from '#core/result';
import { textsIn } from '#core/texts/texts';
import type { CliContext } from '../../../../electron/cli/cli-context';
import { importCommand } from '../../../../electron/cli/commands/import-command';
import type { WorkbookJob } from '../../../../electron/workbook/job';

let folder: string;
let jobs: WorkbookJob[];
let reportAnswer: Result<Uint8Array>;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'okr-cli-'));
  jobs = [];
  reportAnswer = ok(Buffer.from('report'));
  writeFileSync(path.join(folder, 'a.xlsx'), 'x');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const cycle = { kind: 'quarter', label: 'Q1', start: '2026-01-01', end: '2026-03-31' } as const;
const outcome = {
  plans: [emptyPlan('p', 'Plan', cycle, 'vi')],
  report: { file: 'a.xlsx', sheets: [], cells: { total: 0, placed: 0, kept: 0, listed: 0 }, items: [] },
};
function run(...words: readonly string[]) {
  const workbooks = {
    run: (job: WorkbookJob) => {
      jobs.push(job);
      return Promise.resolve(job.kind === 'report' ? reportAnswer : ok(outcome));
    },
  };
  const context = {
    ...{ language: 'en', t: textsIn('en'), workingFolder: folder, company: noCompany, today: '2026-11-24', workbooks },
  };
  // safe: the command reaches for nothing else when it is told where to write
  return importCommand(['a.xlsx', '-o', 'plan.okr', ...words], context as unknown as CliContext);
}
const options = () => jobs.map((job) => ('options' in job ? job.options.mapping : null));

test('--map takes an exported mapping and one written by hand', async () => {
  const sheets = { S: { ...emptySheetMapping, columns: { B: 'target' } } } as const;
  const mapping = { sheets, text: null };
  writeFileSync(path.join(folder, 'exported.json'), writeMappingFile({ name: 'KPI', shape: 'abc', mapping }));
  writeFileSync(path.join(folder, 'hand.json'), '\uFEFF{"sheets":{"S":{"columns":{"B":"target"}}}}');
  expect((await run('--map', 'exported.json')).ok).toBe(true);
  expect((await run('--map', 'hand.json')).ok).toBe(true);
  expect(options()).toEqual([mapping, mapping]);
});

test('--map refuses what is no mapping, says where, and imports nothing', async () => {
  writeFileSync(path.join(folder, 'bad.json'), '{"sheets":{"S":{"columns":{"B":"noSuchField"}}}}');
  const error = refuse('mappingFileInvalid', { file: 'bad.json', detail: 'sheets.S.columns.B' });
  expect(await run('--map', 'bad.json')).toEqual(error);
  expect(jobs).toEqual([]);
  expect(existsSync(path.join(folder, 'plan.okr'))).toBe(false);
});

test('--report writes the account beside the plan, read with the same choices', async () => {
  writeFileSync(path.join(folder, 'm.json'), '{"sheets":{}}');
  expect((await run('--report', 'cells.xlsx', '--map', 'm.json')).ok).toBe(true);
  expect(readFileSync(path.join(folder, 'cells.xlsx'), 'utf8')).toBe('report');
  expect(existsSync(path.join(folder, 'plan.okr'))).toBe(true);
  expect(jobs.map(({ kind }) => kind)).toEqual(['import', 'report']);
  expect(options()[0]).toEqual(options()[1]);
});

test('--report is written as .xlsx only, and without it nothing is', async () => {
  expect(await run('--report', 'cells.pdf')).toEqual(
    refuse('outputEndingWrong', { file: 'cells.pdf', endings: '.xlsx' }),
  );
  expect(jobs).toEqual([]);
  reportAnswer = refuse('readTooLong', { limit: 60 });
  expect(await run('--report', 'cells.xlsx')).toEqual(reportAnswer);
  expect(existsSync(path.join(folder, 'plan.okr'))).toBe(false);
});
