import { useCallback, useState } from 'react';
import { PlanGrid, type SheetHandle } from '../features/plan-grid/PlanGrid';
import type { SelectionFacts } from '../features/plan-grid/selection-facts';
import { StatusBar } from '../features/plan-view/StatusBar';
import { Toolbar } from '../features/plan-view/Toolbar';
import { setSheet } from './app-commands';
import { useApp, useAppState } from './app-context';
import { useTexts } from './i18n';
import type { OpenPlan } from './plan-store';

const nothingSelected: SelectionFacts = { count: 0, numbers: 0, sum: null, unit: null };

/** The open plan: toolbar, sheet, status bar. */
export function PlanView({ plan }: { readonly plan: OpenPlan }) {
  const { language } = useTexts();
  const app = useApp();
  const density = useAppState((state) => state.settings.density);
  const allWidths = useAppState((state) => state.settings.columnWidths);
  const [facts, setFacts] = useState(nothingSelected);
  const [message, setMessage] = useState<string | null>(null);
  const { planId } = plan;

  const takeSelection = useCallback((next: SelectionFacts) => {
    setFacts(next);
    setMessage(null);
  }, []);
  const takeHandle = useCallback((handle: SheetHandle | null) => {
    setSheet(handle);
  }, []);
  const keepWidths = useCallback(
    (widths: Readonly<Record<string, number>>) => {
      const known = app.store.getState().settings.columnWidths;
      void app.changeSettings({ columnWidths: { ...known, [planId]: { ...widths } } });
    },
    [app, planId],
  );

  return (
    <>
      <Toolbar plan={plan} />
      <main className="plan-sheet">
        <PlanGrid
          key={planId}
          session={plan.session}
          language={language}
          density={density}
          readOnly={plan.readOnly !== null}
          {...(allWidths[planId] ? { widths: allWidths[planId] } : {})}
          onColumnWidths={keepWidths}
          onSelectionChange={takeSelection}
          onMessage={setMessage}
          handleRef={takeHandle}
        />
      </main>
      <StatusBar plan={plan} facts={facts} message={message} />
    </>
  );
}
