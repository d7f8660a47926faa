import type { AppError, Result } from '#core/result';

export interface RenamedSoFar {
  /** Plans looked at, changed or not. */
  readonly done: number;
  readonly total: number;
  /** Plans changed, and cells in them. */
  readonly plans: number;
  readonly cells: number;
  readonly failures: readonly { readonly planId: string; readonly error: AppError }[];
}

/**
 * Goes through plans one by one. `rename` changes one plan and gives the number of cells it changed; a plan that
 * refuses is listed and the others go on. Ends early, between two plans, when `isStopped` says so.
 */
export async function renameEverywhere(
  planIds: readonly string[],
  rename: (planId: string) => Promise<Result<number>>,
  onProgress: (soFar: RenamedSoFar) => void,
  isStopped: () => boolean,
): Promise<RenamedSoFar> {
  let soFar: RenamedSoFar = { done: 0, total: planIds.length, plans: 0, cells: 0, failures: [] };
  for (const planId of planIds) {
    if (isStopped()) break;
    const renamed = await rename(planId);
    soFar = {
      ...soFar,
      done: soFar.done + 1,
      plans: soFar.plans + (renamed.ok && renamed.value > 0 ? 1 : 0),
      cells: soFar.cells + (renamed.ok ? renamed.value : 0),
      failures: renamed.ok ? soFar.failures : [...soFar.failures, { planId, error: renamed.error }],
    };
    onProgress(soFar);
  }
  return soFar;
}
