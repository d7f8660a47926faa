import type { Command } from '#core/commands/command';
import { setCells, type CellText } from '#core/commands/cell-commands';
import { addKeyResult } from '#core/commands/key-result-commands';
import { addObjective } from '#core/commands/objective-commands';
import { deleteRows, moveRows } from '#core/commands/row-commands';
import { objectivesOf } from '#core/domain/plan-records';
import type { ChangeSet } from '#core/history/change-set';
import type { PlanSession } from '#core/history/plan-session';
import type { AppError } from '#core/result';
import { keyResultColumn, objectiveColumn, type GridColumn } from './grid-columns';
import type { GridContext } from './grid-context';
import type { SheetCommand } from './key-map';
import { madeBy, oneStep, part, type StepPart } from './one-step';
import { chosenRows, moveTarget } from './row-choice';
import { extentOf, single, type Extent, type Selection, type Sheet } from './selection';
import type { TextBlock } from './tsv';
import { cellShown, recordAt, type ViewRow } from './view-builder';

export interface SheetState {
  readonly session: PlanSession;
  readonly context: GridContext;
  readonly sheet: () => Sheet;
  readonly selection: () => Selection;
  readonly select: (selection: Selection) => void;
  readonly sayError: (error: AppError) => void;
}

/** What the sheet's commands do to the plan: intents in, one step of the session out. No element is touched here. */
export class SheetController {
  constructor(private readonly state: SheetState) {}

  /** Puts a text into a cell; into a row that is not there yet, by making the row in the same step. */
  write(row: ViewRow, column: GridColumn, text: string): boolean {
    return this.writeBlock(row, column, [[text]]);
  }

  /** Writes texts from a cell to the right and down; lines beyond the end become key results. One step. */
  writeBlock(row: ViewRow, column: GridColumn, block: TextBlock): boolean {
    const sheet = this.state.sheet();
    const top = sheet.view.indexOf.get(row.id) ?? 0;
    const left = sheet.columns.findIndex(({ id }) => id === column.id);
    const cells: CellText[] = [];
    const parts: StepPart[] = [];
    block.forEach((texts, down) => {
      const at = sheet.view.rows[top + down];
      const filled = texts.flatMap((text, along) => {
        const to = sheet.columns[left + along];
        return to?.editable ? [{ column: to, text }] : [];
      });
      if (!at || at.kind === 'add') {
        if (filled.some(({ text }) => text !== '')) parts.push(this.#newRow(filled));
        return;
      }
      const missing = filled.filter(({ column: to, text }) => recordAt(at, to) === null && text !== '');
      for (const { column: to, text } of filled) {
        const record = recordAt(at, to);
        // Of a merged cell only the line where it begins is meant, unless a single cell is written.
        if (record && (to.level !== 'objective' || block.length === 1 || at.blockStart === top + down))
          cells.push({ id: record.id, field: to.field, text });
      }
      if (missing.length > 0 && at.objective) parts.push(this.#newKeyResult(at.objective.id, missing));
    });
    const { language, forms } = this.state.context;
    if (parts.length === 0) return cells.length > 0 && this.#run(setCells, { cells, language, forms });
    if (cells.length > 0) parts.unshift(part(setCells, { cells, language, forms }));
    const objective = objectivesOf(this.state.session.plan).at(-1);
    const makesObjective = column.level === 'objective' || !objective;
    return makesObjective
      ? this.#run(oneStep(addObjective, { after: 'end' }, parts), null)
      : this.#run(oneStep(addKeyResult, { objectiveId: objective.id, after: 'end' }, parts), null);
  }

  /** The same text in every cell of the range, one step; a single cell may be of a row that is not there yet. */
  fill(extent: Extent, text: string): boolean {
    const sheet = this.state.sheet();
    const [row, column] = [sheet.view.rows[extent.top], sheet.columns[extent.left]];
    if (extent.top === extent.bottom && extent.left === extent.right && row && column)
      return this.write(row, column, text);
    const cells = this.#cellsOf(extent).map(({ id, field }) => ({ id, field, text }));
    const { language, forms } = this.state.context;
    return cells.length > 0 && this.#run(setCells, { cells, language, forms });
  }

  /** The texts of a range as shown; merged cells on their first line only. */
  texts(extent: Extent): TextBlock {
    const { view, columns } = this.state.sheet();
    return view.rows
      .slice(extent.top, extent.bottom + 1)
      .map((row, down) =>
        columns
          .slice(extent.left, extent.right + 1)
          .map((column) =>
            column.level === 'objective' && down > 0 && row.blockStart !== extent.top + down
              ? ''
              : cellShown(row, column, this.state.context),
          ),
      );
  }

  /** Runs a command on the selection; false = it did nothing. */
  run(command: SheetCommand): boolean {
    const { session, context } = this.state;
    if (command === 'undo' || command === 'redo') {
      const done = command === 'undo' ? session.undo() : session.redo();
      return done.ok;
    }
    if (context.readOnly) return false;
    const sheet = this.state.sheet();
    const selection = this.state.selection();
    const extent = extentOf(sheet, selection);
    const row = sheet.view.rows[extent.top];
    switch (command) {
      case 'clear':
        return this.fill(extent, '');
      case 'addObjective':
        return this.#addObjective(row, 'below');
      case 'addKeyResult':
        return this.#addKeyResult(row, 'below');
      case 'insertAbove':
      case 'insertBelow': {
        const where = command === 'insertAbove' ? 'above' : 'below';
        const at = command === 'insertBelow' ? sheet.view.rows[extent.bottom] : row;
        const level = sheet.columns[extent.left]?.level;
        return level === 'objective' && selection.kind !== 'rows'
          ? this.#addObjective(at, where)
          : this.#addKeyResult(at, where);
      }
      case 'deleteRows': {
        const chosen = chosenRows(sheet, extent, selection.kind !== 'cells');
        return chosen !== null && this.#run(deleteRows, { ids: chosen.ids });
      }
      case 'moveUp':
      case 'moveDown': {
        const chosen = chosenRows(sheet, extent, false);
        const target = chosen && moveTarget(sheet, chosen, command === 'moveUp' ? 'up' : 'down');
        return chosen !== null && target !== null && this.#run(moveRows, { ids: chosen.ids, ...target });
      }
      case 'copy':
      case 'cut':
      case 'paste':
      case 'edit':
        return false;
    }
  }

  #addObjective(row: ViewRow | undefined, where: 'above' | 'below'): boolean {
    const { view } = this.state.sheet();
    const above = row && view.rows[row.blockStart - 1];
    const after = where === 'below' ? (row?.objective?.id ?? 'end') : (above?.objective?.id ?? null);
    return this.#make(addObjective, { after }, objectiveColumn);
  }

  #addKeyResult(row: ViewRow | undefined, where: 'above' | 'below'): boolean {
    const objective = row?.objective ?? objectivesOf(this.state.session.plan).at(-1);
    if (!objective) return this.#make(addObjective, { after: 'end' }, objectiveColumn);
    const { view } = this.state.sheet();
    const above = row && view.rows[(view.indexOf.get(row.id) ?? 0) - 1];
    const before = above?.objective?.id === objective.id ? (above.keyResult?.id ?? null) : null;
    const after = where === 'above' ? before : (row?.keyResult?.id ?? 'end');
    return this.#make(addKeyResult, { objectiveId: objective.id, after }, keyResultColumn);
  }

