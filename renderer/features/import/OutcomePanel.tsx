import { FileOutput } from 'lucide-react';
import { memo } from 'react';
import type { ImportPreview } from '#core/import/import-outcome';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import type { DecimalAnswer, Problem } from './model/problems';
import { PlanToBe } from './PlanToBe';
import { ProblemList } from './ProblemList';
import { Question } from './Question';

/** What the import makes of the file: the account of its cells, questions, the plans, and what stays outside. */
export const OutcomePanel = memo(function OutcomePanel({
  preview,
  problems,
  chosenProblem,
  chosenRecord,
  decimals,
  onDecimal,
  onProblem,
  onRecord,
  onSaveAccount,
}: {
  readonly preview: ImportPreview;
  readonly problems: readonly Problem[];
  /** The place in `problems` of the one that was last gone to. */
  readonly chosenProblem: number | null;
  /** The objective or key result of the active cell. */
  readonly chosenRecord: string | null;
  readonly decimals: ReadonlyMap<string, DecimalAnswer>;
  readonly onDecimal: (sheet: string, answer: DecimalAnswer) => void;
  readonly onProblem: (at: number) => void;
  readonly onRecord: (recordId: string) => void;
  readonly onSaveAccount: () => Promise<void>;
}) {
  const { t } = useTexts();
  const { cells } = preview.report;
  // A mark is settled for a whole sheet: its first case asks for all of them.
  const asked = problems.filter(
    ({ item }, at) =>
      item.code === 'ambiguousNumber' &&
      problems.findIndex((other) => other.item.code === item.code && other.item.sheet === item.sheet) === at,
  );
  return (
    <>
      <h2 className="text-note quiet bold">{t('import:counts')}</h2>
      <dl className="account">
        {(['total', 'placed', 'kept', 'listed'] as const).map((name) => (
          <div key={name}>
            <dd className="num">{cells[name]}</dd>
            <dt className="quiet text-note">{t(`import:${name}`)}</dt>
          </div>
        ))}
      </dl>
      {asked.map(({ item }) => (
        <Question
          key={`${item.sheet} ${item.range}`}
          item={item}
          others={
            problems.filter((other) => other.item.code === item.code && other.item.sheet === item.sheet).length - 1
          }
          chosen={decimals.get(item.sheet) ?? null}
          onGo={() => {
            onProblem(problems.findIndex((problem) => problem.item === item));
          }}
          onChoose={(answer) => {
            onDecimal(item.sheet, answer);
          }}
        />
      ))}
      {preview.plans.length === 0 && <p className="panel-problem panel-question">{t('import:noPlan')}</p>}
      {preview.plans.map((plan) => (
        <PlanToBe
          key={plan.id}
          plan={plan}
          made={preview.report}
          isOneOfSeveral={preview.plans.length > 1}
          chosen={chosenRecord}
          onRecord={onRecord}
        />
      ))}
      <ProblemList
        problems={problems}
        chosen={chosenProblem}
        severalSheets={preview.report.sheets.length > 1}
        onProblem={onProblem}
      />
      <div className="outcome-foot">
        <Button
          small
          icon={<FileOutput size={16} strokeWidth={1.75} aria-hidden />}
          onClick={() => void onSaveAccount()}
        >
          {t('import:saveAccount')}
        </Button>
      </div>
    </>
  );
});
