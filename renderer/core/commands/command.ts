import type { IsoDate, PlanRecord, PlanRecords, RecordId } from '../domain/plan';
import { headerId } from '../domain/plan';
import type { Unit } from '../domain/units';
import type { ChangeSet, RecordChange } from '../history/change-set';
import type { Result } from '../result';

/** What a command may know of the world; everything else is in the plan and the parameters. */
export interface CommandContext {
  /** A fresh id, unique in the plan. */
  newId(): RecordId;
  /** Today on the user's calendar. */
  today(): IsoDate;
  /** The company's own units, for reading what is typed; none when absent. */
  readonly units?: readonly Unit[] | undefined;
  /** The month the company's year begins in; January when absent. */
  readonly firstMonth?: number | undefined;
}

/**
 * One intent of the user, pure: reads the plan, gives a change set or a refusal, changes nothing itself.
 * `label` names the text shown as "Undo: …" (`locales/*\/commands.json`).
 */
export interface Command<P> {
  readonly name: CommandName;
  readonly label: (params: P) => CommandLabel;
  readonly run: (plan: PlanRecords, params: P, context: CommandContext) => Result<ChangeSet>;
}

export interface CommandLabel {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export const commandNames = [
  'addObjective',
  'addKeyResult',
  'deleteRows',
  'moveRows',
  'setCells',
  'setPlanFields',
  'importPlan',
  'importIntoPlan',
  'renamePerson',
  'renameDepartment',
] as const;
export type CommandName = (typeof commandNames)[number];

/** Collects the changes of one command; the last word on a record wins, unchanged records are left out. */
export class ChangeBuilder {
  readonly #change = new Map<RecordId, RecordChange>();
  readonly #plan: PlanRecords;

  constructor(plan: PlanRecords) {
    this.#plan = plan;
  }

  /** The record as it would be after what was collected so far. */
  get(id: RecordId): PlanRecord | null {
    const change = this.#change.get(id);
    return change ? change.after : (this.#plan.get(id) ?? null);
  }

  put(record: PlanRecord): void {
    this.#set(record.id, record);
  }

  remove(id: RecordId): void {
    if (id === headerId) throw new Error('The header of a plan cannot be removed');
    this.#set(id, null);
  }

  done(): ChangeSet {
    return this.#change;
  }

  #set(id: RecordId, after: PlanRecord | null): void {
    const before = this.#plan.get(id) ?? null;
    if (before === after) this.#change.delete(id);
    else this.#change.set(id, { before, after });
  }
}
