/** The phrases of a text: one after each `|`, line breaks free. `!` and `=` before a phrase stay (header-phrases.ts). */
export function phrases(text: string): readonly string[] {
  return text
    .split('|')
    .map((phrase) => phrase.replace(/\s+/gu, ' ').trim())
    .filter((phrase) => phrase !== '');
}
