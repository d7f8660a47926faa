import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { formsOf } from '#core/domain/forms';
import { Inspector } from '../features/inspector/Inspector';
import { PlanGrid, type SheetHandle } from '../features/plan-grid/PlanGrid';
import type { ActiveField, SheetPlace } from '../features/plan-grid/record-places';
import type { SelectionFacts } from '../features/plan-grid/selection-facts';
import { StatusBar } from '../features/plan-view/StatusBar';
import { Toolbar } from '../features/plan-view/Toolbar';
import { setSheet } from './app-commands';
import { useApp, useAppState } from './app-context';
import { useTexts } from './i18n';
import { PlanTabs } from './PlanTabs';
import type { OpenPlan } from './plan-store';

const nothingSelected: SelectionFacts = { count: 0, numbers: 0, sum: null, unit: null };
// Where each plan was left, for as long as the window lives.
const places = new Map<string, SheetPlace>();

/** The open plan: toolbar, sheet, inspector on demand, tabs, status bar. */
export function PlanView({ plan }: { readonly plan: OpenPlan }) {
  const { language } = useTexts();
  const app = useApp();
  const density = useAppState((state) => state.settings.density);
  const inspector = useAppState((state) => state.settings.inspector);
  const allWidths = useAppState((state) => state.settings.columnWidths);
  const fontSize = useAppState((state) => state.settings.sheetFontSize);
  const company = useAppState((state) => state.company);
  const goTo = useAppState((state) => state.goTo);
  const [facts, setFacts] = useState(nothingSelected);
  const [message, setMessage] = useState<string | null>(null);
  const [active, setActive] = useState<ActiveField | null>(null);
  const [handle, setHandle] = useState<SheetHandle | null>(null);
  const { planId } = plan;
  const forms = useMemo(() => formsOf(language, company), [language, company]);

  const takeSelection = useCallback((next: SelectionFacts) => {
    setFacts(next);
    setMessage(null);
  }, []);
  const lastHandle = useRef<SheetHandle | null>(null);
  const takeHandle = useCallback(
    (next: SheetHandle | null) => {
      if (next === null && lastHandle.current !== null) places.set(planId, lastHandle.current.place());
      lastHandle.current = next;
      setSheet(next);
      setHandle(next);
    },
    [planId],
  );
  const keepWidths = useCallback(
    (widths: Readonly<Record<string, number>>) => {
      const known = app.store.getState().settings.columnWidths;
      void app.changeSettings({ columnWidths: { ...known, [planId]: { ...widths } } });
    },
    [app, planId],
  );
  useEffect(() => {
    if (!handle || goTo?.planId !== planId) return;
    handle.goTo(goTo.recordId);
    app.arrived();
  }, [handle, goTo, planId, app]);

  useEffect(() => {
    // The inspector went with the keyboard in it.
    if (!inspector && document.activeElement === document.body) handle?.focus();
  }, [inspector, handle]);

  const widths = allWidths[planId];
  const place = places.get(planId);
  return (
    <>
      <Toolbar plan={plan} />
      <div className="plan-work">
        <main className="plan-sheet">
          <PlanGrid
            key={`${planId} ${String(fontSize)}`}
            session={plan.session}
            language={language}
            forms={forms}
            density={density}
            fontSize={fontSize}
            readOnly={plan.readOnly !== null}
            {...(widths ? { widths } : {})}
            {...(place ? { initialPlace: place } : {})}
            onColumnWidths={keepWidths}
            onSelectionChange={takeSelection}
            onMessage={setMessage}
            onActive={setActive}
            handleRef={takeHandle}
          />
        </main>
        {inspector && (
          <Inspector
            key={planId}
            plan={plan}
            active={active}
            language={language}
            forms={forms}
            onClose={() => {
              void app.changeSettings({ inspector: false });
              handle?.focus();
            }}
            onGoTo={(recordId) => {
              handle?.goTo(recordId);
            }}
          />
        )}
      </div>
      <PlanTabs />
      <StatusBar plan={plan} facts={facts} message={message} />
    </>
  );
}
