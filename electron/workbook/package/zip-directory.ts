import { crc32, inflateRawSync } from 'node:zlib';
import { WorkbookFault } from '../fault';
import { limits } from '../limits';

/** One record of the zip directory. Offsets count from the first byte of the file given. */
export interface ZipEntry {
  /** As written, decoded. */
  readonly name: string;
  /** Looked up by this: `/` between folders, lower case. */
  readonly key: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The local record: its header, data and data descriptor lie in `bytes[localStart, localEnd)`. */
  readonly localStart: number;
  readonly localEnd: number;
  /** The record in the directory lies in `bytes[recordStart, recordEnd)`. */
  readonly recordStart: number;
  readonly recordEnd: number;
}

export interface ZipDirectory {
  readonly bytes: Buffer;
  readonly entries: readonly ZipEntry[];
  /** Junk before the archive: added to every offset the archive writes. */
  readonly shift: number;
  readonly directoryStart: number;
  readonly directoryEnd: number;
}

const endSignature = Buffer.from('PK\x05\x06', 'latin1');
const recordSignature = 0x02014b50;
const localSignature = 0x04034b50;

/**
 * Reads the directory of a zip archive, with junk before and behind it, or null when there is none.
 * Refuses too many entries and too many declared bytes before anything is unpacked.
 */
export function readZipDirectory(bytes: Buffer): ZipDirectory | null {
  let end = bytes.lastIndexOf(endSignature);
  // A picture or a comment may hold the signature by chance; a file full of them is not worth more tries.
  for (let tries = 0; end >= 0 && tries < 16; tries += 1) {
    const directory = readFromEnd(bytes, end);
    if (directory !== null) return directory;
    end = end === 0 ? -1 : bytes.lastIndexOf(endSignature, end - 1);
  }
  return null;
}

function readFromEnd(bytes: Buffer, end: number): ZipDirectory | null {
  if (end + 22 > bytes.length) return null;
  let count = bytes.readUInt16LE(end + 10);
  let size = bytes.readUInt32LE(end + 12);
  let offset = bytes.readUInt32LE(end + 16);
  let directoryEnd = end;
  if (end >= 20 && bytes.readUInt32LE(end - 20) === 0x07064b50) {
    // The 64-bit end record stands just before its locator, wherever junk in front has moved it.
    const end64 = bytes.lastIndexOf('PK\x06\x06', end - 20, 'latin1');
    if (end64 >= 0 && end64 + 56 <= bytes.length) {
      count = Number(bytes.readBigUInt64LE(end64 + 32));
      size = Number(bytes.readBigUInt64LE(end64 + 40));
      offset = Number(bytes.readBigUInt64LE(end64 + 48));
      directoryEnd = end64;
    }
  }
  if (count > limits.entries) throw new WorkbookFault('workbookTooBig', { what: 'entries', limit: limits.entries });
  let start = directoryEnd - size;
  if (!isRecord(bytes, start, count)) start = offset;
  if (!isRecord(bytes, start, count)) return null;
  const shift = start - offset;
  return { bytes, shift, directoryStart: start, directoryEnd, entries: readEntries(bytes, start, directoryEnd, shift) };
}

function isRecord(bytes: Buffer, start: number, count: number): boolean {
  if (start < 0 || start > bytes.length) return false;
  return count === 0 || (start + 46 <= bytes.length && bytes.readUInt32LE(start) === recordSignature);
}

type Draft = { -readonly [K in keyof ZipEntry]: ZipEntry[K] };

function readEntries(bytes: Buffer, start: number, end: number, shift: number): ZipEntry[] {
  const entries: Draft[] = [];
  let total = 0;
  let at = start;
  while (at + 46 <= end && bytes.readUInt32LE(at) === recordSignature) {
    if (entries.length >= limits.entries) {
      throw new WorkbookFault('workbookTooBig', { what: 'entries', limit: limits.entries });
    }
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const recordEnd = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (recordEnd > bytes.length) throw new WorkbookFault('corruptWorkbook', { part: '' });
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry: Draft = {
      name,
      key: partKey(name),
      method: bytes.readUInt16LE(at + 10),
      flags: bytes.readUInt16LE(at + 8),
      crc: bytes.readUInt32LE(at + 16),
      compressedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      localStart: bytes.readUInt32LE(at + 42),
      localEnd: 0,
      recordStart: at,
      recordEnd,
    };
    readSizes64(bytes, at + 46 + nameLength, extraLength, entry);
    entry.localStart += shift;
    total += entry.size;
    if (entry.size > limits.partBytes || total > limits.totalBytes) throw new WorkbookFault('workbookBomb');
    entries.push(entry);
    at = recordEnd;
  }
  const starts = entries.map((entry) => entry.localStart).sort((a, b) => a - b);
  const following = new Map<number, number>();
  starts.forEach((from, i) => following.set(from, starts[i + 1] ?? start));
  for (const entry of entries) entry.localEnd = following.get(entry.localStart) ?? start;
  return entries;
}

/** The zip64 extra field holds only the values whose 32-bit place is all ones, in this order. */
function readSizes64(bytes: Buffer, from: number, length: number, entry: Draft): void {
  for (let at = from; at + 4 <= from + length;) {
    const id = bytes.readUInt16LE(at);
    const end = at + 4 + bytes.readUInt16LE(at + 2);
    if (id === 1 && end <= bytes.length) {
      let value = at + 4;
      for (const field of ['size', 'compressedSize', 'localStart'] as const) {
        if (entry[field] !== 0xffffffff || value + 8 > end) continue;
        entry[field] = Number(bytes.readBigUInt64LE(value));
        value += 8;
      }
    }
    at = end;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeName(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return bytes.toString('latin1'); // names in a code page of their own only need to stay apart
  }
}

/** Part names are compared without regard to case (OPC), and some writers use backslashes or a leading slash. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** Where the data of an entry lies, or null when its local header is not where the directory says. */
export function entryData(directory: ZipDirectory, entry: ZipEntry): Buffer | null {
  const { bytes } = directory;
  const at = entry.localStart;
  if (at < 0 || at + 30 > bytes.length || bytes.readUInt32LE(at) !== localSignature) return null;
  // Sizes of the local header are not read: writers that stream leave them zero.
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const end = start + entry.compressedSize;
  return end > bytes.length ? null : bytes.subarray(start, end);
}

/** Unpacks one entry within its bounds and checks its length and sum. `budget` is what may still be unpacked. */
export function unpackEntry(directory: ZipDirectory, entry: ZipEntry, budget: number): Buffer {
  const corrupt = () => new WorkbookFault('corruptWorkbook', { part: entry.name });
  if ((entry.flags & 1) !== 0) throw new WorkbookFault('encrypted');
  const data = entryData(directory, entry);
  if (data === null) throw corrupt();
  if (entry.method !== 0 && entry.method !== 8) throw corrupt();
  const most = Math.min(limits.partBytes, budget, Math.max(entry.size, limits.partBytesAlways));
  const content = entry.method === 0 ? data : inflate(data, entry, most);
  if (content.length > most) throw new WorkbookFault('workbookBomb');
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw corrupt();
  return content;
}

function inflate(data: Buffer, entry: ZipEntry, most: number): Buffer {
  // One chunk of the right size saves a copy; deflate cannot do better than 1032 to 1, whatever is declared.
  const chunkSize = Math.max(1024, Math.min(entry.size, data.length * 1040) + 64);
  try {
    return inflateRawSync(data, { maxOutputLength: most, chunkSize });
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new WorkbookFault('workbookBomb');
    }
    throw new WorkbookFault('corruptWorkbook', { part: entry.name });
  }
}
