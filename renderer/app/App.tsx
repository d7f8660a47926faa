import { Suspense, useCallback, useEffect } from 'react';
import { FirstRun } from '../features/first-run/FirstRun';
import { StartScreen } from '../features/start/StartScreen';
import { listenToCommands } from './app-commands';
import { useApp, useAppState } from './app-context';
import { CloseQuestion, Notices, ScreenFailed } from './AppDialogs';
import { DropFile } from './DropFile';
import { ErrorBoundary } from './ErrorBoundary';
import { keepFocusInScreen } from './focus';
import { useTexts } from './i18n';
import { titleOf } from './plan-store';
import { Rail } from './Rail';
import {
  AcceptedBar,
  CommandPalette,
  ExportOfPlan,
  HelpScreen,
  ImportMany,
  ImportScreen,
  PlanProperties,
  PlansScreen,
  PlanView,
  readAhead,
  SampleTour,
  SettingsScreen,
} from './screens';

/** The window: the rail, one screen, and what lies above all screens. */
export function App() {
  const { t } = useTexts();
  const app = useApp();
  const view = useAppState((state) => state.view);
  const busy = useAppState((state) => state.busy);
  const plan = useAppState((state) => state.plan);
  const dialog = useAppState((state) => state.dialog);
  const accepted = useAppState((state) => state.accepted);
  const manyFiles = useAppState((state) => state.manyFiles);
  const tour = useAppState((state) => state.tour);
  const welcomed = useAppState((state) => state.settings.welcomed);
  const hasNotice = useAppState((state) => state.notices.length > 0);
  const shown = welcomed ? view.kind : 'welcome';
  const screen =
    view.kind === 'plans' ? `plans ${view.tab}` : view.kind === 'settings' ? `settings ${view.layer}` : shown;

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
    document.documentElement.dataset.ready = shown;
  }, [shown]);
  useEffect(readAhead, []);
  const closeDialog = () => {
    app.showDialog(null);
  };
  const closeTour = useCallback(() => {
    app.showTour(false);
  }, [app]);

  if (!welcomed) {
    return (
      <div className="screen">
        {/* What is to be said comes first: the questions behind it then have the focus. */}
        {hasNotice ? <Notices /> : <FirstRun />}
      </div>
    );
  }
  return (
    <div className="app">
      <Rail />
      <div className="screen">
        {busy && <div className="busy-line" role="progressbar" aria-label={t('common:busy')} />}
        <ErrorBoundary key={view.kind} fallback={(again) => <ScreenFailed onAgain={again} />}>
          <Suspense fallback={null}>
            {view.kind === 'start' && <StartScreen />}
            {view.kind === 'plans' && <PlansScreen tab={view.tab} />}
            {view.kind === 'import' && <ImportScreen key={view.file.token} file={view.file} />}
            {view.kind === 'sheet' && plan && <PlanView plan={plan} />}
            {view.kind === 'settings' && <SettingsScreen layer={view.layer} />}
            {view.kind === 'help' && (
              <HelpScreen
                topic={view.topic}
                onTopic={(topic) => {
                  app.show({ kind: 'help', topic });
                }}
              />
            )}
            <ScreenFocus key={screen} />
          </Suspense>
        </ErrorBoundary>
        {accepted && view.kind === 'sheet' && (
          <Suspense fallback={null}>
            <AcceptedBar accepted={accepted} />
          </Suspense>
        )}
      </div>
      <DropFile />
      <Suspense fallback={null}>
        {dialog === 'properties' && plan && <PlanProperties plan={plan} onClose={closeDialog} />}
        {dialog === 'export' && plan && <ExportOfPlan plan={plan} onClose={closeDialog} />}
        {dialog === 'palette' && <CommandPalette onClose={closeDialog} />}
        {manyFiles && <ImportMany files={manyFiles} onClose={app.forgetManyFiles} />}
        {tour && view.kind === 'sheet' && plan && <SampleTour onClose={closeTour} />}
      </Suspense>
      <Notices />
      <CloseQuestion />
    </div>
  );
}

/** Drawn after a screen: the focus that fell to the page with the screen before goes into this one. */
function ScreenFocus() {
  useEffect(keepFocusInScreen, []);
  return null;
}
