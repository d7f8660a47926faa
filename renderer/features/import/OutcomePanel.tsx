import { TriangleAlert } from 'lucide-react';
import { shownText } from '#core/domain/cell-text';
import type { KeyResult, Language, Plan } from '#core/domain/plan';
import type { ImportPreview, ReportItem, ReportSheet } from '#core/import/import-outcome';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';

const mostItems = 60;

/** What the import makes of the file: the account of its cells, questions, the plans, and what stays outside. */
export function OutcomePanel({
  preview,
  decimals,
  onDecimal,
}: {
  readonly preview: ImportPreview;
  readonly decimals: ReadonlyMap<string, 'comma' | 'point'>;
  readonly onDecimal: (sheet: ReportSheet, decimal: 'comma' | 'point') => void;
}) {
  const { t } = useTexts();
  const { cells, items } = preview.report;
  const listed = items.filter(({ fate }) => fate === 'listed');
  const questions = items.filter(({ code }) => code === 'ambiguousNumber');
  const remarks = items.filter(({ fate, code }) => fate !== 'listed' && code !== 'ambiguousNumber');
  return (
    <>
      <h2 className="text-note quiet bold">{t('import:counts')}</h2>
      <dl className="account">
        {(['total', 'placed', 'kept', 'listed'] as const).map((name) => (
          <div key={name}>
            <dd className="num">{cells[name]}</dd>
            <dt className="quiet">{t(`import:${name}`)}</dt>
          </div>
        ))}
      </dl>
      {questions.map((item) => (
        <Question
          key={`${item.sheet} ${item.range}`}
          item={item}
          chosen={decimals.get(item.sheet) ?? null}
          onChoose={(decimal) => {
            const sheet = preview.report.sheets.find(({ name }) => name === item.sheet);
            if (sheet) onDecimal(sheet, decimal);
          }}
        />
      ))}
      {preview.plans.length === 0 && <p className="panel-problem panel-question">{t('import:noPlan')}</p>}
      {preview.plans.map((plan) => (
        <PlanToBe key={plan.id} plan={plan} isOneOfSeveral={preview.plans.length > 1} />
      ))}
      {remarks.length > 0 && <Items title={t('import:remarksTitle')} items={remarks} />}
      <Items title={t('import:listedTitle')} items={listed} />
      {listed.length === 0 && <p className="quiet">{t('import:noListed')}</p>}
    </>
  );
}

function Question({
  item,
  chosen,
  onChoose,
}: {
  readonly item: ReportItem;
  readonly chosen: 'comma' | 'point' | null;
  readonly onChoose: (decimal: 'comma' | 'point') => void;
}) {
  const { t } = useTexts();
  // The mark in the text itself: if it parts thousands, the other one is the decimal mark.
  const mark = item.text.includes('.') ? 'point' : 'comma';
  const other = mark === 'point' ? 'comma' : 'point';
  return (
    <div className="panel-problem panel-question">
      <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
      <div>
        <b>{t('import:ambiguous', { text: item.text })}</b>
        <p>{t('import:ambiguousWhere', { range: item.range })}</p>
        <div className="question-answers">
          <Button small look="line" aria-pressed={chosen === other} onClick={() => onChoose(other)}>
            {t('import:thousands')}
          </Button>
          <Button small look="line" aria-pressed={chosen === mark} onClick={() => onChoose(mark)}>
            {t('import:decimals')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function PlanToBe({ plan, isOneOfSeveral }: { readonly plan: Plan; readonly isOneOfSeveral: boolean }) {
  const { t, language } = useTexts();
  const keyResults = plan.objectives.reduce((sum, objective) => sum + objective.keyResults.length, 0);
  return (
    <section className="plan-to-be">
      <h2 className="text-note quiet bold">
        {isOneOfSeveral && `${plan.title} · `}
        {t('import:willHave', {
          objectives: t('common:count.objectives', { count: plan.objectives.length }),
          keyResults: t('common:count.keyResults', { count: keyResults }),
        })}
      </h2>
      {plan.objectives.map((objective) => (
        <div key={objective.id} className="objective-to-be">
          <h3>{objective.title || t('import:unnamedObjective')}</h3>
          <ul>
            {objective.keyResults.map((keyResult) => (
              <li key={keyResult.id}>
                <span>{keyResult.title}</span>
                <span className="num">{figuresOf(keyResult, language)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** `620 → 800 triệu`: from where to where, in the row's unit. */
function figuresOf(keyResult: KeyResult, language: Language): string {
  const record = { ...keyResult, type: 'keyResult', objectiveId: '', sortKey: '' } as const;
  const [start, target] = [shownText(record, 'start', { language }), shownText(record, 'target', { language })];
  const unit = keyResult.unit === null || keyResult.unit === '%' ? '' : ` ${keyResult.unit}`;
  if (start === '' && target === '') return '—';
  return `${start === '' ? '' : `${start} → `}${target === '' ? '?' : target}${unit}`;
}

function Items({ title, items }: { readonly title: string; readonly items: readonly ReportItem[] }) {
  const { t } = useTexts();
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="text-note quiet bold">{title}</h2>
      <ul className="report-items">
        {items.slice(0, mostItems).map((item, index) => (
          <li key={`${item.sheet} ${item.range} ${String(index)}`}>
            <b>{item.range}</b> {item.text !== '' && <q>{item.text.slice(0, 80)}</q>}{' '}
            {item.message.replace(`${item.range}: `, '')}
          </li>
        ))}
      </ul>
      {items.length > mostItems && (
        <p className="quiet">{t('import:moreItems', { count: items.length - mostItems })}</p>
      )}
    </section>
  );
}
