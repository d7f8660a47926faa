import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * How a file operation fails: the program dies in it; the power goes, and with it every byte that was not flushed; the
 * disk refuses it once; or the disk is full from then on.
 */
export const faults = ['crash', 'power', 'EIO', 'ENOSPC', 'EACCES', 'full'] as const;
export type Fault = (typeof faults)[number];

const byPath = [
  'openSync',
  'readFileSync',
  'writeFileSync',
  'statSync',
  'readdirSync',
  'mkdirSync',
  'renameSync',
  'unlinkSync',
  'rmSync',
  'realpathSync',
  'chmodSync',
  'chownSync',
] as const;
const byHandle = ['writeSync', 'fsyncSync', 'fdatasyncSync', 'ftruncateSync', 'closeSync'] as const;
type Name = (typeof byPath)[number] | (typeof byHandle)[number];
type AnyFunction = (...args: unknown[]) => unknown;

/**
 * Stands between the program and `fs` for one folder and makes its n-th file operation fail. Must be installed before
 * anything that keeps `fs` functions is imported (electron-store does).
 */
export class FaultyDisk {
  /** The folder whose files are watched; everything else works as always. */
  root = '\0';
  /** File operations since `arm`. */
  operations = 0;
  /** The program is dead: nothing reaches the disk any more. */
  dead = false;
  #failAt = 0;
  #fault: Fault = 'crash';
  /** Open files by handle. */
  readonly #handles = new Map<number, string>();
  /** Files with bytes that were not flushed, and how long they were when they last were. */
  readonly #unflushed = new Map<string, number>();
  readonly #real = new Map<string, AnyFunction>();

  install(): void {
    // safe: the functions are only passed on
    const open = fs as unknown as Record<string, AnyFunction>;
    for (const name of [...byPath, ...byHandle]) {
      const real = open[name];
      if (!real) throw new Error(`No fs.${name}`);
      this.#real.set(name, real);
      const wrapped = (...args: unknown[]) => this.#run(name, real, args);
      open[name] = Object.assign(wrapped, real);
    }
    syncBuiltinESMExports();
  }

  /** The operation with this number (from 1) fails; 0 = none does. */
  arm(failAt: number, fault: Fault): void {
    this.#failAt = failAt;
    this.#fault = fault;
    this.operations = 0;
    this.dead = false;
    this.#unflushed.clear();
  }

  /** Whether the armed fault has happened. */
  get struck(): boolean {
    return this.#failAt > 0 && this.operations >= this.#failAt;
  }

  /** What the system does when a program has ended; after a power cut the unflushed bytes are gone. */
  closeAll(): void {
    for (const handle of this.#handles.keys()) this.#real.get('closeSync')?.(handle);
    this.#handles.clear();
    const isPowerCut = this.dead && this.#fault === 'power';
    this.dead = false;
    for (const [file, length] of isPowerCut ? [...this.#unflushed] : []) {
      try {
        fs.truncateSync(file, length);
      } catch (error) {
        // A temporary file that was renamed or removed before the power went has nothing left to lose.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      }
    }
    this.#unflushed.clear();
  }

  #run(name: Name, real: AnyFunction, args: unknown[]): unknown {
    const isHandle = (byHandle as readonly string[]).includes(name);
    const [first] = args;
    const isOurs = isHandle
      ? typeof first === 'number' && this.#handles.has(first)
      : typeof first === 'string' && first.startsWith(this.root);
    if (!isOurs) return real(...args);
    if (this.dead) throw failure('EIO', 'the program is dead');
    this.operations += 1;
    if (this.operations === this.#failAt && this.#fault !== 'full') this.#strike(name, real, args);
    if (this.#fault === 'full' && this.struck && takesSpace(name, args)) throw failure('ENOSPC', name);
    // Flushing is the disk's matter; here it only must be asked for in the right places.
    if (name === 'fsyncSync' || name === 'fdatasyncSync') {
      this.#unflushed.delete(this.#fileOf(first));
      return undefined;
    }
    if (name === 'writeSync') this.#noteWrite(this.#fileOf(first));
    const answer = real(...args);
    if (name === 'openSync' && typeof answer === 'number') this.#handles.set(answer, String(first));
    if (name === 'closeSync' && typeof first === 'number') this.#handles.delete(first);
    if (name === 'renameSync') this.#noteRename(String(first), String(args[1]));
    return answer;
  }

  #fileOf(handle: unknown): string {
    return (typeof handle === 'number' ? this.#handles.get(handle) : undefined) ?? '';
  }

  #noteWrite(file: string): void {
    if (!this.#unflushed.has(file)) this.#unflushed.set(file, fs.existsSync(file) ? fs.lstatSync(file).size : 0);
  }

  #noteRename(from: string, to: string): void {
    const length = this.#unflushed.get(from);
    this.#unflushed.delete(from);
    this.#unflushed.delete(to);
    if (length !== undefined) this.#unflushed.set(to, length);
  }

  #strike(name: Name, real: AnyFunction, args: unknown[]): never {
    const [handle, data, offset, length, position] = args;
    if (name === 'writeSync') this.#noteWrite(this.#fileOf(handle));
    if (name === 'writeSync' && data instanceof Uint8Array && typeof length === 'number') {
      real(handle, data, offset, Math.floor(length / 2), position);
    }
    if (this.#fault === 'crash' || this.#fault === 'power') {
      this.dead = true;
      throw failure('EIO', 'the program died here');
    }
    throw failure(this.#fault, name);
  }
}

function takesSpace(name: Name, args: readonly unknown[]): boolean {
  if (name === 'writeSync' || name === 'writeFileSync' || name === 'mkdirSync') return true;
  return name === 'openSync' && typeof args[1] === 'string' && /[wax]/.test(args[1]);
}

function failure(code: string, text: string): Error {
  return Object.assign(new Error(`${code}: ${text}`), { code });
}
