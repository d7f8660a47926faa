import type { ErrorCode } from '#core/error-codes';
import { refuse, type AppError } from '#core/result';

/**
 * An expected failure deep inside the reader. It never leaves the workbook folder: `refusing` turns it into a
 * `Result` at the edge, so that forty parsing functions need not pass results to each other.
 */
export class WorkbookFault extends Error {
  readonly code: ErrorCode;
  readonly params: AppError['params'];

  constructor(code: ErrorCode, params: AppError['params'] = {}) {
    super(code);
    this.name = 'WorkbookFault';
    this.code = code;
    this.params = params;
  }
}

/** Runs `work`; a `WorkbookFault` becomes a refusal, everything else stays thrown. */
export function refusing<T>(work: () => T): { ok: true; value: T } | ReturnType<typeof refuse> {
  try {
    return { ok: true, value: work() };
  } catch (fault) {
    if (fault instanceof WorkbookFault) return refuse(fault.code, fault.params);
    throw fault;
  }
}

/** The same for work that has to wait, for a script to be loaded. */
export async function refusingLater<T>(
  work: () => Promise<T>,
): Promise<{ ok: true; value: T } | ReturnType<typeof refuse>> {
  try {
    return { ok: true, value: await work() };
  } catch (fault) {
    if (fault instanceof WorkbookFault) return refuse(fault.code, fault.params);
    throw fault;
  }
}
