import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { emptyKeyResult, emptyObjective, emptyPlan, type Plan, type PlanRecord } from '#core/domain/plan';

type Library = import('../../electron/services/plan-library').PlanLibrary;

/** Libraries in a folder of their own, with a clock that the test turns. */
export class LibraryInFolder {
  readonly dataFolder = mkdtempSync(path.join(os.tmpdir(), 'okr-library-'));
  nowMs = Date.parse('2026-03-02T08:00:00.000Z');
  readonly #class: typeof import('../../electron/services/plan-library').PlanLibrary;
  #ids = 0;

  private constructor(libraryClass: typeof import('../../electron/services/plan-library').PlanLibrary) {
    this.#class = libraryClass;
  }

  static async make(): Promise<LibraryInFolder> {
    // The electron package gives a path in plain Node, and fetches a binary unless it is told where one is.
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = os.tmpdir();
    const { PlanLibrary } = await import('../../electron/services/plan-library');
    return new LibraryInFolder(PlanLibrary);
  }

  /** As a program that starts. The one before must be disposed of, or the new one is locked. */
  open(): Library {
    return new this.#class({
      dataFolder: this.dataFolder,
      appVersion: '0.0.0',
      newId: () => `fresh-id-${(this.#ids += 1)}`,
      now: () => new Date((this.nowMs += 1)).toISOString(),
    });
  }

  path(...names: readonly string[]): string {
    return path.join(this.dataFolder, ...names);
  }

  passDays(days: number): void {
    this.nowMs += days * 24 * 60 * 60 * 1000;
  }

  remove(): void {
    rmSync(this.dataFolder, { recursive: true, force: true });
  }
}

const cycle = { kind: 'quarter', label: 'Quý I/2026', start: '2026-01-01', end: '2026-03-31' } as const;

/** A plan with one objective `o1` and one key result `k1`. */
export function smallPlan(id = 'plan-one-1', title = 'Kế hoạch', keyResult = 'Khách hàng'): Plan {
  return {
    ...emptyPlan(id, title, cycle, 'vi'),
    objectives: [{ ...emptyObjective('o1', 'Doanh thu'), keyResults: [emptyKeyResult('k1', keyResult)] }],
  };
}

export function value<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Changes fields of one record of an open plan. */
export function edit(library: Library, planId: string, id: string, fields: Partial<PlanRecord>): void {
  const { records, seq } = value(library.open(planId));
  const before = records.find((record) => record.id === id);
  if (!before) throw new Error(`no ${id}`);
  // safe: the library checks the record against its schema
  const after = { ...before, ...fields } as PlanRecord;
  value(library.commit(planId, seq, 'sửa', [{ id, before, after }]));
}
