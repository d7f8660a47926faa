import { useMemo, useState } from 'react';
import { emptySheetMapping, type ImportPreview, type ReportSheet } from '#core/import/import-outcome';
import { cellName, type RawSheet } from '#core/import/raw-sheet';
import { useTexts } from '../../app/i18n';
import { Button } from '../../ui/Button';
import { CellBar } from './CellBar';
import type { CellAt } from './model/cell-range';
import type { CellStories } from './model/cell-story';
import { withCellWords, withColumn, withHeaderRow, withSheet, withText } from './model/mapping-changes';
import { ReadCellDialog } from './ReadCellDialog';
import { SheetAsFound, type SheetGridHandle } from './SheetAsFound';
import { SheetControls } from './SheetControls';
import { SheetTabs } from './SheetTabs';
import { TablesFound } from './TablesFound';
import type { ChangeMapping, PreviewState } from './use-preview';

const legend = ['objective', 'keyResult', 'number', 'person', 'keep', 'listed'] as const;

/** The left side: the sheet as found, how it is read, and what became of the cell one is at. */
export function SheetPane({
  preview,
  mapping,
  found,
  stories,
  active,
  onActive,
  onShowSheet,
  onChange,
  onMoreRows,
  gridRef,
}: {
  readonly preview: ImportPreview;
  readonly mapping: PreviewState['mapping'];
  readonly found: ReportSheet;
  readonly stories: CellStories;
  readonly active: CellAt;
  readonly onActive: (at: CellAt) => void;
  readonly onShowSheet: (name: string) => void;
  readonly onChange: ChangeMapping;
  readonly onMoreRows: () => void;
  readonly gridRef: React.RefObject<SheetGridHandle | null>;
}) {
  const { t } = useTexts();
  const [hovered, setHovered] = useState<CellAt | null>(null);
  const [asked, setAsked] = useState<CellAt | null>(null);
  const { name } = found;
  const sheet = preview.sheets.find((one) => one.name === name);
  const said = mapping?.sheets[name] ?? emptySheetMapping;
  const changed = useMemo(
    () => ({ cells: new Set(Object.keys(said.cells)), rows: new Set(Object.keys(said.rows)) }),
    [said],
  );
  const onColumn = useMemo<Parameters<typeof SheetAsFound>[0]['onColumn']>(
    () => (columns, column, target) => {
      onChange((before) => {
        const next = withColumn(before, found, columns, column, target);
        // Where no header was recognised, the first row with two cells is the one people mean.
        if (found.headerRow !== null || before?.sheets[found.name]?.headerRow != null) return next;
        const row = headerGuess(sheet);
        return row === null ? next : withSheet(next, found.name, { use: true, headerRow: row });
      });
    },
    [onChange, found, sheet],
  );
  const codes = new Set(preview.report.items.flatMap((item) => (item.sheet === name ? [item.code] : [])));
  const shown = hovered ?? active;
  const facts = shown.row < 0 || shown.column < 0 ? null : stories.of(found, shown);
  const textAt = (at: CellAt) =>
    sheet?.cells.find(({ row, column }) => row === at.row && column === at.column)?.shown ?? '';
  const lastRow = Math.max(0, ...found.tables.map(({ range }) => Number(/\d+$/u.exec(range)?.[0] ?? 0)));
  const shownRows = (sheet?.cells.at(-1)?.row ?? 0) + 1;
  return (
    <section className="import-sheet">
      <div className="import-sheet-head">
        <h2 className="text-note quiet bold">{t('import:asFound')}</h2>
        <ul className="legend">
          {legend.map((group) => (
            <li key={group}>
              <i className={group === 'listed' ? 'found-listed' : `group-${group}`} aria-hidden />
              {t(`import:legend.${group}`)}
            </li>
          ))}
        </ul>
      </div>
      <SheetTabs sheets={preview.report.sheets} shown={name} onShow={onShowSheet} />
      <SheetControls
        found={found}
        mapping={said}
        hasPeriods={codes.has('periodsAcross')}
        asksDecimal={codes.has('ambiguousNumber')}
        text={preview.text}
        onSheet={(change) => {
          onChange((before) => withSheet(before, name, change));
        }}
        onHeaderRow={(row) => {
          onChange((before) => withHeaderRow(before, name, row));
        }}
        onText={(text) => {
          onChange((before) => withText(before, text));
        }}
      />
      <TablesFound
        found={found}
        onGo={(at) => {
          onActive(at);
          gridRef.current?.focus();
        }}
      />
      {sheet && (
        <SheetAsFound
          key={name}
          sheet={sheet}
          found={found}
          preview={preview}
          stories={stories}
          changed={changed}
          active={active}
          onActive={onActive}
          onHover={setHovered}
          onAsk={setAsked}
          onColumn={onColumn}
          handleRef={gridRef}
        />
      )}
      {lastRow > shownRows && (
        <div>
          <Button small look="line" onClick={onMoreRows}>
            {t('import:moreRows', { count: lastRow - shownRows })}
          </Button>
        </div>
      )}
      {sheet && (
        <CellBar
          sheet={sheet}
          at={shown}
          facts={facts}
          severalPlans={preview.plans.length > 1}
          isHovered={hovered !== null}
          onAsk={() => {
            setAsked(active);
          }}
        />
      )}
      {asked && (
        <ReadCellDialog
          key={cellName(asked.row, asked.column)}
          at={asked}
          text={textAt(asked)}
          mapping={said}
          isHeader={found.headerRow === asked.row + 1}
          onWords={(words) => {
            setAsked(null);
            const cell = asked.column < 0 ? null : cellName(asked.row, asked.column);
            onChange((before) => withCellWords(before, name, cell, asked.row + 1, words));
          }}
          onHeader={() => {
            setAsked(null);
            onChange((before) => withHeaderRow(before, name, asked.row + 1));
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}

/** The 1-based number of the first row with two cells or more, or null. */
function headerGuess(sheet: RawSheet | undefined): number | null {
  const cells = sheet?.cells ?? [];
  const first = cells.find(({ row }, at) => cells[at + 1]?.row === row);
  return first ? first.row + 1 : null;
}
