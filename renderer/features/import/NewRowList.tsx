import type { RecordId } from '#core/domain/plan';
import { useTexts } from '../../app/i18n';
import { withRow, type NewRows } from './model/rows-to-add';

/** The rows of the workbook that the plan does not have: each is added unless its tick is taken off. */
export function NewRowList({
  groups,
  leftOut,
  onLeftOut,
}: {
  readonly groups: readonly NewRows[];
  readonly leftOut: ReadonlySet<RecordId>;
  readonly onLeftOut: (leftOut: ReadonlySet<RecordId>) => void;
}) {
  const { t } = useTexts();
  if (groups.length === 0) return null;
  return (
    <details>
      <summary className="text-note bold">{t('import:into.newRows')}</summary>
      <ul className="difference-list report-items">
        {groups.map(({ objective, isNew, keyResults }) => {
          const isOut = isNew && leftOut.has(objective.id);
          return (
            <li key={objective.id}>
              {isNew ? (
                <label>
                  <input
                    type="checkbox"
                    checked={!isOut}
                    onChange={() => {
                      onLeftOut(withRow(leftOut, objective.id));
                    }}
                  />
                  <b>{objective.title || t('import:unnamedObjective')}</b>
                </label>
              ) : (
                <b className="quiet">{objective.title}</b>
              )}
              {keyResults.map(({ id, title }) => (
                <label key={id} className={isOut ? 'new-key-result quiet' : 'new-key-result'}>
                  <input
                    type="checkbox"
                    disabled={isOut}
                    checked={!isOut && !leftOut.has(id)}
                    onChange={() => {
                      onLeftOut(withRow(leftOut, id));
                    }}
                  />
                  <span className="grow">{title}</span>
                </label>
              ))}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
