/**
 * Text pieces of a part. A part is held as UTF-8 bytes in a one-byte ("binary") string: offsets are byte offsets,
 * scanning is fast, and only pieces with a high byte pay for decoding (facts: 4.4 of the reader's design).
 */

let scratch = Buffer.allocUnsafe(4096);

/** Decodes UTF-8 held in a one-byte string. Broken sequences become U+FFFD. */
export function utf8FromBinary(piece: string): string {
  if (piece.length > scratch.length) scratch = Buffer.allocUnsafe(piece.length * 2);
  const written = scratch.write(piece, 0, 'latin1');
  const text = scratch.toString('utf8', 0, written);
  // one huge text must not keep its buffer for the rest of the job
  if (scratch.length > 1024 * 1024) scratch = Buffer.allocUnsafe(4096);
  return text;
}

/** Encodes a text as UTF-8 held in a one-byte string: the inverse of `utf8FromBinary`. */
export function binaryFromUtf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Replaces character and predefined entity references; an unknown one stays as it is written. */
export function expandReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,8}|#[0-9]{1,8}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities.get(name) ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** The characters of a text piece `text[start, end)`: UTF-8 decoded, line ends as XML has them, references replaced. */
export function decodeText(text: string, start: number, end: number): string {
  let high = false;
  let reference = false;
  let carriage = false;
  for (let i = start; i < end; i += 1) {
    const c = text.charCodeAt(i);
    if (c > 127) high = true;
    else if (c === 38) reference = true;
    else if (c === 13) carriage = true;
  }
  let piece = text.slice(start, end);
  if (high) piece = utf8FromBinary(piece);
  if (carriage) piece = piece.replace(/\r\n?/g, '\n');
  return reference ? expandReferences(piece) : piece;
}

/** The characters of a CDATA section: no references there. */
export function decodeCdata(text: string, start: number, end: number): string {
  return utf8FromBinary(text.slice(start, end)).replace(/\r\n?/g, '\n');
}

/** The value of an attribute: as text, with white space characters written literally as spaces (XML 3.3.3). */
export function decodeAttribute(text: string, start: number, end: number): string {
  let plain = true;
  for (let i = start; i < end; i += 1) {
    const c = text.charCodeAt(i);
    if (c > 127 || c === 38 || c < 32) {
      plain = false;
      break;
    }
  }
  if (plain) return text.slice(start, end);
  const piece = utf8FromBinary(text.slice(start, end));
  return expandReferences(piece.replace(/\r\n?|[\n\t]/g, ' '));
}

/**
 * Text of a cell from its XML characters: `_xHHHH_` escapes (ECMA-376 part 1, 22.9.2.19 ST_Xstring), line ends as
 * LF, letters composed (NFC).
 */
export function cellText(characters: string): string {
  let text = characters;
  if (text.includes('_x')) {
    text = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  return composed(text);
}

/**
 * A text with its letters composed (NFC). Most texts are: below U+0300 nothing composes, and the ready-made
 * Vietnamese letters (U+1EA0–U+1EF9) stand for themselves, so only others pay for the engine's own walk.
 */
export function composed(text: string): string {
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c >= 0x300 && (c < 0x1ea0 || c > 0x1ef9)) return text.normalize('NFC');
  }
  return text;
}
