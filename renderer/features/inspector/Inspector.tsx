import { X } from 'lucide-react';
import type { Forms } from '#core/domain/forms';
import type { Language, PlanRecord, PlanRecords } from '#core/domain/plan';
import { keyResultsOf, objectivesOf } from '#core/domain/plan-records';
import { keyResultProgress, objectiveProgress, type Band } from '#core/domain/progress';
import { usePlanState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import type { OpenPlan } from '../../app/plan-store';
import { IconButton } from '../../ui/Button';
import { StatusShape } from '../../ui/StatusShape';
import type { ActiveField } from '../plan-grid/record-places';
import { KeyResultDetails } from './KeyResultDetails';
import type { Look } from './look';
import { ObjectiveDetails } from './ObjectiveDetails';
import './inspector.css';

export interface InspectorProps {
  readonly plan: OpenPlan;
  /** Whose field the active cell of the sheet shows. */
  readonly active: ActiveField | null;
  readonly language: Language;
  /** How numbers and days are written; as the language writes them when absent. */
  readonly forms?: Forms | undefined;
  readonly onClose: () => void;
  /** Goes to the row of a record in the sheet. */
  readonly onGoTo: (recordId: string) => void;
}

/** The panel beside the sheet: every field of the row, its history and its figures. */
export function Inspector({ plan, active, language, forms, onClose, onGoTo }: InspectorProps) {
  const { t } = useTexts();
  const records = usePlanState(plan, (state) => state.records);
  const look: Look = { plan, records, language, forms, readOnly: plan.readOnly !== null };
  const record = active === null ? undefined : records.get(active.recordId);
  const close = (
    <IconButton label={t('inspector:close')} icon={<X size={16} strokeWidth={1.75} aria-hidden />} onClick={onClose} />
  );
  if (!active || !record || record.type === 'plan')
    return (
      <aside className="inspector" aria-label={t('inspector:label')}>
        <header className="inspector-head">
          <span className="grow" />
          {close}
        </header>
        <p className="inspector-nothing quiet">{t('inspector:nothing')}</p>
      </aside>
    );
  const { name, band, place } = headOf(records, record);
  const title = record.title || t('inspector:untitled');
  return (
    <aside className="inspector" aria-label={t('inspector:label')}>
      <header className="inspector-head">
        <span className="grow text-note dim">
          {name ?? t(record.type === 'objective' ? 'inspector:objective' : 'inspector:keyResult', { place })}
        </span>
        <span className={`inspector-chip chip-${band} text-note`}>
          <span className="inspector-shape" aria-hidden>
            <StatusShape band={band} word={t(`fields:bands.${band}`)} />
          </span>
          {t(`fields:bands.${band}`)}
        </span>
        {close}
      </header>
      <div className="inspector-title">
        <h2 className="text-heading">{title}</h2>
      </div>
      {record.type === 'objective' ? (
        <ObjectiveDetails
          key={record.id}
          objective={record}
          place={Number(place)}
          active={active.field}
          look={look}
          onGoTo={onGoTo}
        />
      ) : (
        <KeyResultDetails key={record.id} keyResult={record} active={active.field} look={look} />
      )}
    </aside>
  );
}

interface Head {
  /** The code people gave it, where it says more than a number. */
  readonly name: string | null;
  /** `2`, `2.1`: its own code where that is a number, else where it stands. */
  readonly place: string;
  readonly band: Band;
}

function headOf(records: PlanRecords, record: Exclude<PlanRecord, { readonly type: 'plan' }>): Head {
  const code = record.code?.trim() ?? '';
  const name = code === '' || /^[\d.]+$/u.test(code) ? null : code;
  const objectives = objectivesOf(records);
  const placeIn = (list: readonly { readonly id: string }[], id: string) =>
    list.findIndex((each) => each.id === id) + 1;
  if (record.type === 'objective') {
    const { band } = objectiveProgress(keyResultsOf(records, record.id));
    return { name, place: String(placeIn(objectives, record.id)), band };
  }
  const keyResults = keyResultsOf(records, record.objectiveId);
  const place = `${String(placeIn(objectives, record.objectiveId))}.${String(placeIn(keyResults, record.id))}`;
  return { name, place: /^[\d.]+$/u.test(code) ? code : place, band: keyResultProgress(record).band };
}
