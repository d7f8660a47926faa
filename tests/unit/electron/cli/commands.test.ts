import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPlanFile } from '#core/domain/plan-file';
import type { ImportOutcome } from '#core/import/import-outcome';
import { okr, type OkrOptions } from '../../../support/run-okr';

const workbooks = fileURLToPath(new URL('../../../fixtures/workbooks/', import.meta.url));
const names = readdirSync(workbooks)
  .filter((file) => file.endsWith('.xlsx'))
  .map((file) => path.basename(file, '.xlsx'));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'okr-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytesOf = (name: string) => readFileSync(path.join(folder, name));
function planOf(bytes: Uint8Array) {
  const read = readPlanFile(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.plan;
}
async function done(words: readonly string[], options: Partial<OkrOptions> = {}) {
  const run = await okr(words, { from: folder, lang: 'vi', data: path.join(folder, 'data'), ...options });
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
  return run.stdout;
}

describe('import', () => {
  test.each(names)('%s --json: one JSON value, every cell accounted for, every key result there', async (name) => {
    const stdout = await done(['import', path.join(workbooks, `${name}.xlsx`), '--json']);
    // safe: the shape is what is checked
    const outcome = JSON.parse(stdout.toString('utf8')) as ImportOutcome;
    expect(Object.keys(outcome).sort()).toEqual(['plans', 'report']);
    const { total, placed, kept, listed } = outcome.report.cells;
    expect(total).toBeGreaterThan(0);
    expect(placed + kept + listed).toBe(total);
    // safe: written by make-workbooks.ts
    const expected = JSON.parse(readFileSync(path.join(workbooks, `${name}.json`), 'utf8')) as {
      plans: { title: string; keyResults: Record<string, unknown>[] }[];
    };
    expect(outcome.plans.map(({ title }) => title)).toEqual(expected.plans.map(({ title }) => title));
    outcome.plans.forEach((plan, at) => {
      const found = plan.objectives.flatMap((objective) =>
        objective.keyResults.map((keyResult) => ({ ...keyResult, objective: objective.title })),
      );
      expect(found).toHaveLength(expected.plans[at]?.keyResults.length ?? -1);
      expected.plans[at]?.keyResults.forEach((wanted, n) => expect(found[n]).toMatchObject(wanted));
    });
    // Asking for the answer puts nothing into the library.
    expect(readdirSync(folder)).toEqual([]);
  });

  test('without --json and -o the plans go into the library, again and again under ids of their own', async () => {
    const file = path.join(workbooks, 'doanh-thu-dinh-cao.xlsx');
    const summary = (await done(['import', file])).toString('utf8');
    expect(summary).toMatch(/\d+ ô/u);
    await done(['import', file]);
    const { plans } = JSON.parse((await done(['list', '--json'])).toString()) as { plans: { id: string }[] };
    expect(plans).toHaveLength(2);
    expect(new Set(plans.map(({ id }) => id)).size).toBe(2);
  });

  test('-o writes one plan file, or a folder of them, and -o - the plan itself', async () => {
    copyFileSync(path.join(workbooks, 'doanh-thu-dinh-cao.xlsx'), path.join(folder, 'Kế hoạch.xlsx'));
    await done(['import', 'Kế hoạch.xlsx', '-o', 'kế hoạch.okr']);
    const plan = planOf(bytesOf('kế hoạch.okr'));
    const printed = planOf(await done(['import', 'Kế hoạch.xlsx', '-o', '-']));
    expect(printed.objectives).toHaveLength(plan.objectives.length);
    for (const name of names) {
      const expected = JSON.parse(readFileSync(path.join(workbooks, `${name}.json`), 'utf8')) as { plans: unknown[] };
      if (expected.plans.length < 2) continue;
      await done(['import', path.join(workbooks, `${name}.xlsx`), '-o', 'several']);
      const written = readdirSync(path.join(folder, 'several'));
      expect(written).toHaveLength(expected.plans.length);
      for (const file of written) planOf(bytesOf(path.join('several', file)));
      rmSync(path.join(folder, 'several'), { recursive: true });
    }
    expect(readdirSync(folder).sort()).toEqual(['Kế hoạch.xlsx', 'kế hoạch.okr'].sort());
  });

  test('relative paths count from INIT_CWD, where the user typed', async () => {
    mkdirSync(path.join(folder, 'typed', 'here'), { recursive: true });
    copyFileSync(path.join(workbooks, 'doanh-thu-dinh-cao.xlsx'), path.join(folder, 'typed', 'plan.xlsx'));
    const env = { INIT_CWD: path.join(folder, 'typed', 'here') };
    await done(['import', '../plan.xlsx', '-o', 'out.okr'], { env });
    expect(readdirSync(path.join(folder, 'typed', 'here'))).toEqual(['out.okr']);
  });
});

describe('new, list and export', () => {
  test('the sample is written as a plan file, and into the library when no file is named', async () => {
    const said = (await done(['new', '--from', 'doanh-thu-dinh-cao', '-o', 'mau.okr'])).toString('utf8');
    const plan = planOf(bytesOf('mau.okr'));
    expect(plan.objectives.length).toBeGreaterThan(0);
    expect(said).toContain(plan.title);
    await done(['new', '--from', 'doanh-thu-dinh-cao']);
    const answer = JSON.parse((await done(['list', '--json'])).toString('utf8')) as { plans: object[] };
    expect(answer.plans).toHaveLength(1);
    expect(Object.keys(answer.plans[0] ?? {}).sort()).toEqual(['changedOn', 'cycle', 'id', 'level', 'state', 'title']);
    expect(answer.plans[0]).toMatchObject({ title: plan.title });
    expect((await done(['list'])).toString('utf8')).toContain(plan.title);
  });

  test('a title is kept as it was typed, and OKR_DATA names the library', async () => {
    const env = { OKR_DATA: path.join(folder, 'elsewhere') };
    const run = await okr(['new', '--title', 'Kế hoạch "Đỉnh" 100%'], { from: folder, lang: 'vi', env });
    expect(run.code).toBe(0);
    expect(readdirSync(folder)).toEqual(['elsewhere']);
    const listed = await okr(['list', '--json'], { from: folder, env });
    expect(JSON.parse(listed.stdout.toString())).toMatchObject({ plans: [{ title: 'Kế hoạch "Đỉnh" 100%' }] });
  });

  test('plans that were moved to another folder are listed and added to there; one that is gone is said', async () => {
    const [data, moved] = [path.join(folder, 'data'), path.join(folder, 'moved')];
    mkdirSync(data);
    mkdirSync(moved);
    writeFileSync(path.join(data, 'location.json'), JSON.stringify({ dataFolder: moved }));
    await done(['new', '--title', 'Ở nơi mới']);
    expect((await done(['list'])).toString('utf8')).toContain('Ở nơi mới');
    expect(readdirSync(data)).toEqual(['location.json']);
    rmSync(moved, { recursive: true });
    const { code, stdout, stderr } = await okr(['list'], { from: folder, lang: 'vi', data });
    expect({ code, stdout: stdout.toString('utf8') }).toEqual({ code: 0, stdout: 'Chưa có kế hoạch nào.\n' });
    expect(stderr).toContain(moved);
  });

  test('one objective is one, not several', async () => {
    const made = await done(['new', '--from', 'doanh-thu-dinh-cao', '-o', 'one.okr'], { lang: 'en' });
    expect(made.toString('utf8')).toContain('1 objective\n');
  });

  test('json: a plan goes out and in again unchanged', async () => {
    await done(['new', '--from', 'doanh-thu-dinh-cao', '-o', 'mau.okr']);
    await done(['export', 'mau.okr', '--to', 'json', '-o', 'again.okr']);
    expect(bytesOf('again.okr').equals(bytesOf('mau.okr'))).toBe(true);
    expect(await done(['export', 'mau.okr', '--to', 'json', '-o', '-'])).toEqual(bytesOf('mau.okr'));
  });

  test('csv, html and xlsx: the words of the plan are in the file, in the language asked for', async () => {
    await done(['new', '--from', 'doanh-thu-dinh-cao', '-o', 'mau.okr']);
    const [objective] = planOf(bytesOf('mau.okr')).objectives;
    if (!objective) throw new Error('The sample has no objective');
    await done(['export', 'mau.okr', '--to', 'csv', '-o', 'mau.csv']);
    await done(['export', 'mau.okr', '--to', 'html', '--doc-lang', 'en', '-o', 'mau.html']);
    await done(['export', 'mau.okr', '--to', 'xlsx', '-o', 'mau.xlsx']);
    expect(bytesOf('mau.csv').toString('utf8')).toContain(objective.title);
    expect(bytesOf('mau.html').toString('utf8')).toContain('<html lang="en"');
    expect(bytesOf('mau.xlsx').subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004', 'latin1'));
    // What we wrote, we read.
    const back = JSON.parse((await done(['import', 'mau.xlsx', '--json'])).toString('utf8')) as ImportOutcome;
    expect(back.plans[0]?.objectives.map(({ title }) => title)).toContain(objective.title);
  });

  test('--help answers on standard output', async () => {
    expect((await done(['--help'])).toString('utf8')).toContain('okr import');
  });
});
