import type { Company } from '#core/domain/company';

export interface CompanyEditor {
  /** Writes what `update` makes of the company as it stands when its turn comes; true when it was written. */
  readonly change: (update: (company: Company) => Company) => Promise<boolean>;
}

/**
 * Changes one after the other. Leaving a field writes it, and the click that left it may write something else at once:
 * the second change must start from what the first one made, or it would take it back.
 */
export function createCompanyEditor(parts: {
  readonly current: () => Company;
  readonly write: (company: Company) => Promise<boolean>;
  readonly onWritten: () => void;
}): CompanyEditor {
  let last: Promise<unknown> = Promise.resolve();
  return {
    change: (update) => {
      const turn = last.then(async () => {
        const before = parts.current();
        const next = update(before);
        if (next === before) return true;
        const isWritten = await parts.write(next);
        if (isWritten) parts.onWritten();
        return isWritten;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
