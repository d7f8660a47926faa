import { useMemo, useRef, useState } from 'react';
import type { SearchHit } from '#core/ipc/contract';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { Problem } from './Problem';
import { shownTitle } from './plan-facts';
import { groupHits, piecesOf } from './search-groups';
import { useLate } from './use-late';
import type { Search } from './use-search';

/** What a search over every plan found: plan by plan, the words marked; Enter opens the plan there. */
export function SearchResults({
  search,
  onOpen,
  onClear,
}: {
  readonly search: Search;
  readonly onOpen: (planId: string, recordId: string | null) => void;
  readonly onClear: () => void;
}) {
  const { t } = useTexts();
  const { answer, waiting, wanted } = search;
  const late = useLate(waiting);
  const found = answer && 'hits' in answer ? answer : null;
  const count = found
    ? found.total === 0
      ? t('plans:search.nothing', { query: found.query })
      : t('plans:search.found', { count: found.total })
    : '';
  return (
    <div className="plans-page" aria-busy={waiting}>
      <p className="visually-hidden" role="status">
        {waiting ? '' : count}
      </p>
      {late && (
        <p className="plans-waiting quiet" role="status">
          {t('plans:search.searching')}
        </p>
      )}
      {answer && 'error' in answer && (
        <Problem title={t('plans:search.failed')} error={answer.error} onRetry={search.retry} />
      )}
      {found && found.total === 0 && !waiting && (
        <div className="plans-empty">
          <p>{count}</p>
          <Button look="line" onClick={onClear}>
            {t('plans:search.clear')}
          </Button>
        </div>
      )}
      {found && found.total > 0 && (
        <>
          <p className="plans-count quiet" aria-hidden>
            {found.total > found.hits.length
              ? t('plans:search.foundFirst', { shown: found.hits.length, count: found.total })
              : count}
          </p>
          <Finds key={wanted === found.query ? wanted : 'older'} hits={found.hits} onOpen={onOpen} />
        </>
      )}
    </div>
  );
}

function Finds({
  hits,
  onOpen,
}: {
  readonly hits: readonly SearchHit[];
  readonly onOpen: (planId: string, recordId: string | null) => void;
}) {
  const { t } = useTexts();
  const groups = useMemo(() => groupHits(hits), [hits]);
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<SearchHit | null>(null);
  const here = active && hits.includes(active) ? active : groups[0]?.hits[0];
  const step = (to: 'next' | 'previous' | 'first' | 'last') => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.plans-find') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const places = { next: at + 1, previous: at - 1, first: 0, last: rows.length - 1 };
    rows[Math.max(0, Math.min(places[to], rows.length - 1))]?.focus();
  };
  return (
    <div
      ref={list}
      onKeyDown={(event) => {
        const moves = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' } as const;
        const move = Object.entries(moves).find(([key]) => key === event.key)?.[1];
        if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        step(move);
      }}
    >
      {groups.map((group, index) => (
        <section key={group.planId} aria-labelledby={`found-${String(index)}`}>
          <h2 id={`found-${String(index)}`} className="plans-group-head">
            {shownTitle(group.title, t)}
            <span className="text-note quiet">{group.cycleLabel}</span>
          </h2>
          <ul className="plans-rows">
            {group.hits.map((hit, place) => (
              <li key={`${hit.recordId ?? ''} ${hit.field} ${String(place)}`}>
                <button
                  type="button"
                  className="plans-find"
                  tabIndex={hit === here ? 0 : -1}
                  onFocus={() => {
                    setActive(hit);
                  }}
                  onClick={() => {
                    onOpen(hit.planId, hit.recordId);
                  }}
                >
                  <span className="text-note quiet">
                    {t(`plans:kind.${hit.kind}`)} · {t(`plans:field.${hit.field}`)}
                  </span>
                  <span className="plans-find-text">
                    {piecesOf(hit.text, hit.marks).map((piece, at) =>
                      piece.marked ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
