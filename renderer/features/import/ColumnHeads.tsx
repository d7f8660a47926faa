import { EyeOff } from 'lucide-react';
import { memo, useMemo } from 'react';
import { importFields, type ColumnTarget, type ReportColumn, type ReportSheet } from '#core/import/import-outcome';
import { useTexts } from '../../app/i18n';
import { classNames } from '../../ui/class-names';
import { Select, type SelectOption } from '../../ui/Select';
import type { CellAt } from './model/cell-range';
import { groupOf } from './model/field-groups';
import type { PictureColumn, SheetPicture } from './model/sheet-picture';
import { rowHeadWidth } from './SheetRow';

type OnColumn = (columns: ReportSheet['columns'], column: string, target: ColumnTarget) => void;

/** The letters of the columns, each with the choice of what it is read into; they stay in sight. */
export function ColumnHeads({
  picture,
  columns,
  active,
  firstColumn,
  lastColumn,
  onColumn,
}: {
  readonly picture: SheetPicture;
  readonly columns: ReadonlyMap<string, ReportColumn>;
  readonly active: CellAt;
  /** The columns in sight. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly onColumn: OnColumn;
}) {
  const { t } = useTexts();
  const options = useMemo(
    () =>
      [...importFields.filter((field) => field !== 'recordId'), 'keep' as const, 'skip' as const].map((field) => ({
        value: field,
        label: t(`import:field.${field}`),
      })),
    [t],
  );
  const all = useMemo(() => [...columns.values()], [columns]);
  return (
    <div role="row" aria-rowindex={1} className="found-heads">
      <div role="columnheader" aria-colindex={1} className="found-corner">
        <span className="visually-hidden">{t('import:corner')}</span>
      </div>
      {picture.columns.map((column, at) =>
        (at < firstColumn || at > lastColumn) && at !== active.column ? null : (
          <ColumnHead
            key={column.name}
            column={column}
            at={at}
            left={picture.columnLefts[at] ?? 0}
            read={columns.get(column.name) ?? null}
            isQuiet={columns.size > 0}
            isInRange={active.column === at}
            isActive={active.row === -1 && active.column === at}
            options={options}
            all={all}
            onColumn={onColumn}
          />
        ),
      )}
    </div>
  );
}

const ColumnHead = memo(function ColumnHead({
  column: { name, width, hidden },
  at,
  left,
  read,
  isQuiet,
  isInRange,
  isActive,
  options,
  all,
  onColumn,
}: {
  readonly column: PictureColumn;
  readonly at: number;
  readonly left: number;
  /** What the column is read into; null = it belongs to no table. */
  readonly read: ReportColumn | null;
  /** Other columns are read: one that is not shows its choice only when one is at it. */
  readonly isQuiet: boolean;
  readonly isInRange: boolean;
  readonly isActive: boolean;
  readonly options: readonly SelectOption<ColumnTarget>[];
  readonly all: ReportSheet['columns'];
  readonly onColumn: OnColumn;
}) {
  const { t } = useTexts();
  const field = read?.field ?? 'skip';
  return (
    <div
      role="columnheader"
      id={`found--1-${String(at)}`}
      aria-colindex={at + 2}
      data-cell={`column${String(at)}`}
      title={hidden ? t('import:hiddenColumn') : undefined}
      className={classNames(
        'found-column-head',
        hidden && 'found-hidden',
        isInRange && 'found-in-range',
        isActive && 'found-active',
      )}
      style={{ left: rowHeadWidth + left, width }}
    >
      <span className="found-letter">
        {name}
        {hidden && <EyeOff size={11} strokeWidth={1.75} aria-hidden />}
      </span>
      <Select
        aria-label={t('import:columnAs', { column: name })}
        data-column={at}
        tabIndex={-1}
        title={`${t(`import:field.${field}`)} (Alt+↓)`}
        className={classNames(
          'found-chooser',
          `group-${groupOf(field)}`,
          read === null && isQuiet && 'found-chooser-unread',
        )}
        options={options}
        value={field}
        onChoose={(target) => {
          onColumn(all, name, target);
        }}
      />
    </div>
  );
});
