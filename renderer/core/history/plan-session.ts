import type { Command, CommandContext, CommandLabel } from '../commands/command';
import type { PlanRecords } from '../domain/plan';
import { ok, refuse, type Result } from '../result';
import { applyChange, invertChange, type ChangeSet } from './change-set';

/** Where the user was, as the view gives it; opaque here. Restored with the step it belongs to. */
export type SelectionMark = unknown;

export interface SelectionMarks {
  readonly before: SelectionMark;
  readonly after: SelectionMark;
  /** Instead of `after`, when it is known only with the change: the row just made. */
  readonly afterChange?: (change: ChangeSet) => SelectionMark;
}

export interface Step {
  readonly label: CommandLabel;
  readonly change: ChangeSet;
  readonly selectionBefore: SelectionMark;
  readonly selectionAfter: SelectionMark;
}

export interface SessionEvent {
  readonly kind: 'run' | 'undo' | 'redo';
  readonly label: CommandLabel;
  /** What was applied, already inverted for an undo: the journal and the grid take it as it is. */
  readonly change: ChangeSet;
  readonly plan: PlanRecords;
  /** The selection to show now; undefined = leave it. */
  readonly selection: SelectionMark;
}

export type SessionListener = (event: SessionEvent) => void;

// A step costs about its records, twice; 200,000 record pairs stay well under 100 MB for ordinary rows.
const historyRecordLimit = 200_000;

/**
 * One open plan: the only road for a change (intent → command → change set → here), with undo and redo.
 * A command that refuses or throws changes neither plan nor history. Saving listens; it is not called.
 */
export class PlanSession {
  #plan: PlanRecords;
  #done: Step[] = [];
  #undone: Step[] = [];
  readonly #context: CommandContext;
  readonly #listeners = new Set<SessionListener>();

  constructor(plan: PlanRecords, context: CommandContext) {
    this.#plan = plan;
    this.#context = context;
  }

  get plan(): PlanRecords {
    return this.#plan;
  }

  /** The label of the step that undo would take back, or null. */
  get undoLabel(): CommandLabel | null {
    return this.#done.at(-1)?.label ?? null;
  }

  get redoLabel(): CommandLabel | null {
    return this.#undone.at(-1)?.label ?? null;
  }

  /** Calls `listener` after every change; the result stops that. */
  subscribe(listener: SessionListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Runs one command as one step. A change that changes nothing leaves no step. */
  run<P>(
    command: Command<P>,
    params: P,
    selection: SelectionMarks = { before: undefined, after: undefined },
  ): Result<ChangeSet> {
    const result = command.run(this.#plan, params, this.#context);
    if (!result.ok || result.value.size === 0) return result;
    const applied = applyChange(this.#plan, result.value);
    if (!applied.ok) return applied;
    const label = command.label(params);
    const after = selection.afterChange?.(result.value) ?? selection.after;
    this.#plan = applied.value;
    this.#done.push({ label, change: result.value, selectionBefore: selection.before, selectionAfter: after });
    this.#undone = [];
    this.#forgetOldest();
    this.#tell({ kind: 'run', label, change: result.value, plan: this.#plan, selection: after });
    return ok(result.value);
  }

  undo(): Result<Step> {
    const step = this.#done.at(-1);
    if (!step) return refuse('nothingToUndo');
    const change = invertChange(step.change);
    const applied = applyChange(this.#plan, change);
    if (!applied.ok) return applied;
    this.#plan = applied.value;
    this.#done.pop();
    this.#undone.push(step);
    this.#tell({ kind: 'undo', label: step.label, change, plan: this.#plan, selection: step.selectionBefore });
    return ok(step);
  }

  redo(): Result<Step> {
    const step = this.#undone.at(-1);
    if (!step) return refuse('nothingToRedo');
    const applied = applyChange(this.#plan, step.change);
    if (!applied.ok) return applied;
    this.#plan = applied.value;
    this.#undone.pop();
    this.#done.push(step);
    this.#tell({
      kind: 'redo',
      label: step.label,
      change: step.change,
      plan: this.#plan,
      selection: step.selectionAfter,
    });
    return ok(step);
  }

  #tell(event: SessionEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #forgetOldest(): void {
    let records = this.#done.reduce((sum, step) => sum + step.change.size, 0);
    while (records > historyRecordLimit && this.#done.length > 1) records -= this.#done.shift()?.change.size ?? 0;
  }
}
