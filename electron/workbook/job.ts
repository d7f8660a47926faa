import type { ImportOptions, ImportOutcome, ImportPreview } from '#core/import/import-outcome';
import type { RawWorkbook } from '#core/import/raw-sheet';
import type { Result } from '#core/result';
import type { SheetModel } from '#core/export/sheet-model';

/** What the workbook process can be asked to do: bytes in, data out. It has no file access and no Electron. */
export type WorkbookJob =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'import';
      readonly bytes: Uint8Array;
      readonly file: string;
      readonly options: ImportOptions;
      readonly language: 'vi' | 'en';
    }
  | {
      readonly kind: 'preview';
      readonly bytes: Uint8Array;
      readonly file: string;
      readonly options: ImportOptions;
      readonly language: 'vi' | 'en';
    }
  /** The account of every cell as a workbook. */
  | {
      readonly kind: 'report';
      readonly bytes: Uint8Array;
      readonly file: string;
      readonly options: ImportOptions;
      readonly language: 'vi' | 'en';
    }
  | { readonly kind: 'author'; readonly model: SheetModel };

/** What each job answers. */
export interface WorkbookAnswers {
  readonly read: RawWorkbook;
  readonly import: ImportOutcome;
  readonly preview: ImportPreview;
  readonly report: Uint8Array;
  readonly author: Uint8Array;
}

export type WorkbookJobKind = WorkbookJob['kind'];
export type AnswerTo<K extends WorkbookJobKind> = Result<WorkbookAnswers[K]>;

/** From the parent to the process. */
export interface WorkbookRequest {
  readonly id: number;
  readonly job: WorkbookJob;
}

/**
 * From the process to the parent. `progress` is 0–1, sent from one second on, with the memory the process holds
 * where the parent cannot see it by itself.
 */
export type WorkbookMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly id: number; readonly progress: number; readonly residentBytes?: number }
  | { readonly type: 'answer'; readonly id: number; readonly result: Result<WorkbookAnswers[WorkbookJobKind]> };

/**
 * A process the parent can start, talk to and kill: `utilityProcess.fork` under Electron, `child_process.fork`
 * on the command line and inside the host.
 */
export interface WorkbookProcess {
  post(request: WorkbookRequest): void;
  onMessage(listener: (message: WorkbookMessage) => void): void;
  onExit(listener: (code: number | null) => void): void;
  /** Resident memory in bytes, or null when it cannot be told. */
  residentBytes(): number | null;
  kill(): void;
}

/** Starts one process. */
export type StartWorkbookProcess = () => WorkbookProcess;
