import { useEffect, useMemo } from 'react';
import { planFromRecords } from '#core/domain/plan-records';
import { ExportDialog } from '../features/export/ExportDialog';
import { useApp, useAppState, usePlanState } from './app-context';
import type { OpenPlan } from './plan-store';

/** What goes out is what is on the disk, in the plan's own language unless the user says otherwise. */
export function ExportOfPlan({ plan, onClose }: { readonly plan: OpenPlan; readonly onClose: () => void }) {
  const app = useApp();
  const company = useAppState((state) => state.company);
  const records = usePlanState(plan, (state) => state.records);
  const document = useMemo(() => planFromRecords(records), [records]);
  useEffect(() => {
    void plan.flush();
  }, [plan]);
  return (
    <ExportDialog
      plan={document}
      planId={plan.planId}
      language={document.language}
      company={company}
      bridge={app.bridge}
      onClose={onClose}
    />
  );
}
