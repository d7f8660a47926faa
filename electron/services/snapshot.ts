import { createHash } from 'node:crypto';
import { z } from 'zod';
import { planRecordSchema } from '#core/domain/plan-schema';
import type { PlanRecord } from '#core/domain/plan';
import { ElectronStore } from './electron-store-after-shim';
import type { FileSystem } from './file-system';

/** The two slots of a plan, written in turn, never over the newest good one. */
export const slots = ['a', 'b'] as const;
export type Slot = (typeof slots)[number];

export function slotName(slot: Slot): string {
  return `plan.${slot}.json`;
}

const snapshotFormat = 'dinh-okr/snapshot';
/** The version this build writes. A newer one opens read-only. */
export const snapshotVersion = 1;

/** A whole plan at one seq, as electron-store writes it. */
export interface Snapshot {
  readonly seq: number;
  readonly appVersion: string;
  /** With their sort keys, as they were. */
  readonly records: readonly PlanRecord[];
}

interface Envelope {
  readonly format: typeof snapshotFormat;
  readonly schemaVersion: number;
  readonly seq: number;
  readonly appVersion: string;
  /** Of `data` as compact JSON. */
  readonly sha256: string;
  readonly data: readonly unknown[];
}

const envelopeSchema = z.looseObject({
  format: z.literal(snapshotFormat),
  schemaVersion: z.number().int().positive(),
  seq: z.number().int().min(0),
  appVersion: z.string(),
  sha256: z.string(),
  data: z.array(z.unknown()),
});

export type SlotState =
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly bytes: Uint8Array }
  | { readonly kind: 'good'; readonly snapshot: Snapshot; readonly newer: boolean };

/** Reads one slot without touching it: electron-store's own constructor would throw or take `[1,2]` for `{}`. */
export function probeSlot(files: FileSystem, folder: string, slot: Slot): SlotState {
  const bytes = files.read(`${folder}/${slotName(slot)}`);
  if (bytes === null) return { kind: 'missing' };
  const damaged = { kind: 'damaged', bytes } as const;
  let found: unknown;
  try {
    found = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return damaged;
  }
  const envelope = envelopeSchema.safeParse(found);
  if (!envelope.success || envelope.data.sha256 !== hashOf(envelope.data.data)) return damaged;
  const records = z.array(planRecordSchema).safeParse(envelope.data.data);
  if (!records.success) return damaged;
  const { seq, appVersion, schemaVersion } = envelope.data;
  return { kind: 'good', newer: schemaVersion > snapshotVersion, snapshot: { seq, appVersion, records: records.data } };
}

/**
 * Writes a slot through electron-store and reads it back. Throws when the file is not what was meant, whatever
 * electron-store said. The slot must be missing or good: a damaged file is moved away before (electron-store reads
 * what is there first).
 */
export function writeSlot(files: FileSystem, folder: string, slot: Slot, snapshot: Snapshot): void {
  const envelope: Envelope = {
    format: snapshotFormat,
    schemaVersion: snapshotVersion,
    seq: snapshot.seq,
    appVersion: snapshot.appVersion,
    sha256: hashOf(snapshot.records),
    data: snapshot.records,
  };
  const text = JSON.stringify(envelope);
  const store = new ElectronStore<Record<string, unknown>>({
    cwd: folder,
    name: slotName(slot).replace(/\.json$/, ''),
    // What is there was probed and is replaced whole; electron-store must not parse megabytes again for nothing.
    deserialize: () => ({}),
    serialize: () => text,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    configFileMode: 0o600,
  });
  store.store = { ...envelope };
  const written = files.read(`${folder}/${slotName(slot)}`);
  if (written === null || Buffer.from(written).compare(Buffer.from(text, 'utf8')) !== 0) {
    throw new Error('A snapshot was not written as it was meant');
  }
}

function hashOf(data: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex');
}
