import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import type { GridApi } from 'ag-grid-community';
import type { Forms } from '#core/domain/forms';
import type { Language } from '#core/domain/plan';
import { blockHeights, type Density } from './row-heights';
import type { Sheet } from './selection';
import { sheetFonts, TextMeasure } from './text-measure';
import type { ViewRow } from './view-builder';

/** Heights of the rows, from the texts they show and the widths of their columns. */
export interface RowHeights {
  /** Measures every row anew; the grid asks for heights only when it is told to. */
  readonly measure: () => void;
  readonly heightOf: (rowId: string) => number;
}

// Until the first measuring.
const oneLine = 32;

/** Keeps the heights of the rows; measures again when the typefaces have arrived. */
export function useRowHeights(
  api: RefObject<GridApi<ViewRow> | null>,
  sheet: RefObject<Sheet>,
  language: Language,
  density: Density,
  fontSize: number,
  forms?: Forms,
): RowHeights {
  const text = useMemo(() => new TextMeasure(document, sheetFonts, fontSize), [fontSize]);
  const heights = useRef(new Map<string, number>());
  const measure = useCallback(() => {
    const found = new Map<string, number>();
    const { view, columns } = sheet.current;
    const widthOf = (id: string): number =>
      api.current?.getColumn(id)?.getActualWidth() ?? columns.find((column) => column.id === id)?.width ?? 100;
    for (let at = 0; at < view.rows.length;) {
      const block = view.rows.slice(at, at + (view.rows[at]?.blockSize ?? 1));
      const own = blockHeights(block, {
        columns,
        widthOf,
        language,
        forms,
        density,
        fontSize,
        lines: (words, width, bold) => text.lines(words, width, bold),
      });
      block.forEach((row, index) => found.set(row.id, own[index] ?? oneLine));
      at += block.length;
    }
    heights.current = found;
  }, [api, sheet, density, fontSize, language, forms, text]);

  useEffect(() => {
    void document.fonts.ready.then(() => {
      text.reset();
      measure();
      api.current?.resetRowHeights();
    });
  }, [api, text, measure]);

  const heightOf = useCallback((rowId: string) => heights.current.get(rowId) ?? oneLine, []);
  return useMemo(() => ({ measure, heightOf }), [measure, heightOf]);
}
