import { shownText } from '#core/domain/cell-text';
import { formatPercent } from '#core/domain/numbers';
import type { KeyResultRecord, ObjectiveRecord } from '#core/domain/plan';
import { headerOf, keyResultsOf } from '#core/domain/plan-records';
import { keyResultProgress, objectiveProgress } from '#core/domain/progress';
import { useTexts } from '../../app/i18n';
import { StatusShape } from '../../ui/StatusShape';
import { FieldGroupSection } from './FieldGroupSection';
import { FieldHistory } from './FieldHistory';
import { fieldGroups } from './inspector-fields';
import type { Look } from './look';
import { ProgressLine } from './ProgressLine';

const noise = 0.0005;

/** Everything about one objective, and its key results to go to. */
export function ObjectiveDetails({
  objective,
  place,
  active,
  look,
  onGoTo,
}: {
  readonly objective: ObjectiveRecord;
  /** Which objective of the plan it is, from 1. */
  readonly place: number;
  readonly active: string | null;
  readonly look: Look;
  readonly onGoTo: (recordId: string) => void;
}) {
  const { t } = useTexts();
  const keyResults = keyResultsOf(look.records, objective.id);
  const { score, band, weightSum } = objectiveProgress(keyResults);
  const [figures, ...others] = fieldGroups('objective', headerOf(look.records).columns);
  const shared = { record: objective, look, progress: { score, band } };
  return (
    <>
      {figures && (
        <FieldGroupSection {...shared} group={figures}>
          {weightSum !== null && <WeightSum sum={weightSum} look={look} />}
        </FieldGroupSection>
      )}
      <section aria-labelledby="inspector-key-results">
        <h3 className="text-label" id="inspector-key-results">
          {t('inspector:keyResults.title')}
        </h3>
        {keyResults.length === 0 && <p className="text-note quiet">{t('inspector:keyResults.empty')}</p>}
        <ul className="inspector-key-results">
          {keyResults.map((keyResult, index) => (
            <li key={keyResult.id}>
              <KeyResultButton
                keyResult={keyResult}
                place={`${String(place)}.${String(index + 1)}`}
                look={look}
                onGoTo={onGoTo}
              />
            </li>
          ))}
        </ul>
      </section>
      <FieldHistory record={objective} active={active} look={look} />
      {others.map((group) => (
        <FieldGroupSection key={group.id} {...shared} group={group} />
      ))}
    </>
  );
}

function WeightSum({ sum, look }: { readonly sum: number; readonly look: Look }) {
  const { t } = useTexts();
  const text = formatPercent(sum, look.forms ?? look.language);
  const isOff = Math.abs(sum - 1) > noise;
  return (
    <div className="inspector-field">
      <span className="inspector-name">{t('inspector:weightSum')}</span>
      <span className={isOff ? 'inspector-text num is-off' : 'inspector-text num'}>
        {isOff && <StatusShape band="off" word={t('inspector:weightSumOff', { sum: text })} />}Σ {text}
      </span>
    </div>
  );
}

function KeyResultButton({
  keyResult,
  place,
  look,
  onGoTo,
}: {
  readonly keyResult: KeyResultRecord;
  readonly place: string;
  readonly look: Look;
  readonly onGoTo: (recordId: string) => void;
}) {
  const { t } = useTexts();
  const { score, band } = keyResultProgress(keyResult);
  const text = (field: string) => shownText(keyResult, field, look) || '—';
  const title = keyResult.title || t('inspector:untitled');
  return (
    <button
      type="button"
      className="inspector-go"
      title={t('inspector:keyResults.goTo', { place, title })}
      onClick={() => {
        onGoTo(keyResult.id);
      }}
    >
      <span>
        <span className="num dim">{place}</span> {title}
      </span>
      <span className="inspector-go-figures text-note">
        <span className="quiet">
          <span className="num">
            {t('inspector:keyResults.figures', { current: text('current'), target: text('target') })}
          </span>{' '}
          {keyResult.unit}
        </span>
        <ProgressLine score={score} band={band} look={look} />
      </span>
    </button>
  );
}
