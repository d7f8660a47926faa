import { formsOf } from '#core/domain/forms';
import type { Plan } from '#core/domain/plan';
import { importFields, type ImportField } from '#core/import/import-outcome';
import type { Texts } from '#core/texts/texts';
import { useAppState } from '../../app/app-context';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { importedRecord, valueText, type Difference, type TextForms } from './model/difference-text';

/** Where the plan and the workbook differ: the plan's value stays unless the workbook's is ticked. */
export function DifferenceList({
  imported,
  differences,
  taken,
  onTaken,
}: {
  readonly imported: Plan;
  readonly differences: readonly Difference[];
  readonly taken: ReadonlySet<string>;
  readonly onTaken: (taken: ReadonlySet<string>) => void;
}) {
  const { t, language } = useTexts();
  const company = useAppState((state) => state.company);
  const texts: TextForms = {
    language,
    forms: formsOf(language, company),
    sayCount: (count) => t('import:into.items', { count }),
  };
  if (differences.length === 0) return <p className="quiet">{t('import:into.noDifference')}</p>;
  const keys = differences.flatMap(({ fields }) => fields.map(({ key }) => key));
  return (
    <section aria-label={t('import:into.differences')}>
      <div className="difference-head">
        <h3 className="text-note quiet bold grow">{t('import:into.differences')}</h3>
        <Button small onClick={() => onTaken(new Set(taken.size === keys.length ? [] : keys))}>
          {t(taken.size === keys.length ? 'import:into.takeNone' : 'import:into.takeAll')}
        </Button>
      </div>
      <ul className="difference-list report-items">
        {differences.map(({ record, fields }) => {
          const own = importedRecord(imported, record.importedId);
          const unit = own && 'unit' in own ? own.unit : null;
          return (
            <li key={record.importedId}>
              <b>{record.title}</b>
              {fields.map(({ key, field, plan, planText, workbook, workbookText }) => (
                <label key={key}>
                  <input
                    type="checkbox"
                    checked={taken.has(key)}
                    onChange={() => {
                      const next = new Set(taken);
                      if (!next.delete(key)) next.add(key);
                      onTaken(next);
                    }}
                  />
                  <span className="grow">{labelOf(field, own !== null && 'keyResults' in own, imported, t)}</span>
                  <span className="num">
                    {valueText(field, plan, planText, unit, texts)} →{' '}
                    {valueText(field, workbook, workbookText, unit, texts)}
                  </span>
                </label>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const ownNames = ['rollUp', 'low', 'high', 'stages', 'checkIns'] as const;

function labelOf(field: string, isObjective: boolean, imported: Plan, t: Texts): string {
  if (field.startsWith('extra:')) {
    return imported.columns.find(({ id }) => id === field.slice('extra:'.length))?.header ?? field;
  }
  if (field === 'title') return t(isObjective ? 'import:field.objective' : 'import:field.keyResult');
  const own = ownNames.find((name) => name === field);
  if (own) return t(`import:into.field.${own}`);
  const known: ImportField | undefined = importFields.find((name) => name === field);
  return known ? t(`import:field.${known}`) : field;
}
