import { X } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../../app/i18n';
import { Button, IconButton } from '../../ui/Button';
import { findRows } from './company/rows';

export interface EditableColumn<R> {
  readonly head: string;
  /** A class that gives the column its width. */
  readonly width?: string;
  /** The field of a row; `label` names it for screen readers: the column's head and the row. */
  readonly cell: (row: R, label: string) => ReactNode;
}

// More fields than this at once make a slow page and no list anyone reads.
const shownLimit = 50;
const findFrom = 15;

/** A short list of the company's as a table of fields: Tab goes through, each row ends with its own remove button. */
export function EditableTable<R extends { readonly id: string }>({
  caption,
  columns,
  rows,
  nameOf,
  textOf = nameOf,
  moreActions,
  onRemove,
  onRestore,
}: {
  readonly caption: string;
  readonly columns: readonly EditableColumn<R>[];
  readonly rows: readonly R[];
  readonly nameOf: (row: R) => string;
  /** What is searched, when more than the name. */
  readonly textOf?: (row: R) => string;
  readonly moreActions?: (row: R) => ReactNode;
  readonly onRemove: (row: R) => void;
  readonly onRestore: (row: R, place: number) => void;
}) {
  const { t } = useTexts();
  const [query, setQuery] = useState('');
  const [removed, setRemoved] = useState<{ readonly row: R; readonly place: number } | null>(null);
  const findId = useId();
  const canFind = rows.length > findFrom || query !== '';
  const shown = findRows(rows, canFind ? query : '', textOf, shownLimit);
  return (
    <>
      {canFind && (
        <div className="settings-line settings-find">
          <label htmlFor={findId} className="quiet">
            {t('settings:list.find')}
          </label>
          <input
            id={findId}
            className="input"
            type="search"
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
            }}
          />
        </div>
      )}
      {shown.rows.length > 0 && (
        <div className="settings-table-frame">
          <table className="settings-table">
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                {columns.map(({ head, width }) => (
                  <th key={head} scope="col" className={width}>
                    {head}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{t('settings:list.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.rows.map((row) => {
                const name = nameOf(row);
                return (
                  <tr key={row.id}>
                    {columns.map(({ head, cell }) => (
                      <td key={head}>{cell(row, t('settings:list.cell', { column: head, name }))}</td>
                    ))}
                    <td className="settings-actions">
                      {moreActions?.(row)}
                      <IconButton
                        label={t('settings:list.remove', { name })}
                        icon={<X size={16} strokeWidth={1.75} aria-hidden />}
                        onClick={() => {
                          setRemoved({ row, place: rows.indexOf(row) });
                          onRemove(row);
                        }}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {query !== '' && shown.rows.length === 0 && (
        <p className="quiet" role="status">
          {t('settings:list.noMatch', { query })}
        </p>
      )}
      {shown.more > 0 && <p className="text-note quiet">{t('settings:list.more', { count: shown.more })}</p>}
      <div className="settings-news" role="status">
        {removed !== null && !rows.some(({ id }) => id === removed.row.id) && (
          <p className="settings-line" key={removed.row.id}>
            {t('settings:list.removed', { name: nameOf(removed.row) })}
            <Button
              small
              look="line"
              autoFocus
              onClick={() => {
                onRestore(removed.row, removed.place);
                setRemoved(null);
              }}
            >
              {t('settings:list.restore')}
            </Button>
          </p>
        )}
      </div>
    </>
  );
}