  /** Runs a command that makes a row and goes there. */
  #make<P>(command: Command<P>, params: P, column: string): boolean {
    const before = this.state.selection();
    const after = (change: ChangeSet): Selection => {
      const [id] = madeBy(change);
      return id === undefined ? before : single({ row: id, column });
    };
    const made = this.state.session.run(command, params, { before, after: before, afterChange: after });
    if (!made.ok) this.state.sayError(made.error);
    else this.state.select(after(made.value));
    return made.ok;
  }

  #newRow(filled: readonly { readonly column: GridColumn; readonly text: string }[]): StepPart {
    const { language, forms } = this.state.context;
    return (plan, context) => {
      const ofObjective = filled.filter(({ column, text }) => column.level === 'objective' && text !== '');
      const last = objectivesOf(plan).at(-1);
      if (ofObjective.length === 0 && last) return this.#newKeyResult(last.id, filled)(plan, context);
      return oneStep(addObjective, { after: 'end' }, [
        part(addObjective, { after: 'end' }),
        (now, inner) => {
          const made = objectivesOf(now).at(-1);
          if (!made) throw new Error('The objective just made is not there');
          const cells = ofObjective.map(({ column, text }) => ({ id: made.id, field: column.field, text }));
          const set = part(setCells, { cells, language, forms });
          const rest = filled.filter(({ column, text }) => column.level !== 'objective' && text !== '');
          const parts = rest.length > 0 ? [set, this.#newKeyResult(made.id, rest)] : [set];
          return oneStep(addObjective, { after: 'end' }, parts).run(now, null, inner);
        },
      ]).run(plan, null, context);
    };
  }

  #newKeyResult(
    objectiveId: string,
    filled: readonly { readonly column: GridColumn; readonly text: string }[],
  ): StepPart {
    const { language, forms } = this.state.context;
    return (plan, context) =>
      oneStep(addKeyResult, { objectiveId, after: 'end' }, [
        part(addKeyResult, { objectiveId, after: 'end' }),
        (now, inner) => {
          const id = [...now.keys()].find((known) => !plan.has(known));
          if (id === undefined) throw new Error('The key result just made is not there');
          const cells = filled
            .filter(({ column, text }) => column.level !== 'objective' && text !== '')
            .map(({ column, text }) => ({ id, field: column.field, text }));
          return setCells.run(now, { cells, language, forms }, inner);
        },
      ]).run(plan, null, context);
  }

  #cellsOf(extent: Extent): readonly { readonly id: string; readonly field: string }[] {
    const { view, columns } = this.state.sheet();
    const cells = new Map<string, { readonly id: string; readonly field: string }>();
    for (const row of view.rows.slice(extent.top, extent.bottom + 1)) {
      for (const column of columns.slice(extent.left, extent.right + 1)) {
        const record = recordAt(row, column);
        // A merged cell is meant only when all its rows are: a row alone must not empty what others share.
        const whole = row.blockStart >= extent.top && row.blockStart + row.blockSize - 1 <= extent.bottom;
        if (record && column.editable && (column.level !== 'objective' || whole))
          cells.set(`${record.id} ${column.field}`, { id: record.id, field: column.field });
      }
    }
    return [...cells.values()];
  }

  #run<P>(command: Command<P>, params: P): boolean {
    const before = this.state.selection();
    const done = this.state.session.run(command, params, { before, after: before });
    if (!done.ok) this.state.sayError(done.error);
    return done.ok;
  }
}
