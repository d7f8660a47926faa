/* Spaces that are not the plain one: no-break, narrow, figure, ideographic. Tabs stay apart from line breaks. */
const oddSpaces = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
/* Zero-width marks (not between Arabic letters, where they are part of the spelling) and the byte order mark. The soft hyphen is no part of this: in TCVN3 text it is the letter ư. */
const invisible = /\u200B|\u2060|\uFEFF|(?<!\p{Script=Arabic})[\u200C\u200D]|[\u200C\u200D](?!\p{Script=Arabic})/gu;

/**
 * The text as we keep it: NFC, plain spaces, no zero-width marks, `\n` line breaks, no blanks at the ends of lines.
 * Runs of blanks become one. Call it after legacy encodings were converted.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(oddSpaces, ' ')
    .replace(invisible, '')
    .replace(/ {2,}/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
}

/**
 * A form for comparing and searching only: lower case, no accents, `đ` as `d`, every run of blanks one space.
 * With accents off, both tone placements (`hoà`, `hòa`) and the look-alikes `Ð`, `ð` of `đ` are equal.
 */
export function foldText(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\u00AD/gu, '')
    .replace(/[đð]/gu, 'd')
    .replace(/\s+/gu, ' ');
}
