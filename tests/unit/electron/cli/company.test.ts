import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noCompany, type Company } from '#core/domain/company';
import { writeCompanyFile } from '#core/domain/company-file';
import { cycleOf } from '#core/domain/cycles';
import { readPlanFile } from '#core/domain/plan-file';
import type { ImportOutcome } from '#core/import/import-outcome';
import { nodeFileSystem } from '../../../../electron/services/file-system';
import { lockLibrary } from '../../../../electron/services/lock';
import { okr } from '../../../support/run-okr';
import { tinyPng } from '../../../support/pictures';

const ours = noCompany.terms.vi;
const logo = `data:image/png;base64,${Buffer.from(tinyPng(100, 50)).toString('base64')}`;
/** No quarter of a year that begins in February is a quarter of the calendar. */
const firstMonth = 2;
const company: Company = {
  ...noCompany,
  name: 'Công ty An Phát',
  logo,
  terms: {
    vi: { ...ours, objective: 'đích đến', keyResult: 'bước tiến' },
    en: { ...ours, objective: 'aim', objectives: 'aims', keyResult: 'stride', keyResults: 'strides' },
  },
  units: [{ id: 'crate', name: { vi: 'thùng', en: 'crate' }, spellings: ['thg'], of: null, factor: 1 }],
  firstMonth,
  signOff: [{ id: 's', role: { vi: 'Chủ tịch', en: 'Chair' }, name: 'Trần Quốc Bảo' }],
};
let folder: string;
let data: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'okr-company-'));
  data = path.join(folder, 'data');
  mkdirSync(data);
  keep(writeCompanyFile(company));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const keep = (text: string) => {
  writeFileSync(path.join(data, 'company.json'), text);
};
const run = (...words: readonly string[]) => okr(words, { from: folder, lang: 'vi', data });
const bytesOf = (name: string) => readFileSync(path.join(folder, name));
const textOf = (name: string) => bytesOf(name).toString('utf8');
async function done(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(...words);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.toString('utf8');
}
function planIn(name: string) {
  const read = readPlanFile(bytesOf(name));
  if (!read.ok) throw new Error(read.error.code);
  return read.value.plan;
}
const sample = ['new', '--from', 'doanh-thu-dinh-cao', '-o', 'mau.okr'] as const;

describe('the command line knows the company of the data folder', () => {
  test('new counts in its words and begins in a quarter of its year', async () => {
    const now = new Date();
    const two = (n: number) => String(n).padStart(2, '0');
    const today = `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    const quarter = cycleOf('quarter', today, 'vi', firstMonth);
    expect(quarter.start).not.toBe(cycleOf('quarter', today, 'vi').start);
    expect(await done(...sample)).toContain('1 đích đến');
    expect(planIn('mau.okr').cycle).toEqual(quarter);
    await done('new', '-o', 'empty.okr');
    expect(planIn('empty.okr').cycle).toEqual(quarter);
  });

  test('export writes documents with its name, logo, words and who signs', async () => {
    await done(...sample);
    await done('export', 'mau.okr', '--to', 'html', '-o', 'mau.html');
    const page = textOf('mau.html');
    for (const part of [company.name, logo, 'Đích đến', 'Bước tiến', 'Chủ tịch', 'Trần Quốc Bảo'])
      expect(page).toContain(part);
    await done('export', 'mau.okr', '--to', 'csv', '--doc-lang', 'en', '-o', 'mau.csv');
    expect(textOf('mau.csv')).toContain('Stride');
  });

  test('import reads what export wrote, also as the input of another export', async () => {
    await done(...sample);
    await done('export', 'mau.okr', '--to', 'xlsx', '-o', 'mau.xlsx');
    const said = await done('import', 'mau.xlsx', '--json');
    // safe: the shape is what is checked
    const [back, ...more] = (JSON.parse(said) as ImportOutcome).plans;
    const plan = planIn('mau.okr');
    expect(more).toEqual([]);
    expect(back?.cycle).toMatchObject({ start: plan.cycle.start, end: plan.cycle.end });
    expect(back?.objectives.map(({ title, keyResults }) => [title, keyResults.map((each) => each.title)])).toEqual(
      plan.objectives.map(({ title, keyResults }) => [title, keyResults.map((each) => each.title)]),
    );
    expect(await done('import', 'mau.xlsx', '-o', 'again.okr')).toContain('3 bước tiến');
    await done('export', 'mau.xlsx', '--to', 'csv', '-o', 'again.csv');
    expect(textOf('again.csv')).toContain('Bước tiến');
  });

  test('reads it beside an app that holds the library, and leaves nothing there', async () => {
    const lock = lockLibrary({ files: nodeFileSystem, dataFolder: data, now: () => new Date().toISOString() });
    if (!lock.ok) throw new Error(lock.error.code);
    const before = readdirSync(data);
    await done(...sample);
    await done('export', 'mau.okr', '--to', 'html', '-o', 'mau.html');
    expect(textOf('mau.html')).toContain(company.name);
    expect(readdirSync(data)).toEqual(before);
    lock.value.release();
  });

  test('is found where plans were moved to', async () => {
    const moved = path.join(folder, 'moved');
    mkdirSync(moved);
    writeFileSync(path.join(moved, 'company.json'), writeCompanyFile({ ...company, name: 'Ở nơi mới' }));
    writeFileSync(path.join(data, 'location.json'), JSON.stringify({ dataFolder: moved }));
    await done(...sample);
    await done('export', 'mau.okr', '--to', 'html', '-o', 'mau.html');
    expect(textOf('mau.html')).toContain('Ở nơi mới');
  });
});

describe('a company file that cannot be read', () => {
  test.each([
    ['is damaged', '{"format":"dinh-okr/company","version":1,'],
    ['is of a newer version and another shape', '{"format":"dinh-okr/company","version":99,"terms":7}'],
  ])('that %s is one line; the command goes on and the file stays', async (_how, text) => {
    keep(text);
    for (const words of [
      sample,
      ['export', 'mau.okr', '--to', 'html', '-o', 'mau.html'],
      ['import', 'mau.okr', '--json'],
    ]) {
      const { code, stderr } = await run(...words);
      expect(code).toBe(0);
      expect(stderr).toMatch(/^\p{Lu}[^\n]*“company\.json”[^\n]*\.\n$/u);
    }
    expect(textOf('mau.html')).toContain('Kết quả then chốt');
    expect(textOf(path.join('data', 'company.json'))).toBe(text);
    expect(readdirSync(data)).toEqual(['company.json']);
  });

  test('leaves a refusal its exit code', async () => {
    keep('no company');
    expect((await run('import', 'nowhere.xlsx', '--json')).code).toBe(2);
    expect((await run('export', 'nowhere.xlsx')).code).toBe(64);
    expect((await run('list', '--json')).stderr).toBe('');
  });
});
