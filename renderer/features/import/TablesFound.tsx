import { formatPercent } from '#core/domain/numbers';
import type { ReportSheet, ReportTable } from '#core/import/import-outcome';
import { useTexts } from '../../app/i18n';
import { rangeOf, type CellAt } from './model/cell-range';
import { surenessOf } from './model/confidence';

/** The parts of the sheet that were read: what they were taken for, how surely, and why. */
export function TablesFound({ found, onGo }: { readonly found: ReportSheet; readonly onGo: (at: CellAt) => void }) {
  const { t } = useTexts();
  if (found.tables.length === 0) return null;
  return (
    <ul className="tables-found" aria-label={t('import:tablesFound')}>
      {found.tables.map((table, at) => (
        <Table
          key={`${table.range} ${String(at)}`}
          table={table}
          number={found.tables.length > 1 ? at + 1 : null}
          onGo={onGo}
        />
      ))}
    </ul>
  );
}

function Table({
  table,
  number,
  onGo,
}: {
  readonly table: ReportTable;
  readonly number: number | null;
  readonly onGo: (at: CellAt) => void;
}) {
  const { t, language } = useTexts();
  const { range, layout, confidence, reasons } = table;
  const sureness = surenessOf(confidence);
  const go = () => {
    const parsed = rangeOf(range);
    if (parsed) onGo({ row: parsed.top, column: parsed.left });
  };
  return (
    <li className="table-found">
      <button type="button" className="table-found-name" onClick={go}>
        {number !== null && <span className="found-outline-number">{number}</span>}
        <b className="num">{range}</b> {t(`import:layout.${layout}`)}
      </button>
      <span className={`sureness sureness-${sureness}`}>
        {t(`import:sureness.${sureness}`)}{' '}
        <span className="num">{formatPercent(confidence, language, { maxDecimals: 0 })}</span>
      </span>
      {reasons.length > 0 && (
        <details className="table-found-why">
          <summary aria-label={t('import:whyOf', { range })}>{t('import:why')}</summary>
          <ul className="report-items">
            {reasons.map(({ code, message }, index) => (
              <li key={`${code} ${String(index)}`}>{message}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
