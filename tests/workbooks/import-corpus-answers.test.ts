import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportOutcome } from '#core/import/import-outcome';
import type { Result } from '#core/result';
import { errorText, textsIn } from '#core/texts/texts';
import { forkWorkbookProcess } from '../../electron/services/workbook-process-fork';
import { createWorkbookService, type WorkbookService } from '../../electron/services/workbook-service';
import { differencesFrom, type CorpusAnswers } from '../support/corpus-answers';

const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus = process.env['OKR_CORPUS'] ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const answersFolder = fileURLToPath(new URL('./corpus-answers', import.meta.url));
const files = existsSync(corpus) ? readdirSync(corpus).filter((file) => /^\d+-/u.test(file)) : [];
const answersFiles = readdirSync(answersFolder).filter((file) => file.endsWith('.json'));
const t = textsIn('en');
if (files.length === 0) console.warn(`Skipped: no workbooks in ${corpus}; OKR_CORPUS names another folder.`);

/** A file that takes longer is a hang: its process is ended, as the product does. */
const readMs = 30_000;

interface Seen {
  readonly file: string;
  /** What the bytes are, or the code with which the reader turned them away. */
  readonly format: string;
  readonly result: Result<ImportOutcome>;
}

const workers = mkdtempSync(path.join(tmpdir(), 'okr-corpus-'));
const seen = new Map<string, Seen>();
let service: WorkbookService | null = null;

/** Reads and imports a file once, in the process and under the limits that the command line uses. */
async function importOnce(file: string): Promise<Seen> {
  const known = seen.get(file);
  if (known !== undefined) return known;
  if (service === null) throw new Error('the workbook service is not started');
  const bytes = new Uint8Array(readFileSync(path.join(corpus, file)));
  const options = { sheet: null, mapping: null, today: '2026-11-24' };
  const read = await service.run({ kind: 'read', bytes });
  const result = await service.run({ kind: 'import', bytes, file, options, language: 'en' });
  const one = { file, format: read.ok ? read.value.format : '–', result };
  seen.set(file, one);
  return one;
}

const count = (number: number) => String(number).padStart(6);

function tableRow({ file, format, result }: Seen): string {
  const start = `${(file.split('-')[0] ?? '').padEnd(4)} ${format.padEnd(9)}`;
  if (!result.ok) return `${start} ${result.error.code}: ${errorText(t, result.error)}`;
  const { plans, report } = result.value;
  const keyResults = plans.flatMap((plan) => plan.objectives.flatMap((objective) => objective.keyResults)).length;
  const objectives = plans.reduce((sum, plan) => sum + plan.objectives.length, 0);
  const sure = report.sheets.filter((sheet) => sheet.used).flatMap((sheet) => sheet.tables.map((at) => at.confidence));
  const confidence = sure.length === 0 ? '   –' : Math.min(...sure).toFixed(2);
  const { total, placed, kept, listed } = report.cells;
  const head = `${start} ${count(plans.length)} ${count(objectives)} ${count(keyResults)}   ${confidence}`;
  return `${head} ${[total, placed, kept, listed].map(count).join(' ')}`;
}

describe.skipIf(files.length === 0)('workbooks other people made (skipped when the corpus folder is absent)', () => {
  beforeAll(async () => {
    await build({
      configFile: false,
      root,
      logLevel: 'silent',
      ssr: { noExternal: true, target: 'node' },
      resolve: { alias: { '#core': path.join(root, 'renderer/core') } },
      build: {
        ssr: path.join(root, 'electron/workbook/worker.ts'),
        outDir: workers,
        copyPublicDir: false,
        rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
      },
    });
    service = createWorkbookService({
      start: forkWorkbookProcess(path.join(workers, 'worker.mjs')),
      limits: { readMs, residentBytes: 1024 * 1024 * 1024, watchEveryMs: 50 },
      now: () => performance.now(),
    });
    service.warm();
  });

  afterAll(() => {
    service?.close();
    rmSync(workers, { recursive: true, force: true });
    const rows = [...seen.values()].sort((one, other) => one.file.localeCompare(other.file)).map(tableRow);
    const head = 'file what it is  plans  goals    KRs  sure  cells placed   kept listed, or why it is refused';
    console.log(`\n${head}\n${rows.join('\n')}\n`);
  });

  test.each(files)(
    '%s is imported with something in it and every cell accounted for, or refused by a sentence',
    async (file) => {
      const { result } = await importOnce(file);
      if (!result.ok) {
        expect(['readTooLong', 'readTooMuchMemory', 'workerFailed', 'internal']).not.toContain(result.error.code);
        expect(errorText(t, result.error)).toMatch(/\S \S.*\S/u);
        return;
      }
      const { plans, report } = result.value;
      expect(plans.flatMap((plan) => plan.objectives).some((objective) => objective.title.trim() !== '')).toBe(true);
      expect(report.cells.placed + report.cells.kept + report.cells.listed).toBe(report.cells.total);
      const listed = report.items.filter((item) => item.fate === 'listed').reduce((sum, item) => sum + item.count, 0);
      expect(listed).toBe(report.cells.listed);
    },
    3 * readMs,
  );

  test.each(answersFiles)(
    '%s: what a careful manager reads there is what the import gives',
    async (answersFile) => {
      // safe: the answers are ours, of the shape their README describes
      const answers = JSON.parse(readFileSync(path.join(answersFolder, answersFile), 'utf8')) as CorpusAnswers;
      const file = files.find((name) => name.startsWith(`${answers.file}-`));
      if (file === undefined) throw new Error(`the corpus has no file ${answers.file}`);
      const { result } = await importOnce(file);
      if (!result.ok) {
        expect(answers.refused ?? answers.orRefused ?? ['an import']).toContain(result.error.code);
        return;
      }
      if (answers.refused !== undefined) throw new Error(`imported, where one expects ${answers.refused.join(' or ')}`);
      expect(differencesFrom(answers, result.value)).toEqual([]);
    },
    3 * readMs,
  );
});

test('every answers file is whole, and says nothing of a file but hashes, numbers and our own words', () => {
  for (const answersFile of answersFiles) {
    const text = readFileSync(path.join(answersFolder, answersFile), 'utf8');
    // safe: as above
    const answers = JSON.parse(text) as CorpusAnswers;
    expect(`${answers.file}.json`).toBe(answersFile);
    for (const answer of answers.answers ?? []) {
      expect(answer.cell).toMatch(/^\d+![A-Z]{1,3}\d+$/u);
      for (const one of [answer.value ?? null, answer.sha256 ?? null, ...(answer.anyOf ?? [])]) {
        if (typeof one === 'string') {
          expect(one).toMatch(
            /^(?:(?:sha256:)?[0-9a-f]{64}|\d{4}-\d\d-\d\d|increase|decrease|atLeast|atMost|done|onTrack|atRisk)$/u,
          );
        }
      }
    }
  }
});
