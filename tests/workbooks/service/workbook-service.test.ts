import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { forkWorkbookProcess } from '../../../electron/services/workbook-process-fork';
import { createWorkbookService, type WorkbookService } from '../../../electron/services/workbook-service';
import type { StartWorkbookProcess } from '../../../electron/workbook/job';
import { workbookOf } from '../../support/workbook-builder';

const root = new URL('../../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'okr-worker-'));
const killed: string[] = [];
let starts = 0;
let service: WorkbookService;

/** Counts starts and notes kills of the real thing. */
const start: StartWorkbookProcess = () => {
  starts += 1;
  const process = forkWorkbookProcess(join(folder, 'worker.mjs'))();
  return {
    ...process,
    kill: () => {
      killed.push('kill');
      process.kill();
    },
  };
};
const make = (limits: { readMs?: number; residentBytes?: number } = {}) => {
  starts = 0;
  service = createWorkbookService({
    start,
    limits: { readMs: 20_000, residentBytes: 400 * 1024 * 1024, watchEveryMs: 20, ...limits },
    now: () => performance.now(),
  });
  return service;
};
const read = (bytes: string | Uint8Array, options = {}) =>
  service.run({ kind: 'read', bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes }, options);
const code = async (answer: ReturnType<typeof read>) => {
  const result = await answer;
  return result.ok ? null : result.error.code;
};

beforeAll(async () => {
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, 'tests/support/unruly-worker.ts'),
      outDir: folder,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
});
afterEach(() => service.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the workbook service', () => {
  test('reads a workbook in a process of its own', async () => {
    make();
    const result = await read(workbookOf({ sheets: [{ rows: '<row><c t="str"><v>Đỉnh</v></c></row>' }] }));
    expect(result.ok && result.value.sheets[0]?.cells[0]?.shown).toBe('Đỉnh');
    expect(await code(read('a,b\nc,d'))).toBe('notWorkbook');
  });

  test('ends a process that never answers, and serves the next job', async () => {
    make({ readMs: 3000 });
    const started = performance.now();
    expect(await code(read('hang!'))).toBe('readTooLong');
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(await code(read('a,b\nc,d'))).toBe('notWorkbook');
  });

  test.runIf(process.platform === 'linux')('ends a process that takes too much memory', async () => {
    make();
    expect(await code(read('grow!'))).toBe('readTooMuchMemory');
  });

  test('answers workerFailed for a bug and for a death, and names the file where the job does', async () => {
    make();
    expect(await code(read('throw'))).toBe('workerFailed');
    expect(await code(read('die!!'))).toBe('workerFailed');
    service.close();
    const options = { sheet: null, mapping: null, today: '2026-01-01' };
    const job = { kind: 'import', bytes: Buffer.from('x'), file: 'Q1.xlsx', options, language: 'vi' } as const;
    const answer = service.run(job);
    service.close();
    expect(await answer).toEqual({ ok: false, error: { code: 'cancelled', params: { file: 'Q1.xlsx' } } });
  });

  test('stops at once when cancelled, before or during the job', async () => {
    make();
    const controller = new AbortController();
    const answer = read('hang!', { signal: controller.signal });
    setTimeout(() => controller.abort(), 100);
    expect(await code(answer)).toBe('cancelled');
    expect(await code(read('a,b', { signal: controller.signal }))).toBe('cancelled');
    expect(starts).toBe(1);
  });

  test('reads two files at once; the third waits its turn, can be cancelled meanwhile, and writing never waits', async () => {
    make();
    const [one, two, three] = [new AbortController(), new AbortController(), new AbortController()];
    const hangs = [one, two].map(({ signal }) => read('hang!', { signal }));
    const cancelled = read('a,b', { signal: three.signal });
    const last = read('a,b\nc,d');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(starts).toBe(2);
    // safe: this worker answers an author job without looking at the model
    const written = await service.run({ kind: 'author', model: {} as never });
    expect(written.ok).toBe(true);
    three.abort();
    expect(await code(cancelled)).toBe('cancelled');
    expect(starts).toBe(3);
    one.abort();
    expect(await code(last)).toBe('notWorkbook');
    two.abort();
    expect(await Promise.all(hangs.map(code))).toEqual(['cancelled', 'cancelled']);
  });

  test('closing answers the jobs that wait as cancelled', async () => {
    make();
    const all = Array.from({ length: 5 }, () => read('hang!'));
    service.close();
    expect(new Set(await Promise.all(all.map(code)))).toEqual(new Set(['cancelled']));
    expect(starts).toBe(2);
    expect(await code(read('a,b\nc,d'))).toBe('notWorkbook');
  });

  test('tells progress from one second on', async () => {
    make();
    const told: number[] = [];
    await read('slow!', { onProgress: (progress: number) => told.push(progress) });
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(6);
    expect(told[0]).toBeGreaterThan(0.5);
  });

  test('keeps one idle process while it is asked to, and none otherwise', async () => {
    make();
    service.warm();
    expect(starts).toBe(1);
    await read('a,b\nc,d');
    await read('a,b\nc,d');
    expect(starts).toBe(1);
    expect(await code(read('throw'))).toBe('workerFailed');
    expect(await code(read('die!!'))).toBe('workerFailed');
    expect(starts).toBe(2);
    const before = killed.length;
    service.close();
    expect(killed.length).toBe(before + 1);
  });
});
