import { binaryFromUtf8 } from '../xml/xml-text';

/** What a part's bytes were written in; the filler writes changed parts back in it. */
export type PartEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | (string & {});

export interface PartText {
  /** UTF-8 in a one-byte string, without a byte order mark. */
  readonly text: string;
  readonly encoding: PartEncoding;
  readonly mark: boolean;
}

/** Decodes a part by its byte order mark, by the zeros of an unmarked UTF-16, or by its XML declaration. */
export function partText(bytes: Buffer): PartText {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { text: bytes.toString('latin1', 3), encoding: 'utf-8', mark: true };
  }
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le', true);
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be', true);
  if (first === 60 && second === 0) return decoded(bytes, 'utf-16le', false);
  if (first === 0 && second === 60) return decoded(bytes, 'utf-16be', false);
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(bytes.toString('latin1', 0, 200))?.[1];
  const encoding = (declared ?? 'utf-8').toLowerCase();
  // A declared UTF-16 without the zeros of one is UTF-8 that lies; ASCII is a part of UTF-8.
  if (/^(utf-?8|utf-?16.*|us-ascii|ascii)$/.test(encoding)) {
    return { text: bytes.toString('latin1'), encoding: 'utf-8', mark: false };
  }
  try {
    return decoded(bytes, encoding, false);
  } catch {
    return { text: bytes.toString('latin1'), encoding: 'utf-8', mark: false };
  }
}

/** Throws a RangeError for an encoding nobody knows. */
function decoded(bytes: Buffer, encoding: string, mark: boolean): PartText {
  return { text: binaryFromUtf8(new TextDecoder(encoding).decode(bytes)), encoding, mark };
}
