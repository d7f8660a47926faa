import { useEffect, useMemo, useState } from 'react';
import { foldText } from '#core/domain/text-folding';
import type { Plan, PlanRecords } from '#core/domain/plan';
import { compareWithPlan } from '#core/import/into-plan/compare-with-plan';
import type { IntoPlanChoices } from '#core/import/into-plan/import-into-plan';
import type { PlanSummary } from '#core/ipc/contract';
import { ok, type AppError } from '#core/result';
import { useApp, useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import { DifferenceList } from './DifferenceList';
import { NewRowList } from './NewRowList';
import { differencesOf } from './model/difference-text';
import { countAdded, rowsToAdd } from './model/rows-to-add';

/** Asks into which plan that is there already, and how: as new rows, or filling what matches. Nothing is replaced unseen. */
export function AcceptIntoDialog({
  plans,
  onAccept,
  onClose,
}: {
  /** What the workbook gives. */
  readonly plans: readonly Plan[];
  readonly onAccept: (planId: string, plan: Plan, choices: IntoPlanChoices) => void;
  readonly onClose: () => void;
}) {
  const { t, sayError } = useTexts();
  const known = useAppState((state) => state.plans);
  const [importedId, setImportedId] = useState(plans[0]?.id ?? '');
  const [planId, setPlanId] = useState<string | null>(null);
  const [mode, setMode] = useState<IntoPlanChoices['mode']>('fill');
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const imported = plans.find(({ id }) => id === importedId) ?? plans[0] ?? null;
  const { records, error } = useRecords(planId);
  const comparison = useMemo(
    () => (records && imported ? compareWithPlan(records, imported) : null),
    [records, imported],
  );
  const differences = useMemo(() => (comparison ? differencesOf(comparison) : []), [comparison]);
  const added = useMemo(() => (comparison ? rowsToAdd(comparison, mode) : []), [comparison, mode]);
  const addedCount = countAdded(added, leftOut);
  const changes = addedCount + (mode === 'fill' && comparison ? comparison.counts.fill + taken.size : 0);
  const target = known.find(({ id }) => id === planId) ?? null;
  const accept = () => {
    if (!target || !imported || !comparison) return;
    onAccept(target.id, imported, { mode, taken: mode === 'fill' ? [...taken] : [], leftOut: [...leftOut] });
  };
  const startAnew = () => {
    setTaken(new Set());
    setLeftOut(new Set());
  };
  const choose = (id: string) => {
    setPlanId(id);
    startAnew();
  };
  return (
    <Dialog
      wide
      title={t('import:into.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="filled" disabled={!comparison || changes === 0} onClick={accept}>
            {t('import:into.accept')}
          </Button>
        </>
      }
    >
      <div className="accept-into">
        {plans.length > 1 && (
          <label className="read-cell-row">
            <span>{t('import:into.which')}</span>
            <Select
              value={importedId}
              options={plans.map(({ id, title }) => ({ value: id, label: title }))}
              onChoose={(id) => {
                setImportedId(id);
                startAnew();
              }}
            />
          </label>
        )}
        <PlanChooser plans={known} chosen={planId} onChoose={choose} />
        {error && (
          <p className="panel-problem" role="alert">
            {sayError(error)}
          </p>
        )}
        <fieldset className="accept-modes" disabled={!comparison}>
          <legend className="text-note quiet bold">{t('import:into.how')}</legend>
          {(['fill', 'add'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="into-mode" checked={mode === one} onChange={() => setMode(one)} />
              <span>
                {t(`import:into.${one}`)}
                <span className="line-facts line-title">{t(`import:into.${one}Hint`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <p role="status">
          {comparison &&
            (mode === 'add'
              ? t('import:into.willAdd', { count: addedCount })
              : [
                  t('import:into.matched', { count: comparison.counts.matched }),
                  t('import:into.willAdd', { count: addedCount }),
                  t('import:into.willFill', { count: comparison.counts.fill }),
                ].join(' '))}
          {comparison && changes === 0 && ` ${t('import:into.nothingChanges')}`}
        </p>
        <NewRowList groups={added} leftOut={leftOut} onLeftOut={setLeftOut} />
        {mode === 'fill' && imported && comparison && (
          <DifferenceList imported={imported} differences={differences} taken={taken} onTaken={setTaken} />
        )}
      </div>
    </Dialog>
  );
}

/** The rows of a plan as they are now, read without showing it. */
function useRecords(planId: string | null): { readonly records: PlanRecords | null; readonly error: AppError | null } {
  const app = useApp();
  const [read, setRead] = useState<{
    readonly planId: string;
    readonly records: PlanRecords | null;
    readonly error: AppError | null;
  } | null>(null);
  useEffect(() => {
    if (planId === null) return undefined;
    let stale = false;
    let records: PlanRecords | null = null;
    void app
      .withPlan(planId, (session) => {
        records = session.plan;
        return ok(undefined);
      })
      .then((done) => {
        if (!stale) setRead({ planId, records: done.ok ? records : null, error: done.ok ? null : done.error });
      });
    return () => {
      stale = true;
    };
  }, [app, planId]);
  return read?.planId === planId && read ? read : { records: null, error: null };
}

function PlanChooser({
  plans,
  chosen,
  onChoose,
}: {
  readonly plans: readonly PlanSummary[];
  readonly chosen: string | null;
  readonly onChoose: (planId: string) => void;
}) {
  const { t } = useTexts();
  const [query, setQuery] = useState('');
  const wanted = foldText(query);
  const shown = plans.filter(({ title, cycleLabel, owner, department }) =>
    foldText([title, cycleLabel, owner, department].join(' ')).includes(wanted),
  );
  return (
    <>
      <input
        className="input"
        type="search"
        autoFocus
        aria-label={t('import:into.search')}
        placeholder={t('import:into.search')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
        }}
      />
      <div className="accept-plans" role="radiogroup" aria-label={t('import:into.plans')}>
        {shown.map(({ id, title, cycleLabel, department }) => (
          <label key={id}>
            <input type="radio" name="into-plan" checked={id === chosen} onChange={() => onChoose(id)} />
            <span className="as-found-text">
              {title || t('common:plan.untitled')}
              <span className="line-facts line-title">{[cycleLabel, department].filter(Boolean).join(' · ')}</span>
            </span>
          </label>
        ))}
        {shown.length === 0 && <p className="quiet">{t('import:into.nothing')}</p>}
      </div>
    </>
  );
}
