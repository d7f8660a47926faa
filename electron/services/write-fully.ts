import fs from 'node:fs';

/*
 * `atomically`, which electron-store writes with, calls fs.writeSync once and ignores how many bytes were taken: on a
 * full disk a cut file then replaces the good one without an error (fabiospampinato/atomically PR 18, open).
 * Remove when that is released and store-shim.test.ts passes without this.
 */

const installed = Symbol.for('dinh-okr.write-fully');

type WriteSync = typeof fs.writeSync;

/**
 * Makes `fs.writeSync` write everything or throw ENOSPC. Must run before anything imports electron-store, which
 * keeps the function it finds (electron-store-after-shim.ts sees to the order). Installs once.
 */
export function installWriteFully(): void {
  if (isWriteFullyInstalled()) return;
  const plain: WriteSync = fs.writeSync;
  function writeFully(
    ...args: [handle: number, data: string | NodeJS.ArrayBufferView, ...place: readonly unknown[]]
  ): number {
    const [handle, data, ...place] = args;
    if (typeof data === 'string') {
      const [position, encoding] = place;
      const bytes = Buffer.from(data, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
      return writeBytes(plain, handle, bytes, 0, bytes.length, typeof position === 'number' ? position : null);
    }
    const [first, length, position] = place;
    const view = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    // safe: the object form of fs.writeSync has just these keys
    const options =
      typeof first === 'object' && first !== null
        ? (first as { offset?: number; length?: number; position?: number | null })
        : null;
    const offset = options ? (options.offset ?? 0) : typeof first === 'number' ? first : 0;
    const count = options ? options.length : typeof length === 'number' ? length : undefined;
    const from = options ? options.position : position;
    return writeBytes(
      plain,
      handle,
      view,
      offset,
      count ?? view.byteLength - offset,
      typeof from === 'number' ? from : null,
    );
  }
  // safe: the function takes every form of arguments fs.writeSync takes
  fs.writeSync = Object.assign(writeFully as unknown as WriteSync, { [installed]: true });
}

/** Whether `fs.writeSync` is ours now. */
export function isWriteFullyInstalled(): boolean {
  return installed in fs.writeSync;
}

function writeBytes(
  plain: WriteSync,
  handle: number,
  bytes: Uint8Array,
  offset: number,
  length: number,
  position: number | null,
): number {
  let done = 0;
  while (done < length) {
    const written = plain(handle, bytes, offset + done, length - done, position === null ? null : position + done);
    if (written <= 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    done += written;
  }
  return done;
}
