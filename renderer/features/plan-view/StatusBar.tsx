import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { formsOf } from '#core/domain/forms';
import { formatNumber, formatPercent } from '#core/domain/numbers';
import { fields } from '#core/domain/fields';
import { cellProblem } from '#core/domain/cell-text';
import type { PlanRecords } from '#core/domain/plan';
import { useAppState, usePlanState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { clockTime } from '../../app/moments';
import type { OpenPlan } from '../../app/plan-store';
import { Button } from '../../ui/Button';
import type { SelectionFacts } from '../plan-grid/selection-facts';

/** What a plan amounts to, for the status bar. */
function totalsOf(records: PlanRecords) {
  const totals = { objectives: 0, keyResults: 0, problems: 0, weights: [] as number[] };
  for (const record of records.values()) {
    if (record.type === 'plan') continue;
    if (record.type === 'objective') {
      totals.objectives += 1;
      if (record.weight !== null) totals.weights.push(record.weight);
    } else totals.keyResults += 1;
    if (Object.keys(record.asWritten).length === 0) continue;
    totals.problems += fields.filter(({ id }) => cellProblem(record, id) !== null).length;
  }
  return totals;
}

/** Saved or not, counts, weights, cells to mend; at the right, the selection. */
export function StatusBar({
  plan,
  facts,
  message,
}: {
  readonly plan: OpenPlan;
  readonly facts: SelectionFacts;
  /** What the sheet has to say about the last key or click, or null. */
  readonly message: string | null;
}) {
  const { t, language } = useTexts();
  const company = useAppState((state) => state.company);
  const forms = formsOf(language, company);
  const records = usePlanState(plan, (state) => state.records);
  const totals = totalsOf(records);
  const weightSum = totals.weights.reduce((sum, weight) => sum + weight, 0);
  const sumText = (sum: number, unit: string | null) =>
    unit === '%' ? formatPercent(sum, forms) : [formatNumber(sum, forms), unit ?? ''].join(' ').trim();
  const weightsWrong = totals.weights.length > 0 && Math.abs(weightSum - 1) > 0.001;
  return (
    <footer className="status-bar">
      <SaveLine plan={plan} />
      <span>
        {[
          t('common:count.objectives', { count: totals.objectives }),
          t('common:count.keyResults', { count: totals.keyResults }),
        ].join(' · ')}
      </span>
      {totals.weights.length > 0 && (
        <span className={weightsWrong ? 'status-bar-off' : undefined}>
          {t('common:count.weightSum', { sum: formatPercent(weightSum, forms, { maxDecimals: 1 }) })}
        </span>
      )}
      {totals.problems > 0 && (
        <span className="status-bar-off">
          <CircleAlert size={14} strokeWidth={1.75} aria-hidden />
          {t('common:count.problems', { count: totals.problems })}
        </span>
      )}
      {message !== null && (
        <span className="status-bar-off" role="status">
          {message}
        </span>
      )}
      <span className="grow" />
      {facts.count > 1 && (
        <span className="figures">
          {t('common:count.cells', { count: facts.count })}
          {facts.sum !== null && ` · ${t('common:count.sum', { sum: sumText(facts.sum, facts.unit) })}`}
        </span>
      )}
    </footer>
  );
}

/** "Saved" stands only for what the library has acknowledged. */
function SaveLine({ plan }: { readonly plan: OpenPlan }) {
  const { t, sayError } = useTexts();
  const save = usePlanState(plan, (state) => state.save);
  if (plan.readOnly) return <span title={sayError(plan.readOnly)}>{t('common:save.readOnly')}</span>;
  if (save.kind === 'failed') {
    const reasons = { diskFull: 'reasonDiskFull', folderReadOnly: 'reasonReadOnly' } as const;
    const code = save.error?.code;
    const reason = code === 'diskFull' || code === 'folderReadOnly' ? reasons[code] : 'reasonOther';
    return (
      <span className="status-bar-off" role="alert" title={save.error ? sayError(save.error) : undefined}>
        <CircleAlert size={14} strokeWidth={1.75} aria-hidden />
        {t('common:save.failed', { reason: t(`common:save.${reason}`) })}
        {' · '}
        {t('common:save.waiting', { count: save.waiting })}
        <Button small className="status-bar-button" onClick={() => void plan.flush()}>
          {t('common:action.retry')}
        </Button>
      </span>
    );
  }
  if (save.kind === 'saving') {
    return (
      <span role="status">
        <LoaderCircle size={14} strokeWidth={1.75} aria-hidden />
        {t('common:save.saving')}
      </span>
    );
  }
  return (
    <span role="status" data-saved={save.savedOn ?? ''}>
      <Check size={14} strokeWidth={1.75} aria-hidden className="status-bar-saved" />
      {save.savedOn === null ? t('common:save.savedBefore') : t('common:save.saved', { time: clockTime(save.savedOn) })}
    </span>
  );
}
