import { useAppState } from '../../../app/app-context';
import { useTexts } from '../../../app/i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import type { RenameRun } from './use-rename-run';

/** How far a renaming in all plans has come, then what it changed and what it could not. */
export function RenameDialog({
  run,
  onStop,
  onClose,
  onAgain,
}: {
  readonly run: RenameRun;
  readonly onStop: () => void;
  readonly onClose: () => void;
  readonly onAgain: (run: RenameRun) => void;
}) {
  const { t } = useTexts();
  const { from, to } = run.offer;
  const isRunning = run.state === 'running';
  return (
    <Dialog
      title={t('settings:rename.title')}
      onClose={isRunning ? onStop : onClose}
      actions={
        isRunning ? (
          <Button look="line" onClick={onStop}>
            {t('settings:rename.stop')}
          </Button>
        ) : (
          <>
            {run.soFar.failures.length > 0 && (
              <Button
                onClick={() => {
                  onAgain(run);
                }}
              >
                {t('settings:rename.again')}
              </Button>
            )}
            <Button look="filled" autoFocus onClick={onClose}>
              {t('common:action.close')}
            </Button>
          </>
        )
      }
    >
      <p>{t('settings:rename.what', { from, to })}</p>
      {isRunning && <Progress run={run} />}
      <div role="status">{!isRunning && <Outcome run={run} />}</div>
    </Dialog>
  );
}

function Progress({ run: { soFar } }: { readonly run: RenameRun }) {
  const { t } = useTexts();
  const { done, total } = soFar;
  return (
    <>
      <progress
        className="settings-progress"
        aria-label={t('settings:rename.progressLabel')}
        value={done}
        max={Math.max(1, total)}
      />
      <p className="num quiet">{t('settings:rename.progress', { done, total })}</p>
    </>
  );
}

function Outcome({ run: { state, soFar } }: { readonly run: RenameRun }) {
  const { t, sayError } = useTexts();
  const plans = useAppState((app) => app.plans);
  const titleOf = (planId: string) => plans.find(({ id }) => id === planId)?.title || t('common:plan.untitled');
  const { failures } = soFar;
  return (
    <>
      <p>
        {soFar.plans === 0 && failures.length === 0 && state === 'over'
          ? t('settings:rename.doneNone')
          : t('settings:rename.done', {
              plans: t('settings:rename.countPlans', { count: soFar.plans }),
              cells: t('settings:rename.countCells', { count: soFar.cells }),
            })}
      </p>
      {state === 'stopped' && <p>{t('settings:rename.stopped')}</p>}
      {failures.length > 0 && (
        <>
          <p>{t('settings:rename.failed', { count: failures.length })}</p>
          <ul className="settings-failures">
            {failures.map(({ planId, error }) => (
              <li key={planId}>{t('settings:rename.failure', { plan: titleOf(planId), reason: sayError(error) })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
