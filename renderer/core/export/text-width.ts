import { letterWidths, measuredLetters } from './font-widths';

/** A typeface and weight whose letters were measured. */
export type Face = keyof typeof letterWidths;

const tables = new Map<string, ReadonlyMap<string, number>>();

function tableOf(face: Face): ReadonlyMap<string, number> {
  const known = tables.get(face);
  if (known) return known;
  const widths = letterWidths[face].split(' ').map(Number);
  const table = new Map([...measuredLetters].map((letter, index) => [letter, widths[index] ?? 1000]));
  tables.set(face, table);
  return table;
}

/** The width of a text set on one line, in the unit of `size`. A letter nobody measured counts a whole em. */
export function textWidth(text: string, face: Face, size: number): number {
  const table = tableOf(face);
  let thousandths = 0;
  for (const letter of text) thousandths += table.get(letter) ?? ofUnmeasured(letter, table);
  return (thousandths * size) / 1000;
}

function ofUnmeasured(letter: string, table: ReadonlyMap<string, number>): number {
  if (/\p{M}/u.test(letter)) return 0;
  const parts = letter.normalize('NFD');
  const base = parts.charAt(0);
  // ơ and ư are wider than o and u: only the marks above and below them come off.
  const horned = parts.includes('\u031B') ? `${base}\u031B`.normalize('NFC') : base;
  return table.get(horned) ?? table.get(base) ?? 1000;
}

/**
 * How many lines a text takes in a box of `width`: breaks at spaces and after hyphens as spreadsheet programs and
 * browsers do, and inside a word that is wider than the box. At least 1.
 */
export function lineCount(text: string, face: Face, size: number, width: number): number {
  if (width <= 0) throw new Error('A box needs a width');
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += linesOf(paragraph, face, size, width);
  return Math.max(1, lines);
}

function linesOf(paragraph: string, face: Face, size: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=[\s-])/u)) {
    const ink = textWidth(word.trimEnd(), face, size);
    const whole = textWidth(word, face, size);
    if (used > 0 && used + ink > width) {
      lines += 1;
      used = 0;
    }
    if (ink > width) {
      const more = Math.ceil(ink / width) - 1;
      lines += more;
      used = ink - more * width;
    } else {
      used += whole;
    }
  }
  return lines;
}
