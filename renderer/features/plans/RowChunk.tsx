import { useEffect, useRef, useState } from 'react';
import type { PlanSummary } from '#core/ipc/contract';
import { PlanRow, type PlanRowProps } from './PlanRow';
import { chunkSize } from './row-chunks';

const usualRowHeight = 44;

export interface RowChunkProps extends Pick<PlanRowProps, 't' | 'forms' | 'onCheck' | 'of'> {
  readonly plans: readonly PlanSummary[];
  /** Which chunk of its group this is. */
  readonly chunk: number;
  readonly atOnce: boolean;
  /** Plans whose rows must be there, because the focus is or goes there. */
  readonly needed: readonly (string | undefined)[];
  readonly chosen: ReadonlySet<string>;
  readonly active: string | undefined;
}

/** Some rows of a long list: a gap of about their height until they come near the screen, and theirs from then on. */
export function RowChunk({ plans, chunk, atOnce, needed, chosen, active, ...rest }: RowChunkProps) {
  const [drawn, setDrawn] = useState(atOnce);
  const gap = useRef<HTMLLIElement>(null);
  if (!drawn && plans.some(({ id }) => needed.includes(id))) setDrawn(true);

  useEffect(() => {
    if (drawn || !gap.current) return undefined;
    const near = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setDrawn(true);
      },
      { root: gap.current.closest('.plans'), rootMargin: '1200px 0px' },
    );
    near.observe(gap.current);
    return () => {
      near.disconnect();
    };
  }, [drawn]);

  if (!drawn) return <li ref={gap} aria-hidden style={{ height: plans.length * usualRowHeight }} />;
  return plans.map((plan, at) => (
    <PlanRow
      key={plan.id}
      plan={plan}
      chosen={chosen.has(plan.id)}
      active={plan.id === active}
      place={chunk * chunkSize + at + 1}
      {...rest}
    />
  ));
}
