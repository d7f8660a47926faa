import type { Plan } from '#core/domain/plan';
import { headerOf } from '#core/domain/plan-records';
import type { Bridge, OfferedFile, OpenedPlan } from '#core/ipc/contract';
import type { AppError } from '#core/result';

/** What became of one file of many. Nothing is written before the user accepts. */
export type FileState =
  | { readonly kind: 'waiting' }
  /** 0–1, or null while the reader has nothing to tell. */
  | { readonly kind: 'reading'; readonly progress: number | null }
  /** Read without a question; `plans` is null for a plan file, which is taken as it is. */
  | {
      readonly kind: 'good';
      readonly plans: readonly Plan[] | null;
      readonly keyResults: number;
      readonly listed: number;
    }
  /** Someone must look first: numbers that read two ways, or no plan found. */
  | {
      readonly kind: 'look';
      readonly why: 'question' | 'noPlan';
      readonly keyResults: number;
      readonly questions: number;
    }
  | { readonly kind: 'accepting' }
  /** Plans are in the library; `listed` cells of the file are in none of them (null: a plan file has no cells). */
  | {
      readonly kind: 'made';
      readonly titles: readonly string[];
      readonly listed: number | null;
      readonly notices: readonly AppError[];
    }
  /** `titles` came in before the failure. */
  | { readonly kind: 'refused'; readonly error: AppError; readonly titles: readonly string[] }
  /** Neither a workbook nor a plan. */
  | { readonly kind: 'unsuited' }
  | { readonly kind: 'stopped' }
  /** Handed to the import screen. */
  | { readonly kind: 'opened' };

export type GoodFile = Extract<FileState, { kind: 'good' }>;

export interface ImportPorts {
  readonly bridge: Pick<Bridge, 'createPlan' | 'closePlan' | 'previewImport'>;
  readonly newId: () => string;
  /** A tab shows the plan: it must stay open in the library. */
  readonly isShown: (planId: string) => boolean;
}

/** Reads one file and says whether it can be taken as it is. Writes nothing. */
export async function readOne(file: OfferedFile, ports: ImportPorts): Promise<FileState> {
  switch (file.kind) {
    case 'plan':
      return { kind: 'good', plans: null, keyResults: 0, listed: 0 };
    case 'workbook':
      return readWorkbook(file, ports);
    case 'company':
    case 'image':
      return { kind: 'unsuited' };
  }
}

/** Takes a file that read well into the library without showing what it holds. */
export async function acceptOne(
  file: OfferedFile,
  { plans, listed }: GoodFile,
  ports: ImportPorts,
): Promise<FileState> {
  const inputs: readonly Parameters<Bridge['createPlan']>[0][] =
    plans === null
      ? [{ from: 'file', token: file.token }]
      : // The same workbook may come in twice, and each time it is a plan of its own.
        plans.map((plan) => documentInput({ ...plan, id: ports.newId() }));
  const titles: string[] = [];
  const notices: AppError[] = [];
  for (const input of inputs) {
    const opened = await ports.bridge.createPlan(input);
    if (!opened.ok) return { kind: 'refused', error: opened.error, titles };
    titles.push(titleIn(opened.value));
    notices.push(...opened.value.notices);
    await letGo(opened.value, ports);
  }
  return { kind: 'made', titles, listed: plans === null ? null : listed, notices };
}

/** How far the reading of all files is, 0–1. */
export function readShare(states: readonly FileState[]): number {
  const done = states.reduce((sum, state) => {
    if (state.kind === 'waiting') return sum;
    return sum + (state.kind === 'reading' ? (state.progress ?? 0) : 1);
  }, 0);
  return states.length === 0 ? 1 : done / states.length;
}

async function readWorkbook(file: OfferedFile, ports: ImportPorts): Promise<FileState> {
  const preview = await ports.bridge.previewImport({ token: file.token, sheet: null, mapping: null });
  if (!preview.ok) {
    const { error } = preview;
    return error.code === 'cancelled' ? { kind: 'stopped' } : { kind: 'refused', error, titles: [] };
  }
  const { plans, report } = preview.value;
  const keyResults = plans.reduce(
    (sum, plan) => sum + plan.objectives.reduce((own, objective) => own + objective.keyResults.length, 0),
    0,
  );
  const questions = report.items.filter(({ code }) => code === 'ambiguousNumber').length;
  if (questions > 0) return { kind: 'look', why: 'question', keyResults, questions };
  if (plans.length === 0) return { kind: 'look', why: 'noPlan', keyResults, questions };
  return { kind: 'good', plans, keyResults, listed: report.cells.listed };
}

async function letGo({ planId }: OpenedPlan, { bridge, isShown }: ImportPorts): Promise<void> {
  if (!isShown(planId)) await bridge.closePlan({ planId });
}

function titleIn(opened: OpenedPlan): string {
  return headerOf(new Map(opened.records.map((record) => [record.id, record]))).title;
}

function documentInput(plan: Plan): Parameters<Bridge['createPlan']>[0] {
  // safe: zod's input type is mutable, the plan is only read
  return { from: 'document', plan } as Parameters<Bridge['createPlan']>[0];
}
