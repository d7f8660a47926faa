import { addKeyResult } from '#core/commands/key-result-commands';
import { addObjective } from '#core/commands/objective-commands';
import { samplePlan } from '#core/domain/samples';
import { objectivesOf, recordsFromPlan } from '#core/domain/plan-records';
import type { PlanRecords } from '#core/domain/plan';
import { PlanSession } from '#core/history/plan-session';
import { gridColumns } from '../../../../renderer/features/plan-grid/grid-columns';
import { SheetController } from '../../../../renderer/features/plan-grid/sheet-controller';
import { resolved, single, type Selection, type Sheet } from '../../../../renderer/features/plan-grid/selection';
import { buildView } from '../../../../renderer/features/plan-grid/view-builder';

function ids(): () => string {
  let last = 0;
  return () => `id-${String((last += 1)).padStart(4, '0')}`;
}

/** A plan with objectives of the given numbers of key results, titled `O1`, `KR 1.1` and so on. */
export function sessionOf(sizes: readonly number[]): PlanSession {
  const newId = ids();
  const sample = samplePlan('doanh-thu-dinh-cao', 'vi', newId, '2026-01-05');
  const session = new PlanSession(recordsFromPlan({ ...sample, objectives: [] }), {
    newId,
    today: () => '2026-01-05',
  });
  sizes.forEach((size, o) => {
    session.run(addObjective, { after: 'end', title: `O${String(o + 1)}` });
    const objectiveId = objectivesOf(session.plan).at(-1)?.id ?? '';
    for (let k = 1; k <= size; k += 1)
      session.run(addKeyResult, { objectiveId, after: 'end', title: `KR ${String(o + 1)}.${String(k)}` });
  });
  return session;
}

export function sheetOf(plan: PlanRecords): Sheet {
  return { view: buildView(plan), columns: gridColumns(plan) };
}

/** Place of a column in the sheet. */
export function at(sheet: Sheet, column: string): number {
  return sheet.columns.findIndex(({ id }) => id === column);
}

/** A sheet with its controller, following its session as the grid does, without the grid. */
export function workingSheet(sizes: readonly number[]) {
  const session = sessionOf(sizes);
  let sheet = sheetOf(session.plan);
  let selection: Selection = single({ row: sheet.view.rows[0]?.id ?? 'add', column: 'title' });
  const errors: string[] = [];
  session.subscribe((event) => {
    const before = sheet;
    sheet = { view: buildView(event.plan, before.view), columns: before.columns };
    selection = resolved(before, sheet, (event.selection as Selection | undefined) ?? selection);
  });
  const controller = new SheetController({
    session,
    context: { language: 'vi', readOnly: false, say: (key) => key },
    sheet: () => sheet,
    selection: () => selection,
    select: (next) => {
      selection = next;
    },
    sayError: ({ code }) => errors.push(code),
  });
  return {
    session,
    controller,
    errors,
    sheet: () => sheet,
    selection: () => selection,
    select: (next: Selection) => {
      selection = next;
    },
    titles: () =>
      sheet.view.rows
        .filter(({ kind }) => kind !== 'add')
        .map(({ objective, keyResult }) => `${objective?.title ?? ''}/${keyResult?.title ?? ''}`),
  };
}
