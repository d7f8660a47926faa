import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { noCompany } from '#core/domain/company';
import { emptySheetMapping } from '#core/import/import-outcome';
import { ok, refuse } from '#core/result';
import type { HandlerServices } from '../../../../electron/ipc/handler-services';
import { importHandlers } from '../../../../electron/ipc/import-handlers';
import { FileTokens } from '../../../../electron/services/file-tokens';
import type { RunOptions } from '../../../../electron/services/workbook-service';
import type { WorkbookJob } from '../../../../electron/workbook/job';

interface Run {
  readonly job: WorkbookJob;
  readonly options: RunOptions;
  readonly answer: (value: unknown) => void;
}

let createMappingMemory: typeof import('../../../../electron/services/mapping-memory').createMappingMemory;
let folder: string;
let runs: Run[];
let place: string | null;
const progress = vi.fn();
beforeAll(async () => {
  // The electron package gives a path in plain Node, and fetches a binary unless it is told where one is.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = os.tmpdir();
  ({ createMappingMemory } = await import('../../../../electron/services/mapping-memory'));
});
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'okr-import-'));
  runs = [];
  place = null;
  progress.mockReset();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function make() {
  const tokens = new FileTokens({ maxBytes: 1000 });
  let ids = 0;
  let clock = 0;
  const mappings = createMappingMemory({
    dataFolder: folder,
    now: () => new Date((clock += 1000)).toISOString(),
    newId: () => `m${String((ids += 1))}`,
  });
  const workbooks = {
    run: (job: WorkbookJob, options: RunOptions = {}) =>
      new Promise((resolve) => {
        options.signal?.addEventListener('abort', () => resolve(refuse('cancelled')));
        runs.push({ job, options, answer: (value) => resolve(ok(value)) });
      }),
  };
  const services = {
    ...{ tokens, workbooks, importProgress: progress, today: () => '2026-11-24' },
    home: { mappings, company: { get: () => noCompany } },
    askPlace: () => Promise.resolve(place),
    askFile: () => Promise.resolve(place),
  };
  // safe: the import handlers reach for nothing else
  const handlers = importHandlers(services as unknown as HandlerServices, () => 'vi');
  const offer = (name: string) => {
    const offered = tokens.offerBytes(name, Buffer.from('bytes'));
    if (!offered.ok) throw new Error(offered.error.code);
    return offered.value.token;
  };
  return { handlers, tokens, offer };
}
const mapping = { sheets: { 'Q1-2026': { ...emptySheetMapping, headerRow: 3, cells: { B2: '5' } } }, text: null };
const asInput = mapping as never; // safe: the contract's input is mutable, the mapping is only read
const none = { sheet: null, mapping: null };

describe('previews', () => {
  test('of several files run side by side, each with its own progress and its own cancel', async () => {
    const { handlers, offer } = make();
    const [a, b] = [offer('a.xlsx'), offer('b.xlsx')];
    const first = handlers.previewImport({ token: a, ...none });
    const second = handlers.previewImport({ token: b, ...none });
    expect(runs).toHaveLength(2);
    runs[1]?.options.onProgress?.(0.5);
    expect(progress.mock.calls).toEqual([[b, 0.5]]);
    expect(await handlers.cancelImport({ token: a })).toEqual(ok({}));
    expect(await first).toEqual(refuse('cancelled'));
    runs[1]?.answer({ shape: 's' });
    expect(await second).toEqual(ok({ shape: 's' }));
  });

  test('a cancelled file can be read again, a released one cannot', async () => {
    const { handlers, offer } = make();
    const token = offer('a.xlsx');
    const first = handlers.previewImport({ token, ...none });
    await handlers.cancelImport({ token });
    await first;
    const again = handlers.previewImport({ token, ...none });
    await handlers.releaseFile({ token });
    expect(await again).toEqual(refuse('cancelled'));
    expect(await handlers.previewImport({ token, ...none })).toEqual(refuse('tokenUnknown'));
    expect(await handlers.cancelImport({ token })).toEqual(ok({}));
  });

  test('a newer one of the same file ends the older', async () => {
    const { handlers, offer } = make();
    const token = offer('a.xlsx');
    const older = handlers.previewImport({ token, ...none });
    const newer = handlers.previewImport({ token, ...none });
    expect(await older).toEqual(refuse('cancelled'));
    runs[1]?.answer({ shape: 's' });
    expect((await newer).ok).toBe(true);
  });

  test('more rows are asked for with the choices as they are', async () => {
    const { handlers, offer } = make();
    const token = offer('a.xlsx');
    void handlers.previewImport({ token, sheet: null, mapping: asInput, rows: 1200 });
    expect(runs[0]?.job).toMatchObject({ kind: 'preview', options: { shownRows: 1200, mapping } });
    void handlers.previewImport({ token, ...none });
    expect(runs[1]?.job).not.toHaveProperty('options.shownRows');
    await handlers.cancelImport({ token });
  });

  test('a mapping does not change which shape a file has', async () => {
    const { handlers, offer } = make();
    const token = offer('a.xlsx');
    const plain = handlers.previewImport({ token, ...none });
    runs[0]?.answer({ shape: 'as found' });
    await plain;
    const mapped = handlers.previewImport({ token, sheet: null, mapping: asInput });
    runs[1]?.answer({ shape: 'as mapped' });
    expect(await mapped).toEqual(ok({ shape: 'as found' }));
  });
});

