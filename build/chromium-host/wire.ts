/*
 * How values cross: a small structured clone over JSON text. The function is also put into the page as source text,
 * so it must stand alone, keep to plain loops and use only what it took from the page's world at start: a page that
 * later changes Array.prototype or JSON must not reach it.
 */

/** Keeps a function on this side and gives the number the other side calls it by; absent = functions do not cross. */
export type KeepFunction = (callback: (...args: unknown[]) => unknown) => number;
/** Makes the stand-in for a function of the other side. */
export type MakeFunction = (id: number) => (...args: unknown[]) => unknown;

export interface Wire {
  encode(value: unknown, keepFunction?: KeepFunction): string;
  decode(text: string, makeFunction?: MakeFunction): unknown;
}

/** Bytes as base64 text and back; the page has it built in, Node 24 has Buffer. */
export interface BytesCodec {
  toText(bytes: Uint8Array): string;
  fromText(text: string): Uint8Array;
}

export const nodeBytes: BytesCodec = {
  toText: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  fromText: (text) => new Uint8Array(Buffer.from(text, 'base64')),
};

/** A pair of functions inverse to each other. Throws as Electron does when something cannot be cloned. */
export function createWire(codec: BytesCodec | null): Wire {
  const { parse, stringify } = JSON;
  const { isArray } = Array;
  const { keys, defineProperty } = Object;
  const call = Function.prototype.call;
  const bind = Function.prototype.bind;
  // safe: call.bind(method) is method with `this` as its first argument; TypeScript cannot say so
  const uncurry = (method: unknown) =>
    bind.call(call, method) as unknown as (self: unknown, ...args: unknown[]) => unknown;
  const Bytes = Uint8Array;
  const MapHere = Map;
  const SetHere = Set;
  const DateHere = Date;
  const ErrorHere = Error;
  const BigIntHere = BigInt;
  const StringHere = String;
  const BufferHere = ArrayBuffer;
  // safe: Chromium has had both since 140; the library text TypeScript ships does not name them yet
  const bytesToText =
    codec?.toText ??
    (uncurry((Bytes.prototype as unknown as Record<string, unknown>)['toBase64']) as BytesCodec['toText']);
  const fromBase64 = (Bytes as unknown as Record<string, unknown>)['fromBase64'];
  const bytesFromText =
    codec?.fromText ?? (bind.call(fromBase64 as () => void, Bytes) as unknown as BytesCodec['fromText']);
  const timeOf = uncurry(DateHere.prototype.getTime);
  const eachOfMap = uncurry(MapHere.prototype.forEach);
  const eachOfSet = uncurry(SetHere.prototype.forEach);
  const setInMap = uncurry(MapHere.prototype.set);
  const addToSet = uncurry(SetHere.prototype.add);
  const refuse = (): never => {
    throw new ErrorHere('An object could not be cloned.');
  };

  function pack(value: unknown, path: unknown[], depth: number, keep: KeepFunction | undefined): unknown {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (value === undefined) return ['u'];
    if (typeof value === 'number') {
      if (value !== value) return ['n', 'NaN'];
      if (value === Infinity || value === -Infinity) return ['n', value > 0 ? '+' : '-'];
      return value;
    }
    if (typeof value === 'bigint') return ['b', StringHere(value)];
    if (typeof value === 'function') return keep ? ['f', keep(value as () => unknown)] : refuse();
    if (typeof value === 'symbol') return refuse();
    for (let i = 0; i < depth; i += 1) if (path[i] === value) return refuse();
    path[depth] = value;
    const out: unknown[] = [];
    if (isArray(value)) {
      for (let i = 0; i < value.length; i += 1) out[i] = pack(value[i], path, depth + 1, keep);
      return ['a', out];
    }
    if (value instanceof DateHere) return ['d', timeOf(value)];
    if (value instanceof Bytes) return ['y', bytesToText(value)];
    if (value instanceof BufferHere) return ['y', bytesToText(new Bytes(value))];
    if (value instanceof MapHere) {
      eachOfMap(value, (inner: unknown, key: unknown) => {
        out[out.length] = [pack(key, path, depth + 1, keep), pack(inner, path, depth + 1, keep)];
      });
      return ['m', out];
    }
    if (value instanceof SetHere) {
      eachOfSet(value, (inner: unknown) => {
        out[out.length] = pack(inner, path, depth + 1, keep);
      });
      return ['s', out];
    }
    if (value instanceof ErrorHere) return ['e', StringHere(value.name), StringHere(value.message)];
    const names = keys(value as object);
    for (let i = 0; i < names.length; i += 1) {
      const name = names[i] ?? '';
      out[out.length] = [name, pack((value as Record<string, unknown>)[name], path, depth + 1, keep)];
    }
    return ['o', out];
  }

  function unpack(packed: unknown, make: MakeFunction | undefined): unknown {
    if (!isArray(packed)) return packed;
    const kind: unknown = packed[0];
    const body: unknown = packed[1];
    if (kind === 'u') return undefined;
    if (kind === 'n') return body === 'NaN' ? NaN : body === '+' ? Infinity : -Infinity;
    if (kind === 'b') return BigIntHere(body as string);
    if (kind === 'd') return new DateHere(body as number);
    if (kind === 'y') return bytesFromText(body as string);
    if (kind === 'f') return make ? make(body as number) : refuse();
    if (kind === 'e') {
      const error = new ErrorHere(packed[2] as string);
      defineProperty(error, 'name', { value: body, configurable: true, writable: true });
      return error;
    }
    const list = body as unknown[];
    if (kind === 'a') {
      const out: unknown[] = [];
      for (let i = 0; i < list.length; i += 1) out[i] = unpack(list[i], make);
      return out;
    }
    if (kind === 'm') {
      const out = new MapHere();
      for (let i = 0; i < list.length; i += 1) {
        const pair = list[i] as unknown[];
        setInMap(out, unpack(pair[0], make), unpack(pair[1], make));
      }
      return out;
    }
    if (kind === 's') {
      const out = new SetHere();
      for (let i = 0; i < list.length; i += 1) addToSet(out, unpack(list[i], make));
      return out;
    }
    if (kind === 'o') {
      const out = {};
      for (let i = 0; i < list.length; i += 1) {
        const pair = list[i] as unknown[];
        defineProperty(out, pair[0] as string, {
          value: unpack(pair[1], make),
          configurable: true,
          enumerable: true,
          writable: true,
        });
      }
      return out;
    }
    return refuse();
  }

  return {
    encode: (value, keepFunction) => stringify(pack(value, [], 0, keepFunction)),
    decode: (text, makeFunction) => unpack(parse(text), makeFunction),
  };
}
