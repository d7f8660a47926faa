import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Stored as it is, not deflated. */
  readonly stored?: boolean;
  /** Lies to write instead of the truth. */
  readonly declaredSize?: number;
  readonly crc?: number;
  readonly flags?: number;
  /** Sizes come after the data, the local header holds zeros, as streaming writers do. */
  readonly descriptor?: boolean;
}

/** A zip archive of the parts, in their order, made without any library. */
export function zipOf(parts: readonly ZipPart[], comment = ''): Buffer {
  const chunks: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = typeof part.content === 'string' ? Buffer.from(part.content, 'utf8') : Buffer.from(part.content);
    const data = part.stored === true ? content : deflateRawSync(content, { level: 6 });
    const name = Buffer.from(part.name, 'utf8');
    const flags = (part.flags ?? 0x800) | (part.descriptor === true ? 8 : 0);
    const sum = part.crc ?? crc32(content);
    const size = part.declaredSize ?? content.length;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(part.stored === true ? 0 : 8, 4);
    shared.writeUInt32LE(sum, 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.from(shared);
    if (part.descriptor === true) local.fill(0, 10, 22);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(20, 4);
    shared.copy(record, 6);
    record.writeUInt32LE(offset, 42);
    records.push(record, name);
    const written = [Buffer.from('PK\x03\x04', 'latin1'), local, name, data];
    if (part.descriptor === true) {
      const descriptor = Buffer.alloc(16);
      descriptor.writeUInt32LE(0x08074b50, 0);
      shared.copy(descriptor, 4, 10, 22);
      written.push(descriptor);
    }
    for (const chunk of written) offset += chunk.length;
    chunks.push(...written);
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...chunks, directory, end, Buffer.from(comment)]);
}
