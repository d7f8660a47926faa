import { useCallback, useEffect, useRef, useState } from 'react';
import {
  emptySheetMapping,
  type ColumnTarget,
  type ImportMapping,
  type ImportPreview,
  type ReportSheet,
  type SheetMapping,
} from '#core/import/import-outcome';
import type { Bridge, OfferedFile } from '#core/ipc/contract';
import type { AppError } from '#core/result';

export interface PreviewState {
  readonly preview: ImportPreview | null;
  readonly error: AppError | null;
  readonly busy: boolean;
  /** 0–1 once the reader has something to tell, else null. */
  readonly progress: number | null;
  readonly mapping: ImportMapping | null;
}

/** Reads the file, and reads it anew with every choice of the user's; the newest answer wins. */
export function usePreview(bridge: Bridge, file: OfferedFile) {
  const [state, setState] = useState<PreviewState>({
    preview: null,
    error: null,
    busy: true,
    progress: null,
    mapping: null,
  });
  const newest = useRef(0);
  const { token } = file;

  const request = useCallback(
    async (mapping: ImportMapping | null) => {
      const own = (newest.current += 1);
      // safe: zod's input type is mutable, the mapping is only read
      const answer = await bridge.previewImport({ token, sheet: null, mapping } as Parameters<
        Bridge['previewImport']
      >[0]);
      if (own !== newest.current) return;
      if (answer.ok) setState({ preview: answer.value, error: null, busy: false, progress: null, mapping });
      // A choice that cannot be read keeps the last picture on screen beside its sentence.
      else setState((before) => ({ ...before, error: answer.error, busy: false, progress: null, mapping }));
    },
    [bridge, token],
  );
  const read = (mapping: ImportMapping | null) => {
    setState((before) => ({ ...before, mapping, busy: true, progress: null }));
    return request(mapping);
  };

  useEffect(() => {
    const stop = bridge.on('importProgress', ({ token: of, progress }) => {
      if (of === token) setState((before) => ({ ...before, progress }));
    });
    void Promise.resolve(null).then(request);
    return () => {
      stop();
      newest.current += 1;
    };
  }, [bridge, request, token]);

  /** Changes how one sheet is read; what was recognised and is not named stays as it was. */
  const change = (sheet: ReportSheet, next: Partial<SheetMapping>) => {
    const known = state.mapping?.sheets[sheet.name] ?? emptySheetMapping;
    // A new header row has other columns: what was chosen for the old ones says nothing about them.
    const columns = next.headerRow === undefined ? { ...known.columns, ...next.columns } : {};
    void read({
      text: state.mapping?.text ?? null,
      sheets: { ...state.mapping?.sheets, [sheet.name]: { ...known, ...next, columns } },
    });
  };

  return {
    state,
    changeColumn: (sheet: ReportSheet, column: string, target: ColumnTarget) => {
      // The other columns are named too, so that choosing one does not make another change its meaning.
      const recognised = Object.fromEntries(sheet.columns.map(({ ref, field }) => [ref, field]));
      const taken =
        target === 'keep' || target === 'skip'
          ? []
          : sheet.columns.filter(({ field, ref }) => field === target && ref !== column);
      const freed = Object.fromEntries(taken.map(({ ref }) => [ref, 'keep' as const]));
      change(sheet, { columns: { ...recognised, ...freed, [column]: target } });
    },
    changeHeaderRow: (sheet: ReportSheet, headerRow: number | null) => {
      change(sheet, { headerRow });
    },
    answerDecimal: (sheet: ReportSheet, decimal: 'comma' | 'point') => {
      change(sheet, { decimal });
    },
    reset: () => void read(null),
  };
}
