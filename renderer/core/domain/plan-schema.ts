import { z } from 'zod';
import {
  headerId,
  type KeyResultRecord,
  type ObjectiveRecord,
  type Plan,
  type PlanHeaderRecord,
  type PlanRecord,
} from './plan';

/*
 * The checks for everything a plan is made of. Unknown keys survive (loose objects): a file written by a newer
 * build of the same version must come back whole. Absent keys read as null, [] or {} (design 5.1).
 */

const text = z.string().max(32_767);
const optionalText = text.nullish().transform((value) => value ?? null);
const optionalNumber = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
const fraction = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
/** A calendar date that exists, `YYYY-MM-DD`. */
export const isoDate = z.iso.date();
const optionalDate = isoDate.nullish().transform((value) => value ?? null);
const textMap = z.record(z.string(), text).default({});
const id = z.string().min(1).max(200);
/** An id that may be absent in a file; plan-file.ts makes it. */
const optionalId = id.optional();

function optionalOf<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? null);
}

function listOf<T extends z.ZodType>(schema: T) {
  return z
    .array(schema)
    .nullish()
    .transform((value) => value ?? []);
}

const comment = z.looseObject({ on: isoDate, who: text, text });
const parent = z.looseObject({ plan: optionalText, objective: optionalText, keyResult: optionalText, title: text });

const named = {
  code: optionalText,
  title: text,
  alt: textMap,
  owner: optionalText,
  weight: fraction,
  parent: optionalOf(parent),
  rollUp: optionalOf(z.enum(['weighted', 'sum', 'support'])),
  note: optionalText,
  comments: z.record(z.string(), z.array(comment)).default({}),
  asWritten: textMap,
  extra: z.record(z.string(), z.union([text, z.number(), z.null()])).default({}),
  commitment: optionalOf(z.enum(['committed', 'aspirational'])),
};

const checkIn = {
  on: isoDate,
  value: optionalNumber,
  confidence: fraction,
  note: optionalText,
  replaces: optionalText,
};

const keyResultFields = {
  ...named,
  kind: z.enum(['increase', 'decrease', 'atLeast', 'atMost', 'range', 'stages', 'yesNo']).default('increase'),
  unit: optionalText,
  start: optionalNumber,
  startToBeMeasured: z.boolean().default(false),
  floor: optionalNumber,
  target: optionalNumber,
  stretch: optionalNumber,
  low: optionalNumber,
  high: optionalNumber,
  stages: listOf(z.looseObject({ title: text, share: fraction, doneOn: optionalDate })),
  current: optionalNumber,
  due: optionalDate,
  leading: optionalOf(z.boolean()),
  confidence: fraction,
  status: optionalOf(z.enum(['onTrack', 'atRisk', 'offTrack', 'done', 'dropped'])),
  method: optionalText,
  source: optionalText,
  payNotes: optionalOf(z.looseObject({ floor: optionalText, target: optionalText, stretch: optionalText })),
  initiatives: listOf(
    z.looseObject({ title: text, owner: optionalText, due: optionalDate, done: z.boolean().default(false) }),
  ),
};

const planFields = {
  title: text,
  level: optionalOf(z.enum(['company', 'department', 'team', 'person'])),
  department: optionalText,
  owner: optionalText,
  cycle: z.looseObject({
    kind: z.enum(['month', 'quarter', 'half', 'year', 'custom']),
    label: text,
    start: isoDate,
    end: isoDate,
  }),
  state: z.enum(['draft', 'approved', 'running', 'closed']).default('draft'),
  language: z.enum(['vi', 'en']).default('vi'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('VND'),
  note: optionalText,
  columns: listOf(
    z.looseObject({
      id,
      header: text,
      type: z.enum(['text', 'number', 'date', 'choice']).default('text'),
      after: optionalText,
      choices: listOf(text),
    }),
  ),
  origin: optionalOf(
    z.looseObject({
      file: text,
      sheet: text,
      layout: text,
      mapping: z.record(z.string(), z.string()).default({}),
      importedOn: optionalDate,
    }),
  ),
  changes: listOf(
    z.looseObject({
      on: isoDate,
      who: text,
      record: text,
      field: text,
      before: z.unknown(),
      after: z.unknown(),
      reason: optionalText,
    }),
  ),
  exports: listOf(z.looseObject({ id, on: isoDate, template: optionalText, values: z.unknown() })),
};

/** The plan inside a file: ids may be absent (plan-file.ts makes them before use). */
export const planInFile = z.looseObject({
  id: optionalId,
  ...planFields,
  objectives: z.array(
    z.looseObject({
      id: optionalId,
      ...named,
      category: optionalText,
      keyResults: z.array(
        z.looseObject({
          id: optionalId,
          ...keyResultFields,
          checkIns: listOf(z.looseObject({ id: optionalId, ...checkIn })),
        }),
      ),
    }),
  ),
});

const checkIns = listOf(z.looseObject({ id, ...checkIn }));

/** A whole plan document with every id present. */
export const planSchema: z.ZodType<Plan> = z.looseObject({
  id,
  ...planFields,
  objectives: z.array(
    z.looseObject({
      id,
      ...named,
      category: optionalText,
      keyResults: z.array(z.looseObject({ id, ...keyResultFields, checkIns })),
    }),
  ),
});

const sortKey = z.string().min(1).max(500);

const headerSchema: z.ZodType<PlanHeaderRecord> = z.looseObject({
  type: z.literal('plan'),
  id: z.literal(headerId),
  planId: id,
  ...planFields,
});

const objectiveSchema: z.ZodType<ObjectiveRecord> = z.looseObject({
  type: z.literal('objective'),
  id,
  ...named,
  category: optionalText,
  sortKey,
});

const keyResultSchema: z.ZodType<KeyResultRecord> = z.looseObject({
  type: z.literal('keyResult'),
  id,
  objectiveId: id,
  sortKey,
  ...keyResultFields,
  checkIns,
});

/** One record of the flat form, as it crosses IPC and lies on disk. */
export const planRecordSchema: z.ZodType<PlanRecord> = z.union([keyResultSchema, objectiveSchema, headerSchema]);
