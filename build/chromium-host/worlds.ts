import type { BytesCodec, Wire } from './wire.ts';

/*
 * The two scripts that run at the start of every document of a window with a preload. The preload lives in an isolated
 * world of its own (real V8 separation, made through the debugging protocol); the bridge between it and the page is a
 * set of synchronous DOM events under a name only these two scripts know. Both functions are put into the page as
 * source text: they stand alone and see only their arguments.
 */

type CreateWire = (codec: BytesCodec | null) => Wire;

/** Runs in the page's own world before any script of the page; takes what it needs of that world at once. */
export function pageHalf(secret: string, createWire: CreateWire): void {
  if (window.top !== window) return;
  const wire = createWire(null);
  const { defineProperty, freeze } = Object;
  const PromiseHere = Promise;
  const EventHere = CustomEvent;
  const ErrorHere = TypeError;
  const bind = Function.prototype.bind;
  // safe: binding keeps the call signature of dispatchEvent
  const dispatch = bind.call(document.dispatchEvent, document) as (event: Event) => boolean;
  const detailGetter = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get;
  if (!detailGetter) throw new ErrorHere('CustomEvent without detail');
  const detailOf = bind.call(Function.prototype.call, detailGetter) as unknown as (event: Event) => string;
  const callbacks: ((...args: unknown[]) => unknown)[] = [];
  const waiting: ({ resolve(value: unknown): void; reject(error: unknown): void } | undefined)[] = [];
  let answer: string | null = null;

  const keep = (callback: (...args: unknown[]) => unknown): number => {
    callbacks[callbacks.length] = callback;
    return callbacks.length - 1;
  };
  const make =
    (id: number) =>
    (...args: unknown[]): unknown =>
      call(id, args);
  function call(target: number, args: unknown[]): unknown {
    answer = null;
    dispatch(new EventHere(`${secret}:call`, { detail: wire.encode([target, args], keep) }));
    // An answer that is missing means that the preload's world is gone with its document.
    if (answer === null) throw new ErrorHere('The bridge of this page is closed.');
    const reply = wire.decode(answer, make) as [kind: string, value: unknown];
    answer = null;
    if (reply[0] === 'thrown') throw reply[1];
    if (reply[0] === 'value') return reply[1];
    return new PromiseHere((resolve, reject) => {
      waiting[reply[1] as number] = { resolve, reject };
    });
  }
  const listen = (name: string, listener: (text: string) => void): void =>
    document.addEventListener(`${secret}:${name}`, (event) => {
      listener(detailOf(event));
    });

  listen('answer', (text) => {
    answer = text;
  });
  listen('settle', (text) => {
    const [id, kept, value] = wire.decode(text, make) as [number, boolean, unknown];
    const promise = waiting[id];
    if (!promise) return;
    waiting[id] = undefined;
    if (kept) promise.resolve(value);
    else promise.reject(value);
  });
  listen('callback', (text) => {
    const [id, args] = wire.decode(text, make) as [number, unknown[]];
    const callback = callbacks[id];
    if (!callback) return;
    const result = args.length === 0 ? callback() : args.length === 1 ? callback(args[0]) : callback(args[0], args[1]);
    // Electron hands back nothing useful from such a callback either; a rejection is the page's own to report.
    void result;
  });
  listen('expose', (text) => {
    const [key, api] = wire.decode(text, make) as [string, unknown];
    const frozen = (value: unknown): unknown => {
      if (typeof value === 'object' && value !== null) {
        for (const inner of Object.values(value)) frozen(inner);
        freeze(value);
      } else if (typeof value === 'function') freeze(value);
      return value;
    };
    defineProperty(window, key, { value: frozen(api), enumerable: true, configurable: false, writable: false });
  });
}

