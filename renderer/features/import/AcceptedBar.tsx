import { X } from 'lucide-react';
import { useEffect } from 'react';
import { refuse } from '#core/result';
import { useApp, useAppState, usePlanState } from '../../app/app-context';
import type { AcceptedImport } from '../../app/app-state';
import { useTexts } from '../../app/i18n';
import { titleOf, type OpenPlan } from '../../app/plan-store';
import { Button, IconButton } from '../../ui/Button';
import './import.css';

/**
 * Says under the sheet what an import went into, with the way back: new plans go to the bin, an existing plan has the
 * step undone. The first change made since ends it, for that one is what undo is about then.
 */
export function AcceptedBar({ accepted }: { readonly accepted: AcceptedImport }) {
  const plan = useAppState((state) => state.plan);
  const isShown =
    plan !== null &&
    (accepted.kind === 'new' ? accepted.planIds.includes(plan.planId) : accepted.planId === plan.planId);
  return isShown ? <Bar key={plan.planId} accepted={accepted} plan={plan} /> : null;
}

function Bar({ accepted, plan }: { readonly accepted: AcceptedImport; readonly plan: OpenPlan }) {
  const { t } = useTexts();
  const app = useApp();
  const step = usePlanState(plan, (state) => state.undoLabel?.key ?? null);
  const isOver = step !== (accepted.kind === 'new' ? null : accepted.step);
  useEffect(() => {
    if (isOver) app.sayAccepted(null);
  }, [app, isOver]);

  const undo = async () => {
    app.sayAccepted(null);
    if (accepted.kind === 'new') {
      for (const planId of accepted.planIds) if (!(await app.binPlan(planId))) return;
      return;
    }
    const undone = await app.withPlan(accepted.planId, (session) =>
      session.undoLabel?.key === accepted.step ? session.undo() : refuse('nothingToUndo'),
    );
    if (!undone.ok) app.tell({ error: undone.error });
  };
  const title = titleOf(plan);
  return (
    <div className="said import-said">
      <p role="status" className="grow">
        {accepted.kind === 'existing'
          ? t('import:accepted.existing', { title })
          : accepted.planIds.length > 1
            ? t('import:accepted.several', { count: accepted.planIds.length })
            : t('import:accepted.new', { title })}
      </p>
      <Button small look="line" onClick={() => void undo()}>
        {t(accepted.kind === 'new' ? 'import:accepted.toBin' : 'common:action.undo')}
      </Button>
      <IconButton
        label={t('common:action.close')}
        icon={<X size={16} strokeWidth={1.75} aria-hidden />}
        onClick={() => {
          app.sayAccepted(null);
        }}
      />
    </div>
  );
}
