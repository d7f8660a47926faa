import { EventEmitter } from 'node:events';

// The language and Node ask any object for these; they are no use of an Electron member.
const probes = new Set([
  'then',
  'toJSON',
  'domain',
  'constructor',
  'inspect',
  'nodeType',
  '$$typeof',
  'asymmetricMatch',
]);

/** Said by every part of the stand-in that is asked for something it has not got. */
export function notImplemented(name: string): never {
  throw new Error(
    `electron: ${name} is not implemented by build/chromium-host. Add it there (and to its README) or do not use it.`,
  );
}

/** Wraps a part so that reading a member that is not there throws by name instead of giving undefined. */
export function guarded<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || probes.has(key)) {
        // safe: a proxy hands on whatever the target holds
        return Reflect.get(target, key, receiver) as unknown;
      }
      return notImplemented(`${name}.${key}`);
    },
  });
}

/**
 * An emitter that knows which events it raises. Listening to any other would wait for ever, so it throws, except for
 * those named as never raised here (they need a real system: a crash of the graphics process, a system going down).
 */
export class HostEmitter extends EventEmitter {
  private readonly owner: string;
  private readonly known: ReadonlySet<string>;

  constructor(owner: string, raised: readonly string[], neverRaised: readonly string[] = []) {
    super();
    this.owner = owner;
    this.known = new Set([...raised, ...neverRaised]);
  }

  override on(event: string | symbol, listener: (...args: never[]) => void): this {
    this.check(event);
    return super.on(event, listener as (...args: unknown[]) => void);
  }

  override once(event: string | symbol, listener: (...args: never[]) => void): this {
    this.check(event);
    return super.once(event, listener as (...args: unknown[]) => void);
  }

  private check(event: string | symbol): void {
    if (typeof event === 'string' && !this.known.has(event)) notImplemented(`${this.owner} event "${event}"`);
  }
}

/** An event whose default a listener may prevent, as Electron hands it out. */
export class PreventableEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
