import { describe, expect, test } from 'vitest';
import { quarterCycle } from '../../../../renderer/core/domain/cycles';
import { emptyPlan, type Plan } from '../../../../renderer/core/domain/plan';
import { recordsFromPlan } from '../../../../renderer/core/domain/plan-records';
import type { ImportPreview } from '../../../../renderer/core/import/import-outcome';
import type { OfferedFile } from '../../../../renderer/core/ipc/contract';
import type { AppError } from '../../../../renderer/core/result';
import {
  acceptOne,
  readOne,
  readShare,
  type FileState,
  type ImportPorts,
} from '../../../../renderer/features/plans/import-many';

const plan = (title: string): Plan => emptyPlan('in-file', title, quarterCycle(2026, 1, 'vi'), 'vi');
const workbook: OfferedFile = { token: 'token-of-file', name: 'Q1.xlsx', kind: 'workbook', size: 1 };

function previewOf(plans: readonly Plan[], listed = 0, codes: readonly string[] = []): ImportPreview {
  const items = codes.map((code) => ({
    sheet: 'S',
    range: 'A1',
    count: 1,
    fate: 'placed' as const,
    text: '1.234',
    code,
    params: {},
    message: '',
  }));
  return {
    plans,
    sheets: [],
    fates: {},
    places: {},
    text: null,
    shape: '',
    report: { file: 'Q1.xlsx', sheets: [], cells: { total: listed, placed: 0, kept: 0, listed }, items },
  };
}

interface World {
  readonly preview?: ImportPreview | AppError;
  /** Creating fails from the plan of this number on (0 = the first). */
  readonly failsFrom?: number;
  readonly shown?: readonly string[];
}

function world({ preview = previewOf([]), failsFrom = Infinity, shown = [] }: World) {
  const created: string[] = [];
  const closed: string[] = [];
  let ids = 0;
  const ports: ImportPorts = {
    bridge: {
      previewImport: () =>
        Promise.resolve('code' in preview ? { ok: false, error: preview } : { ok: true, value: preview }),
      createPlan: (input) => {
        if (created.length >= failsFrom) {
          return Promise.resolve({ ok: false, error: { code: 'diskFull', params: { file: 'x' } } });
        }
        // safe: the tests give whole plans
        const document = input.from === 'document' ? (input.plan as Plan) : { ...plan('Từ tệp'), id: 'of-file' };
        created.push(document.id);
        const records = [...recordsFromPlan(document).values()];
        const value = { planId: document.id, records, seq: 0, readOnly: null, notices: [] };
        // safe: records are only read
        return Promise.resolve({ ok: true, value } as unknown as Awaited<
          ReturnType<ImportPorts['bridge']['createPlan']>
        >);
      },
      closePlan: ({ planId }) => {
        closed.push(planId);
        return Promise.resolve({ ok: true, value: {} });
      },
    },
    newId: () => `new-${String((ids += 1))}`,
    isShown: (planId) => shown.includes(planId),
  };
  return { ports, created, closed };
}

/** Reads a file and accepts it when it reads well, as the list does when asked. */
async function takeIn(file: OfferedFile, ports: ImportPorts): Promise<FileState> {
  const state = await readOne(file, ports);
  return state.kind === 'good' ? acceptOne(file, state, ports) : state;
}

describe('one file of many', () => {
  test('every plan of a workbook comes in under an id of its own and is let go', async () => {
    const { ports, created, closed } = world({ preview: previewOf([plan('Một'), plan('Hai')], 7) });
    expect(await takeIn(workbook, ports)).toEqual({ kind: 'made', titles: ['Một', 'Hai'], listed: 7, notices: [] });
    expect(created).toEqual(['new-1', 'new-2']);
    expect(closed).toEqual(created);
  });

  test('a number that reads two ways waits for someone to look, and nothing is written', async () => {
    const { ports, created } = world({ preview: previewOf([plan('Một')], 0, ['ambiguousNumber']) });
    expect(await takeIn(workbook, ports)).toEqual({ kind: 'look', why: 'question', keyResults: 0, questions: 1 });
    expect(created).toEqual([]);
  });

  test('a workbook without a plan waits for someone to look', async () => {
    expect(await takeIn(workbook, world({}).ports)).toEqual({
      kind: 'look',
      why: 'noPlan',
      keyResults: 0,
      questions: 0,
    });
  });

  test('a file that cannot be read says why', async () => {
    const error: AppError = { code: 'encrypted', params: { file: 'Q1.xlsx' } };
    expect(await takeIn(workbook, world({ preview: error }).ports)).toEqual({ kind: 'refused', error, titles: [] });
  });

  test('a disk that fills up in the middle tells what came in before', async () => {
    const { ports } = world({ preview: previewOf([plan('Một'), plan('Hai')]), failsFrom: 1 });
    expect(await takeIn(workbook, ports)).toMatchObject({ kind: 'refused', titles: ['Một'] });
  });

  test('a reading that was called off is stopped, not refused', async () => {
    const { ports } = world({ preview: { code: 'cancelled', params: {} } });
    expect(await takeIn(workbook, ports)).toEqual({ kind: 'stopped' });
  });

  test('a plan file whose plan a tab shows stays open', async () => {
    const file: OfferedFile = { ...workbook, kind: 'plan', name: 'a.okr' };
    const { ports, closed } = world({ shown: ['of-file'] });
    expect(await takeIn(file, ports)).toMatchObject({ kind: 'made', titles: ['Từ tệp'] });
    expect(closed).toEqual([]);
  });

  test('a picture is not read', async () => {
    const { ports, created } = world({});
    expect(await takeIn({ ...workbook, kind: 'image' }, ports)).toEqual({ kind: 'unsuited' });
    expect(created).toEqual([]);
  });

  test('nothing is written before it is accepted', async () => {
    const { ports, created } = world({ preview: previewOf([plan('Một')], 3) });
    expect(await readOne(workbook, ports)).toMatchObject({ kind: 'good', keyResults: 0, listed: 3 });
    expect(created).toEqual([]);
  });

  test('the share of all counts what is read and the part of the one being read', () => {
    const states: readonly FileState[] = [
      { kind: 'stopped' },
      { kind: 'reading', progress: 0.5 },
      { kind: 'waiting' },
      { kind: 'waiting' },
    ];
    expect(readShare(states)).toBe(0.375);
    expect(readShare([])).toBe(1);
  });
});
