/** A field of a text table; `quoted` when it stood in quotes. */
export interface TextField {
  readonly text: string;
  readonly quoted: boolean;
}

export type TextRecord = readonly TextField[];

const quote = 34;

/**
 * Cuts a text into records of fields (RFC 4180, read leniently): a field that begins with a quote goes to the quote
 * that closes it, over delimiters and line breaks, with two quotes for one; what follows the closing quote belongs to
 * the field. A quote that nothing closes is a letter, and so are all behind it. Lines end in CRLF, LF or CR. Stops
 * after `most` records. Without a delimiter (`""`) each line is one field.
 */
export function splitText(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): TextRecord[] {
  const mark = delimiter.charCodeAt(0);
  const records: TextRecord[] = [];
  let record: TextField[] = [];
  let at = 0;
  let quotesUpTo = text.length;
  while (at < text.length && records.length < most) {
    let quoted = false;
    let field = '';
    let start = at;
    const opens = text.charCodeAt(at) === quote && at < quotesUpTo;
    if (opens) {
      const closed = readQuoted(text, at);
      if (closed === null) quotesUpTo = at;
      else {
        quoted = true;
        field = closed.text;
        start = closed.end;
      }
    }
    let end = start;
    for (; end < text.length; end += 1) {
      const c = text.charCodeAt(end);
      if (c === mark || c === 10 || c === 13) break;
    }
    record.push({ text: field + text.slice(start, end), quoted });
    at = end + 1;
    const ends = text.charCodeAt(end);
    if (ends === mark && end < text.length) {
      if (at < text.length) continue;
      record.push({ text: '', quoted: false });
    } else if (ends === 13 && text.charCodeAt(at) === 10) at += 1;
    records.push(record);
    record = [];
  }
  return records;
}

/** The text between the quote at `from` and the one that closes it, and where the field goes on; null without one. */
function readQuoted(text: string, from: number): { text: string; end: number } | null {
  let field = '';
  let start = from + 1;
  for (;;) {
    const end = text.indexOf('"', start);
    if (end < 0) return null;
    field += text.slice(start, end);
    if (text.charCodeAt(end + 1) !== quote) return { text: field, end: end + 1 };
    field += '"';
    start = end + 2;
  }
}
