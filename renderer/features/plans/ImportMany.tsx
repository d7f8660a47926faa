import { Check, CircleAlert, Ellipsis, Eye, Minus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { OfferedFile } from '#core/ipc/contract';
import { useApp, useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { takeIn, type FileState } from './import-many';
import { shownTitle } from './plan-facts';
import './plans.css';

/**
 * Reads many files one after the other and says of each what became of it. It steps aside while the import screen
 * shows one of them, and comes back as long as another still needs a look.
 */
export function ImportMany({
  files,
  onClose,
}: {
  readonly files: readonly OfferedFile[];
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const app = useApp();
  const importing = useAppState((state) => state.view.kind === 'import');
  const [states, setStates] = useState<readonly FileState[]>(() => files.map(() => ({ kind: 'waiting' })));
  const [running, setRunning] = useState(true);
  // Outlives the double effects of development: one list of files is read once.
  const run = useRef({ started: false, stopped: false, token: null as string | null });

  useEffect(() => {
    if (run.current.started) return;
    run.current.started = true;
    const set = (at: number, state: FileState) => {
      setStates((before) => before.map((old, index) => (index === at ? state : old)));
    };
    const ports = {
      bridge: app.bridge,
      newId: () => crypto.randomUUID(),
      isShown: (planId: string) => app.store.getState().tabs.some((tab) => tab.planId === planId),
    };
    const readAll = async () => {
      for (const [at, file] of files.entries()) {
        if (run.current.stopped) set(at, { kind: 'stopped' });
        else {
          set(at, { kind: 'reading' });
          run.current.token = file.token;
          const state = await takeIn(file, ports);
          run.current.token = null;
          set(at, state);
          // A file to be looked at is still needed.
          if (state.kind === 'look') continue;
        }
        await app.bridge.releaseFile({ token: file.token });
      }
      await app.refreshPlans();
      setRunning(false);
    };
    void readAll();
  }, [app, files]);

  const stop = () => {
    run.current.stopped = true;
    // Releasing the file ends its reading in the middle.
    if (run.current.token !== null) void app.bridge.releaseFile({ token: run.current.token });
  };
  const close = () => {
    if (running) {
      stop();
      return;
    }
    for (const [at, state] of states.entries()) {
      const file = files[at];
      if (state.kind === 'look' && file) void app.bridge.releaseFile({ token: file.token });
    }
    onClose();
  };
  const look = (at: number) => {
    const file = files[at];
    if (!file) return;
    const next = states.map((state, index): FileState => (index === at ? { kind: 'opened' } : state));
    setStates(next);
    if (!next.some(({ kind }) => kind === 'look')) onClose();
    void app.takeFile(file);
  };

  if (importing) return null;
  const done = states.filter(({ kind }) => kind !== 'waiting' && kind !== 'reading').length;
  const toLook = states.filter(({ kind }) => kind === 'look').length;
  const notTaken = states.filter(({ kind }) => ['refused', 'unsuited', 'stopped'].includes(kind)).length;
  const made = states.reduce((sum, state) => sum + titlesOf(state).length, 0);
  return (
    <Dialog
      wide
      title={t('plans:import.title', { count: files.length })}
      onClose={close}
      actions={
        running ? (
          <Button onClick={stop}>{t('plans:import.stop')}</Button>
        ) : (
          <Button look="filled" autoFocus onClick={close}>
            {t('common:action.close')}
          </Button>
        )
      }
    >
      <p role="status" className="plans-count">
        {running
          ? t('plans:import.progress', { done, count: files.length })
          : [
              t('plans:import.done', { count: made }),
              toLook > 0 && t('plans:import.needLook', { count: toLook }),
              notTaken > 0 && t('plans:import.notTaken', { count: notTaken }),
            ]
              .filter(Boolean)
              .join(' ')}
      </p>
      <ul className="plans-results">
        {files.map((file, at) => (
          <FileResult
            key={file.token}
            name={file.name}
            state={states[at] ?? { kind: 'waiting' }}
            canLook={!running}
            onLook={() => {
              look(at);
            }}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function titlesOf(state: FileState): readonly string[] {
  return state.kind === 'made' || state.kind === 'refused' ? state.titles : [];
}

function FileResult({
  name,
  state,
  canLook,
  onLook,
}: {
  readonly name: string;
  readonly state: FileState;
  readonly canLook: boolean;
  readonly onLook: () => void;
}) {
  const { t, sayError } = useTexts();
  const titles = titlesOf(state);
  return (
    <li className={`plans-result result-${state.kind}`}>
      <StateIcon kind={state.kind} />
      <div className="grow">
        <b>{name}</b>
        {titles.length > 0 && (
          <p>{t('plans:import.made', { titles: titles.map((title) => `“${shownTitle(title, t)}”`).join(', ') })}</p>
        )}
        {state.kind === 'made' && (
          <>
            {state.listed !== null && (
              <p className="text-note quiet">
                {state.listed > 0 ? t('plans:import.listed', { count: state.listed }) : t('plans:import.nothingListed')}
              </p>
            )}
            {state.notices.map((notice, at) => (
              <p key={at} className="text-note quiet">
                {sayError(notice)}
              </p>
            ))}
          </>
        )}
        {state.kind === 'refused' && <p>{sayError(state.error)}</p>}
        {state.kind === 'look' && (
          <>
            <p>{t(state.why === 'question' ? 'plans:import.lookQuestion' : 'plans:import.lookNoPlan')}</p>
            <Button
              small
              look="line"
              disabled={!canLook}
              aria-label={t('plans:import.lookOne', { name })}
              onClick={onLook}
            >
              {t('plans:import.look')}
            </Button>
          </>
        )}
        {(state.kind === 'waiting' ||
          state.kind === 'reading' ||
          state.kind === 'stopped' ||
          state.kind === 'opened' ||
          state.kind === 'unsuited') && <p className="text-note quiet">{t(`plans:import.${state.kind}`)}</p>}
      </div>
    </li>
  );
}

function StateIcon({ kind }: { readonly kind: FileState['kind'] }) {
  const look = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
  switch (kind) {
    case 'made':
      return <Check {...look} />;
    case 'refused':
    case 'unsuited':
      return <CircleAlert {...look} />;
    case 'look':
    case 'opened':
      return <Eye {...look} />;
    case 'stopped':
      return <Minus {...look} />;
    case 'waiting':
    case 'reading':
      return <Ellipsis {...look} />;
  }
}
