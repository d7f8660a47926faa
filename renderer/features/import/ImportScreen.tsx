import { Bookmark, BookmarkPlus, Check, CircleAlert, Undo2 } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ErrorCode } from '#core/error-codes';
import type { OfferedFile } from '#core/ipc/contract';
import { useApp } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { Button, IconButton } from '../../ui/Button';
import { SaidLine, type Said } from '../../ui/SaidLine';
import { mappingToKeep } from './model/mapping-to-keep';
import type { Plan } from '#core/domain/plan';
import { importIntoPlan, type IntoPlanChoices } from '#core/import/into-plan/import-into-plan';
import { AcceptIntoDialog } from './AcceptIntoDialog';
import { withSheet } from './model/mapping-changes';
import type { DecimalAnswer } from './model/problems';
import { OutcomePanel } from './OutcomePanel';
import { ReadingBar } from './ReadingBar';
import { RememberDialog } from './RememberDialog';
import { RememberedBar } from './RememberedBar';
import { RememberedDialog } from './RememberedDialog';
import type { SheetGridHandle } from './SheetAsFound';
import { SheetPane } from './SheetPane';
import { usePreview } from './use-preview';
import { useRemembered } from './use-remembered';
import { useSheetPlace } from './use-sheet-place';
import './import.css';

/** Refusals of a workbook that could be read: the user may say where its columns are. */
const byHand: readonly ErrorCode[] = ['noTable', 'noObjectivesOrResults', 'blankForm'];