describe('remembered mappings', () => {
  test('are offered for the same shape with the sheets named as in the workbook at hand', async () => {
    const { handlers } = make();
    const remember = { shape: 's', name: 'KPI', file: 'KPI-Q1.xlsx', mapping: asInput };
    expect(await handlers.rememberMapping(remember)).toMatchObject(ok({ id: 'm1', name: 'KPI' }));
    const offered = await handlers.mappingFor({ shape: 's', sheets: ['Q2-2026'] });
    const sheets = { 'Q2-2026': { ...emptySheetMapping, headerRow: 3 } };
    expect(offered).toMatchObject(ok({ remembered: { id: 'm1', mapping: { sheets, text: null } } }));
    expect(await handlers.mappingFor({ shape: 'other', sheets: ['Q2-2026'] })).toEqual(ok({ remembered: null }));
  });

  test('go out as a file and come back from it', async () => {
    const { handlers } = make();
    await handlers.rememberMapping({ shape: 's', name: 'KPI', file: 'KPI-Q1.xlsx', mapping: asInput });
    expect(await handlers.exportMapping({ id: 'm1' })).toEqual(refuse('cancelled'));
    place = path.join(folder, 'kpi.json');
    expect(await handlers.exportMapping({ id: 'm1' })).toMatchObject(ok({ name: 'kpi.json' }));
    await handlers.forgetMapping({ id: 'm1' });
    expect(await handlers.importMapping({})).toMatchObject(ok({ name: 'KPI', shape: 's', file: 'kpi.json', mapping }));
    expect(await handlers.listMappings({})).toMatchObject(ok([{ name: 'KPI' }]));
  });

  test('a file that is none, or that fits nothing, is refused in a sentence with its name', async () => {
    const { handlers } = make();
    place = path.join(folder, 'x.json');
    writeFileSync(place, '{"sheets":{}}');
    expect(await handlers.importMapping({})).toEqual(refuse('mappingFileShapeless', { file: 'x.json' }));
    writeFileSync(place, 'no');
    expect(await handlers.importMapping({})).toEqual(refuse('mappingFileInvalid', { file: 'x.json', detail: 'JSON' }));
    place = null;
    expect(await handlers.importMapping({})).toEqual(refuse('cancelled'));
  });
});

test('the account is written where the user says, from the same choices as the preview', async () => {
  const { handlers, offer, tokens } = make();
  const token = offer('KPI.xlsx');
  expect(await handlers.exportImportReport({ token, ...none })).toEqual(refuse('cancelled'));
  expect(runs).toEqual([]);
  place = path.join(folder, 'account.xlsx');
  const answer = handlers.exportImportReport({ token, sheet: null, mapping: asInput });
  await vi.waitFor(() => expect(runs).toHaveLength(1));
  expect(runs[0]?.job).toMatchObject({ kind: 'report', file: 'KPI.xlsx', options: { mapping }, language: 'vi' });
  runs[0]?.answer(Buffer.from('workbook'));
  const written = await answer;
  expect(written).toMatchObject(ok({ name: 'account.xlsx' }));
  expect(readFileSync(place, 'utf8')).toBe('workbook');
  expect(written.ok && tokens.pathOf(written.value.token)).toEqual(ok(place));
});
