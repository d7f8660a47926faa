import { splitText, type TextRecord } from './split-text';

/** In the order that decides between equals: a tab or a semicolon is rarely anything else. */
export const delimiters = ['\t', ';', '|', ','] as const;

const sampleRecords = 300;
const sampleLetters = 200_000;

/** Below this share of agreeing lines a sign is part of the sentences, not a delimiter. */
const enough = 0.45;

/** The delimiter by how well the lines agree on their number of cells, outside quotes; null when there is none. */
export function findDelimiter(text: string): string | null {
  const sample = text.slice(0, sampleLetters);
  let best: { delimiter: string; score: number } | null = null;
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue;
    const score = agreement(splitText(sample, delimiter, sampleRecords), delimiter);
    if (score >= enough && score > (best?.score ?? 0) + 0.001) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

function agreement(records: readonly TextRecord[], delimiter: string): number {
  const filled = records.filter((record) => record.some((field) => field.text.trim() !== ''));
  const counts = new Map<number, number>();
  let wide = 0;
  for (const { length } of filled) {
    if (length < 2) continue;
    wide += 1;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  if (filled.length === 0 || wide === 0) return 0;
  const usual = Math.max(...counts.values());
  const agreed = (wide + usual) / 2 / filled.length;
  return agreed * (1 - 0.9 * inSentences(filled, delimiter));
}

/** How many of the commas or semicolons are those of numbers (`1,5`) and sentences (`a, b`), 0 to 1. */
function inSentences(records: readonly TextRecord[], delimiter: string): number {
  if (delimiter !== ',' && delimiter !== ';') return 0;
  let all = 0;
  let inside = 0;
  for (const record of records) {
    for (let i = 1; i < record.length; i += 1) {
      const before = record[i - 1];
      const behind = record[i];
      if (before === undefined || behind === undefined) continue;
      all += 1;
      const number = delimiter === ',' && /\d$/.test(before.text) && /^\d{1,3}(\D|$)/.test(behind.text);
      const whole = /^[-+]?\d+$/.test(before.text) && /^[-+]?\d+(\.\d+)?$/.test(behind.text);
      if (!before.quoted && !behind.quoted && ((number && !whole) || /^ \S/.test(behind.text))) inside += 1;
    }
  }
  return all === 0 ? 0 : inside / all;
}
