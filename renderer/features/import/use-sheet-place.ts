import { useCallback, useMemo, useState } from 'react';
import type { ImportPreview, ReportItem } from '#core/import/import-outcome';
import { cellOf, rangeOf, type CellAt } from './model/cell-range';
import { CellStories } from './model/cell-story';
import { nextProblem, problemsOf } from './model/problems';

/** Where one is in the file: the sheet shown, the active cell of each sheet, the problem last gone to. */
export function useSheetPlace(preview: ImportPreview | null) {
  const [chosenSheet, setChosenSheet] = useState<string | null>(null);
  const [actives, setActives] = useState<ReadonlyMap<string, CellAt>>(new Map());
  const [problemKey, setProblemKey] = useState<string | null>(null);
  const stories = useMemo(() => (preview ? new CellStories(preview) : null), [preview]);
  const problems = useMemo(() => (preview ? problemsOf(preview.report) : []), [preview]);
  const sheets = preview?.report.sheets ?? [];
  const found = sheets.find(({ name }) => name === chosenSheet) ?? sheets.find(({ used }) => used) ?? sheets[0] ?? null;
  const sheetName = found?.name ?? '';
  // The first cell of what was read is where one begins.
  const begin = rangeOf(found?.tables[0]?.range ?? '');
  const active = actives.get(sheetName) ?? { row: begin?.top ?? 0, column: begin?.left ?? 0 };

  const goTo = useCallback((sheet: string, at: CellAt) => {
    setChosenSheet(sheet);
    setActives((before) => new Map(before).set(sheet, at));
  }, []);
  const setActive = useCallback(
    (at: CellAt) => {
      setProblemKey(null);
      goTo(sheetName, at);
    },
    [goTo, sheetName],
  );
  // A new picture has its problems in other places: the one gone to is known by what it is about.
  const at = problemKey === null ? -1 : problems.findIndex(({ item }) => keyOf(item) === problemKey);
  const chosenProblem = at < 0 ? null : at;

  const goToProblem = useCallback(
    (index: number): boolean => {
      const problem = problems[index];
      if (!problem) return false;
      setProblemKey(keyOf(problem.item));
      if (problem.at) goTo(problem.item.sheet, problem.at);
      else setChosenSheet(problem.item.sheet);
      return true;
    },
    [problems, goTo],
  );
  const stepProblem = (by: 1 | -1): boolean => {
    const next = nextProblem(problems, chosenProblem, by);
    return next !== null && goToProblem(next);
  };
  const goToRecord = useCallback(
    (recordId: string): boolean => {
      const place = stories?.cellOf(recordId);
      const cell = place && cellOf(place.cell);
      if (!place || !cell) return false;
      setProblemKey(null);
      goTo(place.sheet, cell);
      return true;
    },
    [stories, goTo],
  );
  return {
    found,
    sheets,
    stories,
    problems,
    active,
    chosenProblem,
    showSheet: setChosenSheet,
    setActive,
    goToProblem,
    stepProblem,
    goToRecord,
  };
}

function keyOf({ sheet, range, code }: ReportItem): string {
  return `${sheet} ${range} ${code}`;
}
