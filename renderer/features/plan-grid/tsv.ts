/** Cells as the clipboard carries them: rows of texts. */
export type TextBlock = readonly (readonly string[])[];

/**
 * Reads tab-separated text as spreadsheets write it: a field in quotes may hold tabs, line breaks and doubled quotes;
 * a quote inside a bare field is a letter; a field whose closing quote is not its end is bare. Line breaks inside
 * quotes become LF. An empty text is one empty cell.
 */
export function readTsv(text: string): TextBlock {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = text[at] === '"' ? quotedField(text, at) : null;
    const end = quoted?.end ?? endOfBare(text, at);
    row.push(quoted?.value ?? text.slice(at, end));
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (end >= text.length) return rows;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (at >= text.length) return rows;
  }
}

function quotedField(text: string, start: number): { readonly value: string; readonly end: number } | null {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    const after = text[end];
    if (after !== undefined && after !== '\t' && after !== '\r' && after !== '\n') return null;
    return {
      value: text
        .slice(start + 1, quote)
        .replaceAll('""', '"')
        .replace(/\r\n?/g, '\n'),
      end,
    };
  }
}

function endOfBare(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\t' || text[at] === '\n' || text[at] === '\r') return at;
  }
  return text.length;
}

/**
 * Writes a block; a field is quoted only when it holds a tab, a line break or a quote. CRLF stands between lines, and
 * behind a last line that is one empty cell, which would be lost otherwise.
 */
export function writeTsv(block: TextBlock): string {
  const last = block.at(-1);
  const end = block.length > 1 && last?.length === 1 && last[0] === '' ? '\r\n' : '';
  const text = block
    .map((row) => row.map((text) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'))
    .join('\r\n');
  return text + end;
}
