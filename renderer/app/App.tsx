import { useEffect, useMemo, type ReactNode } from 'react';
import { planFromRecords } from '#core/domain/plan-records';
import { ExportDialog } from '../features/export/ExportDialog';
import { ImportScreen } from '../features/import/ImportScreen';
import { PlanProperties } from '../features/plan-view/PlanProperties';
import { StartScreen } from '../features/start/StartScreen';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Dialog } from '../ui/Dialog';
import { listenToCommands } from './app-commands';
import { useApp, useAppState, usePlanState } from './app-context';
import { DropFile } from './DropFile';
import { ErrorBoundary } from './ErrorBoundary';
import { useTexts } from './i18n';
import { titleOf, type OpenPlan } from './plan-store';
import { PlanView } from './PlanView';
import { Rail } from './Rail';

/** The window: the rail, one screen, and what lies above all screens. */
export function App() {
  const { t } = useTexts();
  const view = useAppState((state) => state.view);
  const busy = useAppState((state) => state.busy);
  const plan = useAppState((state) => state.plan);
  const dialog = useAppState((state) => state.dialog);
  const app = useApp();

  useEffect(() => listenToCommands(app, () => t('common:plan.untitled')), [app, t]);
  useEffect(() => {
    const name = (title: string) => {
      document.title = title === '' ? t('common:appName') : `${title} · ${t('common:appName')}`;
    };
    if (view.kind !== 'sheet' || !plan) {
      name('');
      return undefined;
    }
    name(titleOf(plan));
    return plan.store.subscribe(() => {
      name(titleOf(plan));
    });
  }, [view.kind, plan, t]);
  useEffect(() => {
    document.documentElement.dataset.ready = view.kind;
  }, [view.kind]);

  return (
    <div className="app">
      <Rail />
      <div className="screen">
        {busy && <div className="busy-line" role="progressbar" aria-label={t('common:save.saving')} />}
        <ErrorBoundary key={view.kind} fallback={(again) => <ScreenFailed onAgain={again} />}>
          {view.kind === 'start' && <StartScreen />}
          {view.kind === 'import' && <ImportScreen key={view.file.token} file={view.file} />}
          {view.kind === 'sheet' && plan && <PlanView plan={plan} />}
        </ErrorBoundary>
      </div>
      <DropFile />
      {dialog === 'properties' && plan && (
        <PlanProperties
          plan={plan}
          onClose={() => {
            app.showDialog(null);
          }}
        />
      )}
      {dialog === 'export' && plan && (
        <ExportOfPlan
          plan={plan}
          onClose={() => {
            app.showDialog(null);
          }}
        />
      )}
      <Notices />
      <CloseQuestion />
    </div>
  );
}

/** What a failed screen says: what is safe, and what to do. */
export function ScreenFailed({ onAgain }: { readonly onAgain: () => void }): ReactNode {
  const { t } = useTexts();
  return (
    <main className="stopped" role="alert">
      <h1 className="text-page">{t('common:crash.title')}</h1>
      <p className="quiet">{t('common:crash.text')}</p>
      <Button look="filled" onClick={onAgain}>
        {t('common:crash.reload')}
      </Button>
    </main>
  );
}

/** What goes out is what is on the disk, in the plan's own language unless the user says otherwise. */
function ExportOfPlan({ plan, onClose }: { readonly plan: OpenPlan; readonly onClose: () => void }) {
  const app = useApp();
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
      bridge={app.bridge}
      onClose={onClose}
    />
  );
}

function Notices() {
  const { t, sayError } = useTexts();
  const app = useApp();
  const notice = useAppState((state) => state.notices[0]);
  if (!notice) return null;
  return (
    <Dialog
      title={t('common:notice')}
      onClose={app.forgetNotice}
      actions={
        <Button look="filled" autoFocus onClick={app.forgetNotice}>
          {t('common:action.close')}
        </Button>
      }
    >
      <p>{'error' in notice ? sayError(notice.error) : t(notice.say)}</p>
    </Dialog>
  );
}

function CloseQuestion() {
  const { t } = useTexts();
  const app = useApp();
  const plan = useAppState((state) => state.unsaved[0]);
  if (!plan) return null;
  return (
    <ConfirmDialog
      title={t('common:leave.title')}
      text={t('common:leave.text', { title: titleOf(plan), count: plan.store.getState().save.waiting })}
      safeLabel={t('common:leave.stay')}
      riskyLabel={t('common:leave.close')}
      onSafe={app.stay}
      onRisky={app.closeAnyway}
    />
  );
}
