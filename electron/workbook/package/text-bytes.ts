/** What the bytes themselves say about how a text is kept in them. */

export type UnicodeForm = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding a byte order mark at the beginning names; null without one. */
export function markOf(bytes: Uint8Array): UnicodeForm | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

const headBytes = 65_536;

/**
 * What kind of text the bytes are: UTF-16 (by its mark, or since the zeros of separators, digits and plain letters
 * stand at every second place), text with a byte for a letter or more (`bytes`), or no text at all (null).
 */
export function textKind(all: Uint8Array): UnicodeForm | 'bytes' | null {
  const mark = markOf(all);
  if (mark !== null) return mark;
  const bytes = all.subarray(0, headBytes);
  let even = 0;
  let odd = 0;
  let controls = 0;
  bytes.forEach((byte, i) => {
    if (byte === 0) {
      if (i % 2 === 0) even += 1;
      else odd += 1;
    } else if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) controls += 1;
  });
  const zeros = even + odd;
  // letters of other alphabets leave few zeros, but also half of their bytes looks like controls
  if (zeros >= Math.max(2, bytes.length * 0.05) && Math.min(even, odd) <= zeros / 20) {
    const form = odd > even ? 'utf-16le' : 'utf-16be';
    const text = new TextDecoder(form).decode(bytes.subarray(0, bytes.length & ~1));
    if (!/[\u0000-\u0008\u000e-\u001a]|\ufffd./.test(text)) return form;
  }
  // a few zero bytes in a text are dirt of the program that wrote it
  return controls === 0 && zeros <= bytes.length * 0.02 ? 'bytes' : null;
}
