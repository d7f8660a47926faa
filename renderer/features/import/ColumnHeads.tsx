import { importFields, type ColumnTarget, type ReportColumn, type ReportSheet } from '#core/import/import-outcome';
import { useTexts } from '../../app/i18n';
import { classNames } from '../../ui/class-names';
import { Select } from '../../ui/Select';
import type { CellAt } from './model/cell-range';
import { groupOf } from './model/field-groups';
import type { SheetPicture } from './model/sheet-picture';
import { rowHeadWidth } from './SheetRow';

/** The letters of the columns, each with the choice of what it is read into; they stay in sight. */
export function ColumnHeads({
  picture,
  columns,
  active,
  onColumn,
}: {
  readonly picture: SheetPicture;
  readonly columns: ReadonlyMap<string, ReportColumn>;
  readonly active: CellAt;
  readonly onColumn: (columns: ReportSheet['columns'], column: string, target: ColumnTarget) => void;
}) {
  const { t } = useTexts();
  const options = [...importFields.filter((field) => field !== 'recordId'), 'keep' as const, 'skip' as const].map(
    (field) => ({ value: field, label: t(`import:field.${field}`) }),
  );
  const all = [...columns.values()];
  return (
    <div role="row" aria-rowindex={1} className="found-heads">
      <div role="columnheader" aria-colindex={1} aria-label={t('import:corner')} className="found-corner" />
      {picture.columns.map(({ name, width, hidden }, column) => {
        const read = columns.get(name);
        const field = read?.field ?? 'skip';
        return (
          <div
            key={name}
            role="columnheader"
            id={`found--1-${String(column)}`}
            aria-colindex={column + 2}
            data-cell={`column${String(column)}`}
            title={hidden ? t('import:hiddenColumn') : undefined}
            className={classNames(
              'found-column-head',
              hidden && 'found-hidden',
              active.column === column && 'found-in-range',
              active.row === -1 && active.column === column && 'found-active',
            )}
            style={{ left: rowHeadWidth + (picture.columnLefts[column] ?? 0), width }}
          >
            <span className="found-letter">{name}</span>
            <Select
              aria-label={t('import:columnAs', { column: name })}
              data-column={column}
              tabIndex={-1}
              title={`${t(`import:field.${field}`)} (Alt+↓)`}
              className={classNames(
                'found-chooser',
                `group-${groupOf(field)}`,
                !read && columns.size > 0 && 'found-chooser-unread',
              )}
              options={options}
              value={field}
              onChoose={(target) => {
                onColumn(all, name, target);
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
