import { memo, useEffect, useRef, useState } from 'react';
import { shownText } from '#core/domain/cell-text';
import { choiceLabel } from '#core/domain/fields';
import { formatDate } from '#core/domain/dates';
import { formatPercent } from '#core/domain/numbers';
import type { KeyResult, Language, Objective, Plan } from '#core/domain/plan';
import type { ImportReport } from '#core/import/import-outcome';
import { useTexts } from '../../app/i18n';
import { classNames } from '../../ui/class-names';
import { Button } from '../../ui/Button';

const objectivesAtFirst = 60;

/** The plan as it will be, a line for each objective and key result; a line leads to its cell. */
export function PlanToBe({
  plan,
  made,
  isOneOfSeveral,
  chosen,
  onRecord,
}: {
  readonly plan: Plan;
  readonly made: ImportReport;
  readonly isOneOfSeveral: boolean;
  readonly chosen: string | null;
  readonly onRecord: (recordId: string) => void;
}) {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const count = plan.objectives.length;
  const keyResults = plan.objectives.reduce((sum, objective) => sum + objective.keyResults.length, 0);
  const chosenAt = plan.objectives.findIndex((objective) => holds(objective, chosen));
  const shown = all ? count : Math.max(objectivesAtFirst, chosenAt + 1);
  // The report says which titles no cell gave.
  const madeTitles = new Set(
    made.items.flatMap((item) => (item.code === 'objectiveMade' ? [item.text, String(item.params['text'] ?? '')] : [])),
  );
  return (
    <section className="plan-to-be">
      <h2 className="text-note quiet bold">
        {isOneOfSeveral && `${plan.title} · `}
        {t('import:willHave', {
          objectives: t('common:count.objectives', { count }),
          keyResults: t('common:count.keyResults', { count: keyResults }),
        })}
      </h2>
      {plan.objectives.slice(0, shown).map((objective) => (
        <ObjectiveToBe
          key={objective.id}
          objective={objective}
          isMade={madeTitles.has(objective.title)}
          chosen={holds(objective, chosen) ? chosen : null}
          onRecord={onRecord}
        />
      ))}
      {count > shown && (
        <Button small onClick={() => setAll(true)}>
          {t('import:moreObjectives', { count: count - shown })}
        </Button>
      )}
    </section>
  );
}

function holds({ id, keyResults }: Objective, record: string | null): boolean {
  return record !== null && (id === record || keyResults.some((keyResult) => keyResult.id === record));
}

const ObjectiveToBe = memo(function ObjectiveToBe({
  objective,
  isMade,
  chosen,
  onRecord,
}: {
  readonly objective: Objective;
  readonly isMade: boolean;
  readonly chosen: string | null;
  readonly onRecord: (recordId: string) => void;
}) {
  const { t, language } = useTexts();
  const facts = [objective.owner, objective.weight === null ? null : formatPercent(objective.weight, language)].filter(
    (fact) => fact !== null,
  );
  return (
    <div className="objective-to-be">
      <h3>
        <Line isChosen={objective.id === chosen} onGo={() => onRecord(objective.id)}>
          <span className="grow">
            {objective.title || t('import:unnamedObjective')}
            {isMade && <span className="made-mark">{t('import:made')}</span>}
          </span>
          {facts.length > 0 && <span className="line-facts">{facts.join(' · ')}</span>}
        </Line>
      </h3>
      <ul>
        {objective.keyResults.map((keyResult) => (
          <li key={keyResult.id}>
            <Line isChosen={keyResult.id === chosen} onGo={() => onRecord(keyResult.id)}>
              <span className="grow">
                <span className="line-title">{keyResult.title}</span>
                <Facts keyResult={keyResult} />
              </span>
              <span className="num line-figures">{figuresOf(keyResult, language)}</span>
            </Line>
          </li>
        ))}
      </ul>
    </div>
  );
});

function Line({
  isChosen,
  onGo,
  children,
}: {
  readonly isChosen: boolean;
  readonly onGo: () => void;
  readonly children: React.ReactNode;
}) {
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <button
      ref={line}
      type="button"
      className={classNames('line-to-be', isChosen && 'is-chosen')}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onGo}
    >
      {children}
    </button>
  );
}

/** Kind, owner, due date and weight in one quiet line. */
function Facts({ keyResult }: { readonly keyResult: KeyResult }) {
  const { language } = useTexts();
  const facts = [
    keyResult.kind === 'increase' ? null : choiceLabel('kind', keyResult.kind, language),
    keyResult.owner,
    keyResult.due === null ? null : formatDate(keyResult.due, language),
    keyResult.weight === null ? null : formatPercent(keyResult.weight, language),
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? null : <span className="line-facts">{facts.join(' · ')}</span>;
}

/** `620 → 800 triệu`: from where to where, in the row's unit; what is no number stands as it was written: `“1.200”?`. */
function figuresOf(keyResult: KeyResult, language: Language): string {
  const show = (field: 'start' | 'target') =>
    keyResult[field] === null
      ? asWritten(keyResult.asWritten[field])
      : shownText({ ...keyResult, type: 'keyResult', objectiveId: '', sortKey: '' }, field, { language });
  const start = show('start');
  const target = show('target');
  const unit = keyResult.unit === null || keyResult.unit === '%' ? '' : ` ${keyResult.unit}`;
  if (start === '' && target === '') return '—';
  return `${start === '' ? '' : `${start} → `}${target === '' ? '?' : target}${unit}`;
}

function asWritten(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `“${text}”?`;
}
