import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, test } from 'vitest';
import { workerFlags } from '../../electron/workbook/worker-flags';
import { workbookOf } from '../support/workbook-builder';
import { zipOf } from '../support/zip-builder';
import { timingFile } from './timing-file';

/* Reading and importing beside what else reads workbooks, each time in a fresh process. CPU time, not the clock's. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus = process.env['OKR_CORPUS'] ?? path.join(root, '../shared/corpus');
const folder = mkdtempSync(path.join(tmpdir(), 'read-bench-'));
const rounds = 3;

interface Spent {
  readonly ms: number;
  readonly megabytes: number;
  readonly grown: number;
  readonly answer: string | number | null;
}

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '#core': path.join(root, 'renderer/core') } },
    ssr: { noExternal: true, external: ['exceljs', '@e965/xlsx'] },
    build: {
      ssr: path.join(import.meta.dirname, 'read-once.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
    },
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function once(job: string, file: string): Spent {
  // ours as its own process runs it, the peers as anybody runs them
  const flags = job === 'read' || job === 'import' ? workerFlags : [];
  const told = execFileSync(process.execPath, [...flags, path.join(folder, 'read-once.js'), job, file, root], {
    encoding: 'utf8',
    maxBuffer: 1024 * 1024,
  });
  // safe: printed by read-once
  return JSON.parse(told) as Spent;
}

function saved(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const median = (spent: readonly Spent[]): Spent =>
  [...spent].sort((a, b) => a.ms - b.ms)[Math.floor(spent.length / 2)] ?? {
    ms: 0,
    megabytes: 0,
    grown: 0,
    answer: null,
  };

/** Every job on one file, in turns, so that a busy computer is as hard on one as on the other. */
function compared(file: string, jobs: readonly string[], times = rounds): (job: string) => Spent {
  const all = new Map<string, Spent[]>(jobs.map((job) => [job, []]));
  for (let round = 0; round < times; round += 1) for (const job of jobs) all.get(job)?.push(once(job, file));
  return (job) => median(all.get(job) ?? []);
}

const say = (line: string) => console.log(line);
const figures = ({ ms, megabytes, answer }: Spent) =>
  `${ms.toFixed(0)} ms, ${megabytes.toFixed(0)} MB${answer === null ? '' : ` (${answer})`}`;
const against = (ours: Spent, theirs: Spent, aim: number) => `${(ours.ms / theirs.ms).toFixed(2)} × (aim ≤ ${aim})`;

test('10,000 × 12 cells beside exceljs, SheetJS and the floor', { timeout: 300_000 }, () => {
  const file = saved('10000.xlsx', timingFile(10_000));
  const of = compared(file, ['read', 'import', 'exceljs', 'sheetjs', 'floor']);
  for (const job of ['read', 'import', 'exceljs', 'sheetjs', 'floor']) say(`  ${job}: ${figures(of(job))}`);
  say(`read : exceljs ${against(of('read'), of('exceljs'), 0.25)}`);
  say(`read : SheetJS ${against(of('read'), of('sheetjs'), 0.5)}`);
  say(`read : inflate and scan ${against(of('read'), of('floor'), 4)}`);
  say(
    `import to a plan of ${of('import').answer ?? '?'} results : SheetJS's bare read ${against(of('import'), of('sheetjs'), 1)}`,
  );
});

test('50,000 × 12 cells: time, memory, and growth from 10,000', { timeout: 300_000 }, () => {
  const small = compared(saved('10000.xlsx', timingFile(10_000)), ['read', 'import']);
  const file = saved('50000.xlsx', timingFile(50_000));
  const of = compared(file, ['read', 'import']);
  const peer = compared(file, ['sheetjs'], 1);
  say(`read 50,000 × 12: ${figures(of('read'))} (aim < 230 MB); SheetJS ${figures(peer('sheetjs'))}`);
  say(`import 50,000 × 12: ${figures(of('import'))}, ${of('import').answer ?? '?'} results`);
  for (const job of ['read', 'import']) {
    say(`${job}: 5 × the cells take ${(of(job).ms / small(job).ms).toFixed(1)} × the time (in line: ≤ 5)`);
  }
});

test('hostile files: time and memory until they are refused', { timeout: 300_000 }, () => {
  const gibibyte = 1024 * 1024 * 1024;
  const sheet = 'xl/worksheets/sheet1.xml';
  const withSheet = (part: { content?: Uint8Array; declaredSize: number }) =>
    workbookOf({ change: (parts) => parts.map((one) => (one.name === sheet ? { ...one, ...part } : one)) });
  const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY b${i} "&a;&a;&a;&a;">`).join('')}]><worksheet>&b19;</worksheet>`;
  const hostile: readonly (readonly [string, Buffer])[] = [
    ['one GiB declared', withSheet({ declaredSize: gibibyte })],
    ['200 MB that declare 10 kB', withSheet({ content: Buffer.alloc(200 * 1024 * 1024, 32), declaredSize: 10_000 })],
    ['entities that multiply', workbookOf({ sheets: [{ xml: laughs }] })],
    [
      '100,000 entries',
      zipOf(Array.from({ length: 100_000 }, (_, i) => ({ name: `e${i}`, content: '', stored: true }))),
    ],
    ['50,000 nested elements', workbookOf({ sheets: [{ rows: '<x>'.repeat(50_000) }] })],
    ['cut at 70 %', timingFile(10_000).subarray(0, 400_000)],
  ];
  hostile.forEach(([name, bytes], i) => {
    const { ms, grown, answer } = compared(saved(`hostile-${i}.xlsx`, bytes), ['read'])('read');
    say(`${name}: ${answer ?? '?'} after ${ms.toFixed(0)} ms, ${grown.toFixed(0)} MB more (aims ≤ 100 ms, ≤ 80 MB)`);
  });
});

test('the import forms for key figures that took exceljs half a minute', { timeout: 300_000 }, ({ skip }) => {
  const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => /^(209|210)-.*\.xlsx$/.test(name)) : [];
  if (files.length === 0) {
    say('skipped: the folder of workbooks other people made is not there (OKR_CORPUS names it)');
    skip();
  }
  for (const name of files) {
    const of = compared(path.join(corpus, name), ['read', 'import']);
    say(`form ${name.slice(0, 3)}: read ${figures(of('read'))}; to a plan ${figures(of('import'))} (aim < 500 ms)`);
  }
});
