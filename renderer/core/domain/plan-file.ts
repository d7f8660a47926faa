import { z } from 'zod';
import { ok, refuse, type Result } from '../result';
import { decodeUtf8, isJsonObject, jsonDepth, parseJson } from './json-text';
import { headerId, type Plan } from './plan';
import { planInFile, planSchema } from './plan-schema';
import { stableId } from './stable-id';

/** The name in every plan file, and the version this build writes. */
export const planFormat = 'dinh-okr/plan';
export const planVersion = 1;

export const maxPlanFileBytes = 50 * 1024 * 1024;
export const maxPlanFileDepth = 64;

export interface PlanFile {
  readonly plan: Plan;
  /** Written by a newer version of the app: show it, never write it. */
  readonly newer: boolean;
}

type Json = Readonly<Record<string, unknown>>;

/** One function per version step: the entry at index 0 makes version 2 out of version 1, and so on. */
const migrations: readonly ((file: Json) => Json)[] = [];

/**
 * Reads a plan file (`.okr`). Refuses more than 50 MB, more than 64 levels, broken UTF-8 or JSON, another format and
 * values that fit no field, each with its place. Absent ids are made from place and text, so the same file always
 * gives the same ids; ids that occur twice are made anew the same way.
 */
export function readPlanFile(input: string | Uint8Array): Result<PlanFile> {
  const size = typeof input === 'string' ? utf8Size(input) : input.byteLength;
  if (size > maxPlanFileBytes) return refuse('planFileTooBig', { limit: maxPlanFileBytes / 1024 / 1024 });
  const text = typeof input === 'string' ? input : decodeUtf8(input);
  if (text === null) return invalid('', 'encoding');
  if (jsonDepth(text) > maxPlanFileDepth) return invalid('', 'depth');
  const json = parseJson(text.replace(/^\uFEFF/u, ''));
  if (!isJsonObject(json) || json['format'] !== planFormat) return invalid('format', 'format');
  const version = json['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return invalid('version', 'version');
  const newer = version > planVersion;
  const { format: _format, version: _version, ...content } = newer ? json : migrate(json, version);
  const read = planInFile.safeParse(toNfc(content));
  if (!read.success) {
    // What a newer version changed cannot be called a fault of the file.
    if (newer) return refuse('planFileNewer', { version, known: planVersion });
    const [issue] = read.error.issues;
    return invalid(issue?.path.map(String).join('.') ?? '', 'value');
  }
  const plan = planSchema.safeParse(withIds(read.data));
  if (!plan.success) return invalid(plan.error.issues[0]?.path.map(String).join('.') ?? '', 'value');
  return ok({ plan: plan.data, newer });
}

/** The plan as the text of a file: NFC, keys in a fixed order, unknown keys behind the known ones, by name. */
export function writePlanFile(plan: Plan): string {
  const file = { format: planFormat, version: planVersion, ...plan };
  return `${JSON.stringify(ordered(toNfc(file)), null, 2)}\n`;
}

/** The plan file as JSON Schema (draft 2020-12), for people who make or check such files with other tools. */
export function planJsonSchema(): unknown {
  const file = z.looseObject({ format: z.literal(planFormat), version: z.literal(planVersion), ...planInFile.shape });
  return {
    ...z.toJSONSchema(file, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }),
    title: 'Đỉnh OKR plan',
  };
}

function invalid(place: string, reason: 'encoding' | 'depth' | 'format' | 'version' | 'value') {
  return refuse('planFileInvalid', { place: place === '' ? '-' : place, reason });
}

function migrate(file: Json, version: number): Json {
  return migrations.slice(version - 1).reduce((older, step) => step(older), file);
}

function utf8Size(text: string): number {
  if (text.length > maxPlanFileBytes) return text.length;
  let size = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Each half of a surrogate pair stands for two of the four bytes.
    size += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return size;
}

/** All texts in NFC. Keys stay: they are names and ids. `__proto__` is dropped, it is never a field. */
function toNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(toNfc);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === '__proto__' ? [] : [[key, toNfc(inner)]])),
  );
}

type InFile = z.infer<typeof planInFile>;

function withIds(plan: InFile): unknown {
  const planId = plan.id ?? `plan-${stableId([plan.title, plan.cycle.label, plan.cycle.start].join('\n'))}`;
  const taken = new Set<string>([headerId]);
  const idFor = (given: string | undefined, kind: string, place: string): string => {
    let id = given ?? `${kind}-${stableId(`${planId}\n${place}`)}`;
    for (let round = 2; taken.has(id); round += 1) id = `${kind}-${stableId(`${planId}\n${place}\n${String(round)}`)}`;
    taken.add(id);
    return id;
  };
  return {
    ...plan,
    id: planId,
    objectives: plan.objectives.map((objective, index) => {
      const place = `${String(index)}\n${objective.title}`;
      return {
        ...objective,
        id: idFor(objective.id, 'o', place),
        keyResults: objective.keyResults.map((keyResult, row) => {
          const inner = `${place}\n${String(row)}\n${keyResult.title}`;
          return {
            ...keyResult,
            id: idFor(keyResult.id, 'kr', inner),
            checkIns: keyResult.checkIns.map((checkIn, step) => ({
              ...checkIn,
              id: idFor(checkIn.id, 'c', `${inner}\n${String(step)}\n${checkIn.on}`),
            })),
          };
        }),
      };
    }),
  };
}

/* The order of keys in a file, for people who read it and for tools that compare two of them. */
const keyOrder = [
  'format',
  'version',
  'id',
  'code',
  'title',
  'alt',
  'level',
  'department',
  'category',
  'kind',
  'unit',
  'start',
  'startToBeMeasured',
  'floor',
  'target',
  'stretch',
  'low',
  'high',
  'stages',
  'current',
  'end',
  'share',
  'doneOn',
  'on',
  'who',
  'record',
  'field',
  'before',
  'after',
  'reason',
  'value',
  'commitment',
  'owner',
  'weight',
  'due',
  'done',
  'leading',
  'parent',
  'plan',
  'objective',
  'keyResult',
  'rollUp',
  'confidence',
  'status',
  'method',
  'source',
  'note',
  'replaces',
  'payNotes',
  'initiatives',
  'checkIns',
  'cycle',
  'label',
  'state',
  'language',
  'currency',
  'objectives',
  'columns',
  'header',
  'type',
  'choices',
  'origin',
  'file',
  'sheet',
  'layout',
  'mapping',
  'importedOn',
  'changes',
  'exports',
  'template',
  'values',
  'comments',
  'text',
  'asWritten',
  'extra',
  'keyResults',
];
const rank = new Map(keyOrder.map((key, index) => [key, index]));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isJsonObject(value)) return value;
  const place = (key: string) => rank.get(key) ?? keyOrder.length;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}
