import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** How a file operation fails: the program dies in it, the disk refuses it once, or the disk is full from then on. */
export const faults = ['crash', 'EIO', 'ENOSPC', 'EACCES', 'full'] as const;
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
  readonly #handles = new Set<number>();
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
  }

  /** Whether the armed fault has happened. */
  get struck(): boolean {
    return this.#failAt > 0 && this.operations >= this.#failAt;
  }

  /** What the system does when a program has ended. */
  closeAll(): void {
    for (const handle of this.#handles) this.#real.get('closeSync')?.(handle);
    this.#handles.clear();
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
    if (name === 'fsyncSync' || name === 'fdatasyncSync') return undefined;
    const answer = real(...args);
    if (name === 'openSync' && typeof answer === 'number') this.#handles.add(answer);
    if (name === 'closeSync' && typeof first === 'number') this.#handles.delete(first);
    return answer;
  }

  #strike(name: Name, real: AnyFunction, args: unknown[]): never {
    const [handle, data, offset, length, position] = args;
    if (name === 'writeSync' && data instanceof Uint8Array && typeof length === 'number') {
      real(handle, data, offset, Math.floor(length / 2), position);
    }
    if (this.#fault === 'crash') {
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
