import { useEffect, useState } from 'react';
import type { Bridge, SearchHit } from '#core/ipc/contract';
import type { AppError } from '#core/result';

const pauseMs = 150;

export interface Search {
  /** What is looked for, without blanks around it; empty = nothing. */
  readonly wanted: string;
  /** The last answer, for the words it was asked with; stays until the next one is there. */
  readonly answer:
    | { readonly query: string; readonly hits: readonly SearchHit[]; readonly total: number }
    | { readonly query: string; readonly error: AppError }
    | null;
  readonly waiting: boolean;
  readonly retry: () => void;
}

/** Asks main for the words once typing pauses; an answer to older words never replaces a newer one. */
export function useSearch(bridge: Pick<Bridge, 'searchPlans'>, query: string): Search {
  const wanted = query.trim();
  const [answer, setAnswer] = useState<Search['answer']>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (wanted === '') return undefined;
    let isNewest = true;
    const timer = setTimeout(() => {
      void bridge.searchPlans({ query: wanted }).then((found) => {
        if (!isNewest) return;
        setAnswer(found.ok ? { query: wanted, ...found.value } : { query: wanted, error: found.error });
      });
    }, pauseMs);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [bridge, wanted, tries]);
  return {
    wanted,
    answer: wanted === '' ? null : answer,
    waiting: wanted !== '' && answer?.query !== wanted,
    retry: () => {
      setAnswer(null);
      setTries((before) => before + 1);
    },
  };
}
