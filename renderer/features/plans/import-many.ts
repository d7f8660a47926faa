import type { Plan } from '#core/domain/plan';
import { headerOf } from '#core/domain/plan-records';
import type { Bridge, OfferedFile, OpenedPlan } from '#core/ipc/contract';
import type { AppError } from '#core/result';

/** What became of one file of many. */
export type FileState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  /** Plans are in the library; `listed` cells of the file are in none of them (null: a plan file has no cells). */
  | {
      readonly kind: 'made';
      readonly titles: readonly string[];
      readonly listed: number | null;
      readonly notices: readonly AppError[];
    }
  /** Someone must look first: numbers that read two ways, or no plan found. Nothing was written. */
  | { readonly kind: 'look'; readonly why: 'question' | 'noPlan' }
  /** `titles` came in before the failure. */
  | { readonly kind: 'refused'; readonly error: AppError; readonly titles: readonly string[] }
  /** Neither a workbook nor a plan. */
  | { readonly kind: 'unsuited' }
  | { readonly kind: 'stopped' }
  /** Handed to the import screen. */
  | { readonly kind: 'opened' };

export interface ImportPorts {
  readonly bridge: Pick<Bridge, 'createPlan' | 'closePlan' | 'previewImport'>;
  readonly newId: () => string;
  /** A tab shows the plan: it must stay open in the library. */
  readonly isShown: (planId: string) => boolean;
}

/** Takes one file into the library without showing what it holds. */
export async function takeIn(file: OfferedFile, ports: ImportPorts): Promise<FileState> {
  switch (file.kind) {
    case 'plan':
      return takePlanFile(file, ports);
    case 'workbook':
      return takeWorkbook(file, ports);
    case 'company':
    case 'image':
      return { kind: 'unsuited' };
  }
}

async function takePlanFile(file: OfferedFile, ports: ImportPorts): Promise<FileState> {
  const opened = await ports.bridge.createPlan({ from: 'file', token: file.token });
  if (!opened.ok) return failed(opened.error, []);
  await letGo(opened.value, ports);
  return { kind: 'made', titles: [titleIn(opened.value)], listed: null, notices: opened.value.notices };
}

async function takeWorkbook(file: OfferedFile, ports: ImportPorts): Promise<FileState> {
  const preview = await ports.bridge.previewImport({ token: file.token, sheet: null, mapping: null });
  if (!preview.ok) return failed(preview.error, []);
  const { plans, report } = preview.value;
  if (report.items.some(({ code }) => code === 'ambiguousNumber')) return { kind: 'look', why: 'question' };
  if (plans.length === 0) return { kind: 'look', why: 'noPlan' };
  const titles: string[] = [];
  const notices: AppError[] = [];
  for (const plan of plans) {
    // The same workbook may come in twice, and each time it is a plan of its own.
    const opened = await ports.bridge.createPlan(documentInput({ ...plan, id: ports.newId() }));
    if (!opened.ok) return failed(opened.error, titles);
    titles.push(titleIn(opened.value));
    notices.push(...opened.value.notices);
    await letGo(opened.value, ports);
  }
  return { kind: 'made', titles, listed: report.cells.listed, notices };
}

function failed(error: AppError, titles: readonly string[]): FileState {
  return error.code === 'cancelled' && titles.length === 0 ? { kind: 'stopped' } : { kind: 'refused', error, titles };
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
