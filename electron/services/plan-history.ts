import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { PlanRecord, PlanRecords, RecordId } from '#core/domain/plan';
import { fieldChangeSchema, type FieldChange } from '#core/ipc/contract';
import { writeAll, type FileSystem } from './file-system';
import { quietly } from './journal';

/** The file beside a plan's own files; what begins with this name is no part of the plan. */
export const historyName = 'history.jsonl';

/** A longer history loses its older half. */
const historyBytes = 2 * 1024 * 1024;
const mostChanges = 200;

const lineSchema = z.object({
  on: z.string(),
  id: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});

/* Where a row stands and what it was typed as are no values; the header's lists are histories themselves. */
const leftOut = new Set(['type', 'id', 'planId', 'sortKey', 'asWritten', 'changes', 'exports']);

/**
 * Notes what a change did to each record, field by field. Best effort and never flushed: the journal is what keeps
 * a plan, and no failure here may reach the edit. A row's coming and going are no changes of a value.
 */
export function noteHistory(
  files: FileSystem,
  folder: string,
  on: string,
  {
    before,
    after,
    ids,
  }: { readonly before: PlanRecords; readonly after: PlanRecords; readonly ids: readonly RecordId[] },
  maxBytes = historyBytes,
): void {
  quietly(() => {
    const lines = ids.flatMap((id) => {
      const [was, is] = [before.get(id), after.get(id)];
      const changes = was && is ? changedFields(was, is) : [];
      // The line break comes first, so that a line cut short by a crash spoils no later one.
      return changes.length > 0 ? [`\n${JSON.stringify({ on, id, changes })}`] : [];
    });
    if (lines.length > 0) append(files, `${folder}/${historyName}`, Buffer.from(lines.join(''), 'utf8'), maxBytes);
  });
}

/** The changes of one record, newest first, at most 200. Lines that cannot be read are passed over. */
export function readHistory(files: FileSystem, folder: string, recordId: RecordId): FieldChange[] {
  const found: FieldChange[] = [];
  quietly(() => {
    const bytes = files.read(`${folder}/${historyName}`);
    if (!bytes) return;
    const key = `"id":${JSON.stringify(recordId)}`;
    for (const line of Buffer.from(bytes).toString('utf8').split('\n').reverse()) {
      if (found.length >= mostChanges) return;
      if (line.includes(key)) found.push(...readLine(line, recordId));
    }
  });
  return found.slice(0, mostChanges);
}

function readLine(line: string, recordId: RecordId): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  quietly(() => {
    const { on, id, changes: fields } = lineSchema.parse(JSON.parse(line));
    if (id === recordId) changes.push(...fields.map((change) => fieldChangeSchema.parse({ on, ...change })));
  });
  return changes;
}

type Changed = Omit<FieldChange, 'on'>;

function changedFields(before: PlanRecord, after: PlanRecord): readonly Changed[] {
  const { extra: extraBefore, ...was } = spread(before);
  const { extra: extraAfter, ...is } = spread(after);
  return [
    ...differences(was, is).filter(({ field }) => !leftOut.has(field)),
    ...differences(extraBefore, extraAfter).map((change) => ({ ...change, field: `extra:${change.field}` })),
  ];
}

function spread(record: PlanRecord): Record<string, unknown> & { extra: Record<string, unknown> } {
  return { ...record, extra: record.type === 'plan' ? {} : record.extra };
}

function differences(was: Record<string, unknown>, is: Record<string, unknown>): readonly Changed[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
}

function append(files: FileSystem, file: string, bytes: Uint8Array, maxBytes: number): void {
  let length = files.stat(file)?.size ?? null;
  if (length !== null && length > maxBytes) {
    keepNewerHalf(files, file, maxBytes);
    length = files.stat(file)?.size ?? null;
  }
  const handle = files.open(file, length === null ? 'wx' : 'r+');
  try {
    writeAll(files, handle, bytes, length ?? 0);
  } finally {
    files.close(handle);
  }
}

function keepNewerHalf(files: FileSystem, file: string, maxBytes: number): void {
  const bytes = files.read(file);
  if (!bytes) return;
  const from = bytes.indexOf(0x0a, bytes.length - Math.floor(maxBytes / 2));
  const beside = `${file}.new`;
  files.remove(beside);
  const handle = files.open(beside, 'wx');
  try {
    writeAll(files, handle, from < 0 ? new Uint8Array() : bytes.subarray(from), 0);
  } finally {
    files.close(handle);
  }
  files.rename(beside, file);
}
