import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportMapping, ImportPreview } from '#core/import/import-outcome';
import type { Language } from '#core/domain/plan';
import type { Bridge, OfferedFile } from '#core/ipc/contract';
import type { AppError } from '#core/result';
import { sameMapping } from './model/mapping-changes';

export interface PreviewState {
  /** The newest picture there is; it stays while another is being read. */
  readonly preview: ImportPreview | null;
  readonly error: AppError | null;
  readonly busy: boolean;
  /** The reading has taken long enough that its progress and a way out are shown. */
  readonly slow: boolean;
  /** 0–1 once the reader has something to tell, else null. */
  readonly progress: number | null;
  /** What the user has chosen. */
  readonly mapping: ImportMapping | null;
  /** What the picture on screen was read with. */
  readonly shown: ImportMapping | null;
}

/** Keys that run through a list of choices ask once, when they rest. */
const restMs = 150;
const slowMs = 1000;
const rowsAtFirst = 200;
const rowsMore = 1000;
const mostRows = 20_000;

const first: PreviewState = {
  preview: null,
  error: null,
  busy: true,
  slow: false,
  progress: null,
  mapping: null,
  shown: null,
};

export type ChangeMapping = (change: (mapping: ImportMapping | null) => ImportMapping | null) => void;

/** Reads the file, and reads it anew with every choice of the user's; the newest answer wins. */
export function usePreview(bridge: Bridge, file: OfferedFile, language: Language) {
  const [state, setState] = useState<PreviewState>(first);
  const [canUndo, setCanUndo] = useState(false);
  const newest = useRef(0);
  const chosen = useRef<ImportMapping | null>(null);
  const past = useRef<(ImportMapping | null)[]>([]);
  const rows = useRef(rowsAtFirst);
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const late = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { token } = file;

  const request = useCallback(
    async (mapping: ImportMapping | null) => {
      const own = (newest.current += 1);
      clearTimeout(late.current);
      late.current = setTimeout(() => {
        setState((before) => ({ ...before, slow: before.busy }));
      }, slowMs);
      // safe: zod's input type is mutable, the mapping is only read
      const input = { token, sheet: null, mapping, rows: rows.current } as Parameters<Bridge['previewImport']>[0];
      const answer = await bridge.previewImport(input);
      if (own !== newest.current) return;
      clearTimeout(late.current);
      const done = { busy: false, slow: false, progress: null };
      if (answer.ok) setState((before) => ({ ...before, ...done, preview: answer.value, error: null, shown: mapping }));
      // A choice that cannot be read keeps the last picture on screen beside its sentence.
      else setState((before) => ({ ...before, ...done, error: answer.error }));
    },
    [bridge, token],
  );
  const read = useCallback(
    (mapping: ImportMapping | null) => {
      chosen.current = mapping;
      // Whatever is on its way answers an older choice.
      newest.current += 1;
      setState((before) => ({ ...before, mapping, busy: true, progress: null }));
      clearTimeout(rest.current);
      rest.current = setTimeout(() => void request(mapping), restMs);
    },
    [request],
  );

  useEffect(() => {
    const stop = bridge.on('importProgress', ({ token: of, progress }) => {
      if (of === token) setState((before) => (before.busy ? { ...before, progress } : before));
    });
    void Promise.resolve(null).then(request);
    return () => {
      stop();
      clearTimeout(rest.current);
      clearTimeout(late.current);
      newest.current += 1;
    };
  }, [bridge, request, token]);

  // What the report says is in the language it was read in.
  const readIn = useRef(language);
  useEffect(() => {
    if (readIn.current === language) return;
    readIn.current = language;
    read(chosen.current);
  }, [language, read]);

  const change = useCallback<ChangeMapping>(
    (make) => {
      const next = make(chosen.current);
      if (sameMapping(next, chosen.current)) return;
      past.current.push(chosen.current);
      setCanUndo(true);
      read(next);
    },
    [read],
  );
  /** Takes the last choice back; false when there is none. */
  const undo = useCallback((): boolean => {
    if (past.current.length === 0) return false;
    read(past.current.pop() ?? null);
    setCanUndo(past.current.length > 0);
    return true;
  }, [read]);
  /** Shows more rows of a long sheet. */
  const showMore = useCallback(() => {
    rows.current = Math.min(mostRows, rows.current + rowsMore);
    read(chosen.current);
  }, [read]);
  /** Gives up the reading under way and the choice it was for; the picture on screen holds. */
  const cancel = useCallback(() => {
    newest.current += 1;
    clearTimeout(rest.current);
    clearTimeout(late.current);
    void bridge.cancelImport({ token });
    setState((before) => {
      chosen.current = before.shown;
      return { ...before, busy: false, slow: false, progress: null, mapping: before.shown };
    });
  }, [bridge, token]);

  return { state, change, undo, cancel, canUndo, showMore };
}
