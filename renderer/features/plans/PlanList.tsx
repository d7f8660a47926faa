import { useCallback, useEffect, useMemo, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { formsOf } from '#core/domain/forms';
import { useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { PlanMenu, type MenuPlace, type PlanAction } from './PlanMenu';
import { RowChunk } from './RowChunk';
import { chunkSize, chunksOf, drawnAtOnce } from './row-chunks';
import type { Grouping, PlanGroup } from './plan-groups';

export interface PlanListProps {
  readonly groups: readonly PlanGroup[];
  readonly by: Grouping;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onAct: (action: PlanAction, planId: string) => void;
  /** A row that shall have the focus; a new object asks anew. */
  readonly focusOn: { readonly planId: string } | null;
}

/** The plans under their headings. Arrows go from row to row, Tab through the parts of one row and on. */
export function PlanList({ groups, by, chosen, onChoose, onAct, focusOn }: PlanListProps) {
  const { t, language } = useTexts();
  const company = useAppState((state) => state.company);
  const forms = useMemo(() => formsOf(language, company), [language, company]);
  const list = useRef<HTMLDivElement>(null);
  const order = useMemo(() => groups.flatMap(({ plans }) => plans.map(({ id }) => id)), [groups]);
  const [activeId, setActiveId] = useState<string | null>(null);
  const active = activeId !== null && order.includes(activeId) ? activeId : order[0];
  const [menu, setMenu] = useState<{ readonly planId: string; readonly place: MenuPlace } | null>(null);
  // What the row's check handler needs, so that the handler stays the same and rows need not be drawn anew.
  const latest = useRef({ order, chosen, onChoose, lastChecked: null as string | null });
  useEffect(() => {
    latest.current = { ...latest.current, order, chosen, onChoose };
  });

  // The row that the focus goes to, and which part of it; rows out of sight are drawn for it first.
  const [goal, setGoal] = useState<{ readonly planId: string; readonly part: string } | null>(null);
  const rowOf = (planId: string) => list.current?.querySelector<HTMLElement>(`[data-plan="${CSS.escape(planId)}"]`);
  useEffect(() => {
    if (focusOn) focusRow(list.current, focusOn.planId, '.plans-open');
  }, [focusOn]);
  useEffect(() => {
    if (goal) focusRow(list.current, goal.planId, goal.part);
  }, [goal]);

  const onCheck = useCallback((event: ChangeEvent<HTMLInputElement>) => {
    const now = latest.current;
    const { value: planId, checked } = event.currentTarget;
    const withShift = event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey;
    const from = withShift && now.lastChecked !== null ? now.order.indexOf(now.lastChecked) : -1;
    const to = now.order.indexOf(planId);
    const range = from === -1 ? [planId] : now.order.slice(Math.min(from, to), Math.max(from, to) + 1);
    const next = new Set(now.chosen);
    for (const id of range) {
      if (checked) next.add(id);
      else next.delete(id);
    }
    now.lastChecked = planId;
    now.onChoose(next);
  }, []);

  const openMenu = (planId: string, at: { readonly x: number; readonly y: number } | null) => {
    const button = rowOf(planId)?.querySelector<HTMLElement>('[data-act=menu]');
    if (!button) return;
    const anchor = at ? { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) } : button;
    setMenu({ planId, place: { anchor, button } });
  };
  const closeMenu = () => {
    setMenu(null);
  };

  const goTo = (planId: string | undefined, from: Element) => {
    if (planId === undefined) return;
    // The same part of the next row: the box stays on boxes, so that a column of them is checked with one hand.
    const part = from.closest('input') ? 'input' : from.closest('[data-act=menu]') ? '[data-act=menu]' : '.plans-open';
    setGoal({ planId, part });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const part = event.target instanceof Element ? event.target : null;
    const planId = planIdAt(part);
    if (!part || planId === null) return;
    const at = order.indexOf(planId);
    const control = event.ctrlKey || event.metaKey;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(planId, null);
    else if (event.altKey || event.shiftKey) return;
    else if (control && event.key.toLowerCase() === 'a') onChoose(new Set(order));
    else if (control) return;
    else if (event.key === 'ArrowDown') goTo(order[at + 1], part);
    else if (event.key === 'ArrowUp') goTo(order[at - 1], part);
    else if (event.key === 'Home') goTo(order[0], part);
    else if (event.key === 'End') goTo(order.at(-1), part);
    else if (event.key === 'F2') onAct('rename', planId);
    else if (event.key === 'Delete') onAct('bin', planId);
    else if (event.key === 'Enter' && part.closest('input')) onAct('open', planId);
    else if (event.key === 'Escape' && chosen.size > 0) onChoose(new Set());
    else return;
    event.preventDefault();
  };

  const starts = groups.map((_, at) => groups.slice(0, at).reduce((sum, { plans }) => sum + plans.length, 0));
  const needed = [active, focusOn?.planId, goal?.planId];
  return (
    <div
      ref={list}
      className={`plans-list plans-by-${by}`}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const planId = planIdAt(event.target);
        if (planId !== null) setActiveId(planId);
      }}
      onClick={(event) => {
        const part = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
        const planId = planIdAt(part);
        if (!part || planId === null) return;
        if (part.dataset.act === 'menu') openMenu(planId, null);
        else onAct('open', planId);
      }}
      onContextMenu={(event) => {
        const planId = planIdAt(event.target instanceof Element ? event.target : null);
        if (planId === null) return;
        event.preventDefault();
        openMenu(planId, { x: event.clientX, y: event.clientY });
      }}
    >
      {groups.map((group, index) => (
        <section key={`${by} ${group.key}`} className="plans-group" aria-labelledby={`plans-group-${String(index)}`}>
          <h2 id={`plans-group-${String(index)}`} className="plans-group-head">
            {group.name ?? t(`plans:without.${by}`)}
            <span className="text-note quiet">{t('plans:count', { count: group.plans.length })}</span>
          </h2>
          <ul className="plans-rows">
            {chunksOf(group.plans).map((plans, at) => (
              <RowChunk
                key={at}
                plans={plans}
                chunk={at}
                of={group.plans.length}
                atOnce={(starts[index] ?? 0) + at * chunkSize < drawnAtOnce}
                needed={needed}
                chosen={chosen}
                active={active}
                t={t}
                forms={forms}
                onCheck={onCheck}
              />
            ))}
          </ul>
        </section>
      ))}
      {menu && (
        <PlanMenu
          place={menu.place}
          onClose={closeMenu}
          onChoose={(action) => {
            const { planId, place } = menu;
            closeMenu();
            // The dialog that follows gives the focus back to what had it: that must be the row, not the closing menu.
            requestAnimationFrame(() => {
              place.button.focus();
              onAct(action, planId);
            });
          }}
        />
      )}
    </div>
  );
}

function focusRow(list: HTMLElement | null, planId: string, part: string): void {
  const row = list?.querySelector<HTMLElement>(`[data-plan="${CSS.escape(planId)}"]`);
  row?.scrollIntoView({ block: 'nearest' });
  row?.querySelector<HTMLElement>(part)?.focus({ preventScroll: true });
}

function planIdAt(part: Element | null): string | null {
  return part?.closest<HTMLElement>('[data-plan]')?.dataset.plan ?? null;
}
