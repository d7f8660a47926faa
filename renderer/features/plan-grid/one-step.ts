import type { Command, CommandContext } from '#core/commands/command';
import type { PlanRecords } from '#core/domain/plan';
import { applyChange, mergeChanges, type ChangeSet } from '#core/history/change-set';
import { ok, type Result } from '#core/result';

/** What a part of a step may do: the plan as the parts before it left it, in; its own change, out. */
export type StepPart = (plan: PlanRecords, context: CommandContext) => Result<ChangeSet>;

/** One command with its parameters, as a part. */
export function part<P>(command: Command<P>, params: P): StepPart {
  return (plan, context) => command.run(plan, params, context);
}

/** Ids of key results and objectives a change made. */
export function madeBy(change: ChangeSet): readonly string[] {
  return [...change].filter(([, { before }]) => before === null).map(([id]) => id);
}

/**
 * Several commands as one step of undo, under the label of `as` (typing into a row that is not there yet makes the row
 * and fills its cell). The first refusal refuses the whole.
 */
export function oneStep<P>(as: Command<P>, params: P, parts: readonly StepPart[]): Command<null> {
  return {
    name: as.name,
    label: () => as.label(params),
    run: (start, _params, context) => {
      let plan = start;
      let all: ChangeSet = new Map();
      for (const run of parts) {
        const change = run(plan, context);
        if (!change.ok) return change;
        const applied = applyChange(plan, change.value);
        if (!applied.ok) return applied;
        plan = applied.value;
        all = mergeChanges(all, change.value);
      }
      return ok(all);
    },
  };
}
