import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { planRecordSchema } from '#core/domain/plan-schema';
import type { PlanRecord, RecordId } from '#core/domain/plan';
import { writeAll, type FileSystem } from './file-system';

/**
 * One acknowledged change. On disk one line: crc32 (8 hex digits), length in bytes, JSON, line feed. `op` holds
 * each changed record as it is after the change (null = gone); what it was before follows from the records before.
 */
export interface JournalRecord {
  /** Exactly one more than the record before. */
  readonly seq: number;
  /** ISO date-time. */
  readonly time: string;
  readonly label: string;
  readonly op: readonly { readonly id: RecordId; readonly after: PlanRecord | null }[];
}

const journalRecordSchema: z.ZodType<JournalRecord> = z.strictObject({
  seq: z.number().int().positive(),
  time: z.string(),
  label: z.string(),
  op: z.array(z.strictObject({ id: z.string().min(1), after: planRecordSchema.nullable() })),
});

/** One record as the bytes of its line. */
export function encodeRecord(record: JournalRecord): Uint8Array {
  const json = Buffer.from(JSON.stringify(record), 'utf8');
  const head = Buffer.from(`${crc32(json).toString(16).padStart(8, '0')} ${json.length} `, 'latin1');
  return Buffer.concat([head, json, Buffer.from('\n', 'latin1')]);
}

export interface JournalContent {
  readonly records: readonly JournalRecord[];
  /** Lines that are no record: damage in the middle. */
  readonly damagedLines: number;
  /** The file ends in something that is no whole line: a write that was cut short. */
  readonly cutTail: boolean;
}

/** Reads every record that is whole. One damaged line hides only itself: JSON holds no bare line feed. */
export function decodeJournal(bytes: Uint8Array): JournalContent {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: JournalRecord[] = [];
  let damagedLines = 0;
  let start = 0;
  while (start < buffer.length) {
    const end = buffer.indexOf(0x0a, start);
    if (end < 0) break;
    const record = decodeLine(buffer.subarray(start, end));
    if (record) records.push(record);
    else damagedLines += 1;
    start = end + 1;
  }
  return { records, damagedLines, cutTail: start < buffer.length };
}

function decodeLine(line: Buffer): JournalRecord | null {
  const head = /^([0-9a-f]{8}) (\d{1,10}) /.exec(line.subarray(0, 20).toString('latin1'));
  const [whole, sum, length] = head ?? [];
  if (whole === undefined || sum === undefined || length === undefined) return null;
  const json = line.subarray(whole.length);
  if (json.length !== Number(length) || crc32(json) !== Number.parseInt(sum, 16)) return null;
  return parseRecord(json.toString('utf8'));
}

function parseRecord(json: string): JournalRecord | null {
  try {
    const parsed = journalRecordSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Where a journal stands among its plan's journals: later ones win. */
export interface JournalPlace {
  /** The seq its records come after. */
  readonly base: number;
  /** Counts journals of the same base. */
  readonly turn: number;
}

export function journalName(kind: 'j' | 'm', { base, turn }: JournalPlace): string {
  return `plan.${kind}-${base}-${turn}`;
}

/** Reads a file name back, or null when it is no journal's. */
export function readJournalName(name: string): (JournalPlace & { readonly kind: 'j' | 'm' }) | null {
  const [, kind, base, turn] = /^plan\.([jm])-(\d{1,15})-(\d{1,9})$/.exec(name) ?? [];
  if (kind === undefined) return null;
  return { kind: kind === 'j' ? 'j' : 'm', base: Number(base), turn: Number(turn) };
}

/** Orders journals: earlier first. */
export function byPlace(a: JournalPlace, b: JournalPlace): number {
  return a.base - b.base || a.turn - b.turn;
}

/**
 * An open journal and its mirror. The journal is the acknowledgement: `append` returns after `fdatasync`. The
 * mirror is written after it, unsynced, and only ever read when the journal is damaged or gone.
 */
export class Journal {
  readonly place: JournalPlace;
  readonly #files: FileSystem;
  readonly #handle: number;
  #mirror: number | null;
  #length: number;
  #records = 0;
  #dead = false;

  private constructor(files: FileSystem, place: JournalPlace, handle: number, mirror: number | null, length: number) {
    this.#files = files;
    this.place = place;
    this.#handle = handle;
    this.#mirror = mirror;
    this.#length = length;
  }

  /** Makes an empty pair and makes it durable; throws with nothing left open. */
  static create(files: FileSystem, folder: string, place: JournalPlace): Journal {
    const name = `${folder}/${journalName('j', place)}`;
    const mirrorName = `${folder}/${journalName('m', place)}`;
    const handles: number[] = [];
    try {
      for (const file of [name, mirrorName]) {
        const handle = files.open(file, 'wx');
        handles.push(handle);
        files.sync(handle);
      }
      files.syncFolder(folder);
    } catch (error) {
      for (const handle of handles) quietly(() => files.close(handle));
      for (const file of [mirrorName, name]) quietly(() => files.remove(file));
      throw error;
    }
    const [handle, mirror] = handles;
    if (handle === undefined || mirror === undefined) throw new Error('A journal without handles');
    return new Journal(files, place, handle, mirror, 0);
  }

  /** Opens an empty pair that a clean close left. */
  static reopenEmpty(files: FileSystem, folder: string, place: JournalPlace): Journal {
    const handle = files.open(`${folder}/${journalName('j', place)}`, 'r+');
    try {
      return new Journal(files, place, handle, files.open(`${folder}/${journalName('m', place)}`, 'r+'), 0);
    } catch (error) {
      quietly(() => files.close(handle));
      throw error;
    }
  }

  get bytes(): number {
    return this.#length;
  }

  get isEmpty(): boolean {
    return this.#records === 0;
  }

  /** After a failed flush or a failed cut nobody knows what the file holds: it is never written again. */
  get isDead(): boolean {
    return this.#dead;
  }

  /** Returns when the record is on the disk. Throws when it is not; the file is then cut back or dead. */
  append(record: JournalRecord): void {
    if (this.#dead) throw new Error('A dead journal was written to');
    const line = encodeRecord(record);
    let written = false;
    try {
      writeAll(this.#files, this.#handle, line, this.#length);
      written = true;
      this.#files.syncData(this.#handle);
    } catch (error) {
      this.#dead = written;
      try {
        this.#files.truncate(this.#handle, this.#length);
      } catch {
        this.#dead = true;
      }
      throw error;
    }
    const place = this.#length;
    this.#length += line.length;
    this.#records += 1;
    this.#copy(line, place);
  }

  close(): void {
    quietly(() => {
      this.#files.close(this.#handle);
    });
    this.#closeMirror();
  }

  #copy(line: Uint8Array, place: number): void {
    if (this.#mirror === null) return;
    try {
      writeAll(this.#files, this.#mirror, line, place);
    } catch {
      // The edit is safe without its copy; the next checkpoint starts a new pair.
      this.#closeMirror();
    }
  }

  #closeMirror(): void {
    const mirror = this.#mirror;
    this.#mirror = null;
    if (mirror !== null) quietly(() => this.#files.close(mirror));
  }
}

/** For cleaning up after a failure that is already being told. */
export function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // The first failure is the one that says what happened.
  }
}
