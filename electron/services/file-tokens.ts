import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { OfferedFile } from '#core/ipc/contract';
import { ok, refuse, type Result } from '#core/result';
import { hasCode } from './file-system';

interface Held {
  readonly name: string;
  /** Where the file lies; null for bytes a page handed over. */
  readonly path: string | null;
  readonly bytes: Uint8Array | null;
}

export interface FileTokensOptions {
  readonly maxBytes: number;
  readonly newToken?: () => string;
}

/**
 * Files the user chose, dropped or wrote, by opaque tokens: pages never see or name a path. A token is good until it
 * is released or the program ends.
 */
export class FileTokens {
  readonly #held = new Map<string, Held>();
  readonly #maxBytes: number;
  readonly #newToken: () => string;

  constructor({ maxBytes, newToken = () => randomBytes(18).toString('base64url') }: FileTokensOptions) {
    this.#maxBytes = maxBytes;
    this.#newToken = newToken;
  }

  /** Takes a file by its path: a plain file of bounded size, whatever link led to it. */
  offerPath(file: string): Result<OfferedFile> {
    const name = path.basename(file);
    try {
      const real = realpathSync(file);
      const stat = statSync(real);
      if (stat.isDirectory()) return refuse('fileIsFolder', { file: name });
      if (!stat.isFile()) return refuse('fileUnreadable', { file: name });
      if (stat.size > this.#maxBytes) return this.#tooBig(name);
      return ok(this.#hold({ name, path: real, bytes: null }, startOf(real), stat.size));
    } catch (error) {
      return refuse(hasCode(error, 'ENOENT') ? 'fileNotFound' : 'fileUnreadable', { file: name });
    }
  }

  /** Takes bytes that were dropped on the window; the name is only shown. */
  offerBytes(name: string, bytes: Uint8Array): Result<OfferedFile> {
    const plain = path.basename(name.replaceAll('\\', '/'));
    if (bytes.byteLength > this.#maxBytes) return this.#tooBig(plain);
    return ok(this.#hold({ name: plain, path: null, bytes }, bytes.subarray(0, startBytes), bytes.byteLength));
  }

  /** The bytes behind a token, read anew for a file on disk. */
  read(token: string): Result<{ readonly name: string; readonly bytes: Uint8Array }> {
    const held = this.#held.get(token);
    if (!held) return refuse('tokenUnknown');
    if (held.bytes) return ok({ name: held.name, bytes: held.bytes });
    try {
      const file = held.path ?? '';
      // The file may have grown since it was chosen.
      if (statSync(file).size > this.#maxBytes) return this.#tooBig(held.name);
      return ok({ name: held.name, bytes: readFileSync(file) });
    } catch (error) {
      return refuse(hasCode(error, 'ENOENT') ? 'fileNotFound' : 'fileUnreadable', { file: held.name });
    }
  }

  /** Remembers a file that was written, so that it can be shown in its folder. */
  keepOutput(file: string): { readonly token: string; readonly name: string } {
    const token = this.#newToken();
    const name = path.basename(file);
    this.#held.set(token, { name, path: file, bytes: null });
    return { token, name };
  }

  /** Where the file of a token lies. */
  pathOf(token: string): Result<string> {
    const file = this.#held.get(token)?.path;
    return file ? ok(file) : refuse('tokenUnknown');
  }

  release(token: string): void {
    this.#held.delete(token);
  }

  #hold(held: Held, start: Uint8Array, size: number): OfferedFile {
    const token = this.#newToken();
    this.#held.set(token, held);
    return { token, name: held.name, kind: kindOf(held.name, start), size };
  }

  #tooBig(file: string) {
    return refuse('fileTooBig', { file, limit: Math.round(this.#maxBytes / 1024 / 1024) });
  }
}

/** How much of a file is looked at to tell its kind. */
const startBytes = 4096;

/** A plan, a company and a picture are known by their content, whatever the name; then by the ending. */
function kindOf(name: string, start: Uint8Array): OfferedFile['kind'] {
  const ending = path.extname(name).toLowerCase();
  const text = Buffer.from(start)
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .trimStart();
  if (text.startsWith('{') && /"format"\s*:\s*"dinh-okr\\?\/company"/u.test(text)) return 'company';
  if (ending === '.okr') return 'plan';
  if (ending === '.okrcompany') return 'company';
  if (isPicture(start)) return 'image';
  if (text.startsWith('{')) return 'plan';
  return ['.png', '.jpg', '.jpeg'].includes(ending) ? 'image' : 'workbook';
}

function isPicture(start: Uint8Array): boolean {
  const signature = Buffer.from(start.subarray(0, 8)).toString('latin1');
  return signature === '\u0089PNG\r\n\u001a\n' || signature.startsWith('\u00ff\u00d8\u00ff');
}

/** The first bytes of a file, enough to tell its kind. */
function startOf(file: string): Uint8Array {
  const start = Buffer.alloc(startBytes);
  const handle = openSync(file, 'r');
  try {
    return start.subarray(0, readSync(handle, start, 0, start.length, 0));
  } finally {
    closeSync(handle);
  }
}
