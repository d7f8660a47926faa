import type { StartWorkbookProcess, WorkbookMessage, WorkbookRequest } from '../workbook/job';
import { residentBytesOf } from './workbook-process-fork';

/** What is used of Electron's `UtilityProcess`. */
export interface UtilityProcessLike {
  readonly pid?: number | undefined;
  postMessage(message: WorkbookRequest): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

/**
 * Starts workbook processes through `utilityProcess.fork`, handed in so that this file knows nothing of Electron.
 * `residentOf` may tell the memory of a process by id where /proc does not (`app.getAppMetrics`).
 */
export function utilityWorkbookProcess(
  forkUtility: () => UtilityProcessLike,
  residentOf: (processId: number) => number | null = residentBytesOf,
): StartWorkbookProcess {
  return () => {
    const child = forkUtility();
    return {
      post: (request) => child.postMessage(request),
      // safe: the built worker sends nothing else
      onMessage: (listener) => void child.on('message', (message) => listener(message as WorkbookMessage)),
      onExit: (listener) => void child.once('exit', listener),
      residentBytes: () => (child.pid === undefined ? null : residentOf(child.pid)),
      kill: () => void child.kill(),
    };
  };
}
