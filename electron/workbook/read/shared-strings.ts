import type { RawValue } from '#core/import/raw-sheet';
import { limits } from '../limits';
import { cellText } from '../xml/xml-text';
import type { XmlReader } from '../xml/xml-reader';
import type { FontRun } from './legacy/legacy-text';
import { isMain } from './namespaces';

/** A text value made once and used by every cell that shows it. */
export interface SharedText {
  readonly value: Extract<RawValue, { kind: 'text' }>;
  readonly cut: boolean;
  /** Its stretches, where fonts inside the text may tell an old code; null for nearly all texts. */
  readonly runs: readonly FontRun[] | null;
}

/** A cell text within Excel's length. */
export function sharedText(characters: string, runs: readonly FontRun[] | null = null): SharedText {
  const text = cellText(characters);
  const cut = text.length > limits.textLength;
  return { value: { kind: 'text', text: cut ? text.slice(0, limits.textLength) : text }, cut, runs };
}

/** Reads the shared strings part; the declared counts are not trusted. */
export function readSharedStrings(reader: XmlReader | null): SharedText[] {
  const all: SharedText[] = [];
  if (reader === null) return all;
  while (reader.next() !== 'end') {
    if (reader.kind === 'open' && reader.local === 'si' && isMain(reader.namespace)) {
      const { text, runs } = readRichText(reader);
      all.push(sharedText(text, runs));
    }
  }
  return all;
}

/** A rich text: its characters, and its stretches by font where they matter. */
export interface RichText {
  readonly text: string;
  readonly runs: readonly FontRun[] | null;
}

/**
 * After the `open` of `si`, `is` or `text`: all runs joined, without phonetic ones, moving to its `close`. The runs
 * are kept only when one names a font and the text has letters outside ASCII.
 */
export function readRichText(reader: XmlReader): RichText {
  const depth = reader.depth;
  const runs: { text: string; font: string | null }[] = [];
  let text = '';
  let inText = false;
  let font: string | null = null;
  let fonts = false;
  while (reader.next() !== 'end') {
    if (reader.kind === 'text') {
      if (!inText) continue;
      const piece = reader.content();
      text += piece;
      if (fonts) runs.push({ text: piece, font });
    } else if (reader.kind === 'open') {
      if (reader.local === 'rPh') reader.skip();
      else {
        inText = reader.local === 't';
        if (reader.local === 'r') font = null;
        else if (reader.local === 'rFont') {
          font = reader.attribute('val');
          if (!fonts && text !== '') runs.push({ text, font: null }); // what came before named no font
          fonts = true;
        }
      }
    } else {
      if (reader.depth === depth) break;
      inText = false;
      if (reader.local === 'r') font = null;
    }
  }
  if (!fonts || !hasHighLetter(text)) return { text, runs: null };
  return { text, runs: runs.map((run) => ({ text: cellText(run.text), font: run.font })) };
}

function hasHighLetter(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return true;
  return false;
}