/** A workbook before anything is written: as found, how it is read, what it becomes. */
export function ImportScreen({ file }: { readonly file: OfferedFile }) {
  const { t, language, sayError } = useTexts();
  const app = useApp();
  const { state, change, undo, cancel, canUndo, showMore } = usePreview(app.bridge, file, language);
  const { preview, error, busy, slow, progress, mapping } = state;
  const place = useSheetPlace(preview);
  const { found, stories, goToProblem, goToRecord } = place;
  const grid = useRef<SheetGridHandle>(null);
  const plans = preview?.plans ?? [];
  const { remembered, again } = useRemembered(app.bridge, preview);
  const [left, setLeft] = useState(false);
  const [dialog, setDialog] = useState<'remember' | 'remembered' | 'into' | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const closeDialog = () => {
    setDialog(null);
  };
  const remember = async (name: string) => {
    if (!preview) return null;
    // safe: zod's input type is mutable, the mapping is only read
    const kept = mappingToKeep(preview, mapping) as Parameters<typeof app.bridge.rememberMapping>[0]['mapping'];
    const answer = await app.bridge.rememberMapping({ shape: preview.shape, name, file: file.name, mapping: kept });
    if (!answer.ok) return answer.error;
    closeDialog();
    setLeft(true);
    setSaid({ text: t('import:remembered.saved', { name }) });
    again();
    return null;
  };
  const saveAccount = useCallback(async () => {
    // safe: zod's input type is mutable, the mapping is only read
    const input = { token: file.token, sheet: null, mapping } as Parameters<typeof app.bridge.exportImportReport>[0];
    const saved = await app.bridge.exportImportReport(input);
    if (saved.ok) {
      const { token, name } = saved.value;
      setSaid({
        text: t('import:accountSaved', { name }),
        button: { label: t('import:showInFolder'), do: () => void app.bridge.showExported({ token }) },
      });
    } else if (saved.error.code !== 'cancelled') app.tell({ error: saved.error });
  }, [app, file.token, mapping, t]);
  const [asWritten, setAsWritten] = useState<ReadonlySet<string>>(new Set());
  const decimals = useMemo(
    () =>
      new Map<string, DecimalAnswer>([
        ...[...asWritten].map((name) => [name, 'asWritten'] as const),
        ...Object.entries(mapping?.sheets ?? {}).flatMap(([name, { decimal }]) =>
          decimal === null ? [] : [[name, decimal] as const],
        ),
      ]),
    [asWritten, mapping],
  );
  const toGrid = useCallback((done: boolean) => {
    if (done) grid.current?.focus();
  }, []);
  const onProblem = useCallback((at: number) => toGrid(goToProblem(at)), [toGrid, goToProblem]);
  const onRecord = useCallback((recordId: string) => toGrid(goToRecord(recordId)), [toGrid, goToRecord]);
  const onDecimal = useCallback(
    (sheet: string, answer: DecimalAnswer) => {
      setAsWritten((before) => new Set([...before, sheet].filter((one) => one !== sheet || answer === 'asWritten')));
      change((before) => withSheet(before, sheet, { decimal: answer === 'asWritten' ? null : answer }));
    },
    [change],
  );
  const accept = () => {
    // The same workbook may come in twice, and each time it is a plan of its own.
    const made = plans.map((plan) => ({ ...plan, id: crypto.randomUUID() }));
    void app.createPlans(made).then((done) => {
      if (done) app.sayAccepted({ kind: 'new', planIds: made.map(({ id }) => id) });
    });
  };
  const acceptInto = async (planId: string, plan: Plan, choices: IntoPlanChoices) => {
    closeDialog();
    // The tab comes first: a plan that nothing shows would be let go with its way back.
    await app.openPlan(planId);
    const done = await app.withPlan(planId, (session) => session.run(importIntoPlan, { plan, choices }));
    if (!done.ok) app.tell({ error: done.error });
    else app.sayAccepted({ kind: 'existing', planId, step: 'commands:step.importIntoPlan' });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.defaultPrevented || event.target instanceof HTMLInputElement) return;
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.key === 'F8') toGrid(place.stepProblem(event.shiftKey ? -1 : 1));
    else if (ctrl && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z') undo();
    else return;
    event.preventDefault();
  };
  // Where there is no sheet to show, the refusal is the screen's content.
  const Frame = preview && found ? 'div' : 'main';
  return (
    <>
      <header className="toolbar import-toolbar">
        <div className="toolbar-title">
          <h1>{t('import:title', { name: file.name })}</h1>
          <span className="text-note quiet">{t('import:subtitle')}</span>
        </div>
        <span className="grow" />
        <IconButton
          label={t('import:undoChoice')}
          hint={t('import:undoChoiceHint')}
          icon={<Undo2 size={16} strokeWidth={1.75} aria-hidden />}
          disabled={!canUndo}
          onClick={undo}
        />
        <Button onClick={app.leaveImport}>{t('common:action.cancel')}</Button>
        <IconButton
          label={t('import:remembered.title')}
          icon={<Bookmark size={16} strokeWidth={1.75} aria-hidden />}
          onClick={() => {
            setDialog('remembered');
          }}
        />
        <Button
          look="line"
          icon={<BookmarkPlus size={16} strokeWidth={1.75} aria-hidden />}
          disabled={!preview || preview.shape === '' || plans.length === 0}
          onClick={() => {
            setDialog('remember');
          }}
        >
          {t('import:remember')}
        </Button>
        <Button
          look="line"
          disabled={plans.length === 0 || busy}
          onClick={() => {
            void app.refreshPlans();
            setDialog('into');
          }}
        >
          {t('import:into.open')}
        </Button>
        <Button
          look="filled"
          icon={<Check size={16} strokeWidth={1.75} aria-hidden />}
          disabled={plans.length === 0 || busy}
          onClick={accept}
        >
          {plans.length > 1 ? t('import:acceptSeveral', { count: plans.length }) : t('import:accept')}
        </Button>
      </header>
      {slow && <ReadingBar progress={progress} onCancel={preview ? cancel : app.leaveImport} />}
      {remembered && !left && mapping === null && (
        <RememberedBar
          remembered={remembered}
          onUse={() => {
            change(() => remembered.mapping);
            setSaid({
              text: t('import:remembered.used', { name: remembered.name }),
              button: {
                label: t('common:action.undo'),
                do: () => {
                  undo();
                  setSaid(null);
                },
              },
            });
            grid.current?.focus();
          }}
          onLeave={() => {
            setLeft(true);
            grid.current?.focus();
          }}
        />
      )}
      {error && (
        <Frame>
          <div className="panel-problem import-error" role="alert">
            <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
            <div>
              <b>{t('import:failed')}</b>
              <p>{sayError(error)}</p>
              <div className="question-answers">
                {!preview && byHand.includes(error.code) && (
                  <Button small look="line" onClick={() => change(() => ({ sheets: {}, text: null }))}>
                    {t('import:mapByHand')}
                  </Button>
                )}
                <Button small look="line" onClick={() => void app.chooseFile('workbook')}>
                  {t('import:otherFile')}
                </Button>
              </div>
            </div>
          </div>
        </Frame>
      )}
      {preview && found && stories && (
        <main className="import" onKeyDown={onKeyDown}>
          <SheetPane
            preview={preview}
            mapping={mapping}
            found={found}
            stories={stories}
            active={place.active}
            onActive={place.setActive}
            onShowSheet={place.showSheet}
            onChange={change}
            onMoreRows={showMore}
            gridRef={grid}
          />
          <aside className="import-outcome" aria-busy={busy}>
            <OutcomePanel
              preview={preview}
              problems={place.problems}
              chosenProblem={place.chosenProblem}
              chosenRecord={stories.of(found, place.active).recordId}
              decimals={decimals}
              onDecimal={onDecimal}
              onProblem={onProblem}
              onRecord={onRecord}
              onSaveAccount={saveAccount}
            />
          </aside>
        </main>
      )}
      <SaidLine
        said={said}
        className="import-said"
        closeLabel={t('common:action.close')}
        onClose={() => {
          setSaid(null);
        }}
      />
      {dialog === 'remember' && (
        <RememberDialog proposed={file.name.replace(/\.[^.]+$/u, '')} onSave={remember} onClose={closeDialog} />
      )}
      {dialog === 'into' && (
        <AcceptIntoDialog
          plans={plans}
          onAccept={(planId, plan, choices) => void acceptInto(planId, plan, choices)}
          onClose={closeDialog}
        />
      )}
      {dialog === 'remembered' && (
        <RememberedDialog
          bridge={app.bridge}
          onClose={() => {
            closeDialog();
            again();
          }}
        />
      )}
    </>
  );
}