/** Runs in the preload's world: `electron` with what a sandboxed preload may have, then the preload itself. */
export function preloadHalf(
  secret: string,
  binding: string,
  createWire: CreateWire,
  preload: ((require: (name: string) => unknown, exports: object, module: object) => void) | null,
): void {
  const send = (message: object): void => {
    // safe: the host adds a binding of this name to this world before the document starts
    (globalThis as unknown as Record<string, (text: string) => void>)[binding]?.(JSON.stringify(message));
  };
  document.addEventListener('securitypolicyviolation', (event) => {
    send({
      type: 'csp',
      directive: event.effectiveDirective,
      blocked: event.blockedURI,
      sample: event.sample,
      source: `${event.sourceFile}:${String(event.lineNumber)}`,
    });
  });
  if (window.top !== window || preload === null || location.href === 'about:blank') return;

  const wire = createWire(null);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>();
  const functions: ((...args: unknown[]) => unknown)[] = [];
  let calls = 0;
  let promises = 0;

  const keep = (callback: (...args: unknown[]) => unknown): number => functions.push(callback) - 1;
  const tell = (name: string, detail: string): void => {
    document.dispatchEvent(new CustomEvent(`${secret}:${name}`, { detail }));
  };
  const make =
    (id: number) =>
    (...args: unknown[]): void => {
      tell('callback', wire.encode([id, args], keep));
    };
  document.addEventListener(`${secret}:call`, (event) => {
    const [id, args] = wire.decode((event as CustomEvent<string>).detail, make) as [number, unknown[]];
    try {
      const called = functions[id];
      if (!called) throw new Error('There is no such function');
      const result = called(...args);
      if (!(result instanceof Promise)) {
        tell('answer', wire.encode(['value', result], keep));
        return;
      }
      promises += 1;
      const promise = promises;
      tell('answer', wire.encode(['promise', promise]));
      result.then(
        (value: unknown) => {
          tell('settle', wire.encode([promise, true, value], keep));
        },
        (error: unknown) => {
          tell('settle', wire.encode([promise, false, error]));
        },
      );
    } catch (error) {
      tell('answer', wire.encode(['thrown', error]));
    }
  });

  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      calls += 1;
      const id = calls;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        try {
          send({ type: 'invoke', id, channel, args: wire.encode(args) });
        } catch (error) {
          waiting.delete(id);
          reject(error as Error);
        }
      });
    },
    send(channel: string, ...args: unknown[]): void {
      send({ type: 'send', channel, args: wire.encode(args) });
    },
    on(channel: string, listener: (event: object, ...args: unknown[]) => void): object {
      const set = listeners.get(channel) ?? new Set();
      listeners.set(channel, set.add(listener));
      return ipcRenderer;
    },
    off(channel: string, listener: (event: object, ...args: unknown[]) => void): object {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
    removeListener(channel: string, listener: (event: object, ...args: unknown[]) => void): object {
      return ipcRenderer.off(channel, listener);
    },
  };
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown): void {
      tell('expose', wire.encode([key, api], keep));
    },
  };
  // The host calls this by name in this world only.
  Object.defineProperty(globalThis, `${binding}Deliver`, {
    value: (text: string): void => {
      const message = wire.decode(text) as
        | { type: 'answer'; id: number; kept: boolean; value: unknown }
        | { type: 'event'; channel: string; args: unknown[] };
      if (message.type === 'event') {
        for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({}, ...message.args);
        return;
      }
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kept) call?.resolve(message.value);
      else call?.reject(message.value);
    },
  });

  const only = <T extends object>(name: string, part: T): T =>
    new Proxy(part, {
      get(target, key, receiver) {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver) as unknown;
        throw new Error(`electron: ${name}.${key} is not implemented in the preload by build/chromium-host`);
      },
    });
  const electron = only('electron', {
    contextBridge: only('contextBridge', contextBridge),
    ipcRenderer: only('ipcRenderer', ipcRenderer),
  });
  const require = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  try {
    preload(require, module.exports, module);
  } catch (error) {
    send({ type: 'preloadError', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
