/* Spaces that are not the plain one: no-break, narrow, figure, ideographic. Tabs stay apart from line breaks. */
const oddSpaces = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
/* Zero-width marks (not between Arabic letters, where they are part of the spelling) and the byte order mark. The soft hyphen is no part of this: in TCVN3 text it is the letter ư. */
const invisible = /\u200B|\u2060|\uFEFF|(?<!\p{Script=Arabic})[\u200C\u200D]|[\u200C\u200D](?!\p{Script=Arabic})/gu;

/**
 * The text as we keep it: NFC, plain spaces, no zero-width marks, `\n` line breaks, no blanks at the ends of lines.
 * Runs of blanks become one. Call it after legacy encodings were converted.
 */
export function normaliseText(text: string): string {
  return isTidy(text) ? text : tidied(text);
}

/**
 * Whether a text is already as we keep it, told from its characters: an import asks for each cell many times. Letters
 * below U+0300 and the ready-made Vietnamese ones (U+1EA0–U+1EF9) are composed; others go the long way, and so does
 * the soft hyphen, which folds to nothing.
 */
function isTidy(text: string): boolean {
  let before = 32; // as if a blank stood before the text
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c < 32 || c === 0xa0 || c === 0xad || (c === 32 && before === 32)) return false;
    if (c >= 0x300 && (c < firstVietnamese || c > lastVietnamese)) return false;
    before = c;
  }
  return before !== 32 || text === '';
}

const firstVietnamese = 0x1ea0;
const lastVietnamese = 0x1ef9;

function tidied(text: string): string {
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
  const tidy = normaliseText(text);
  return isTidy(tidy) ? foldedByLetter(tidy) : folded(tidy);
}

/** The folded form of each letter of a tidy text, made when it is first met: below U+0300, then the Vietnamese ones. */
const letters: string[] = [];

/** The letters of a tidy text fold one by one: nothing in it composes or depends on its place. */
function foldedByLetter(tidy: string): string {
  let out = '';
  for (let i = 0; i < tidy.length; i += 1) {
    const c = tidy.charCodeAt(i);
    const at = c < firstVietnamese ? c : c - firstVietnamese + 0x300;
    out += letters[at] ??= folded(String.fromCharCode(c));
  }
  return out;
}

function folded(tidy: string): string {
  return tidy
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\u00AD/gu, '')
    .replace(/[đð]/gu, 'd')
    .replace(/\s+/gu, ' ');
}
