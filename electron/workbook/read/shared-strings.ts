import type { RawValue } from '#core/import/raw-sheet';
import { limits } from '../limits';
import { cellText } from '../xml/xml-text';
import type { XmlReader } from '../xml/xml-reader';
import { isMain } from './namespaces';

/** A text value made once and used by every cell that shows it. */
export interface SharedText {
  readonly value: Extract<RawValue, { kind: 'text' }>;
  readonly cut: boolean;
}

/** A cell text within Excel's length. */
export function sharedText(characters: string): SharedText {
  const text = cellText(characters);
  const cut = text.length > limits.textLength;
  return { value: { kind: 'text', text: cut ? text.slice(0, limits.textLength) : text }, cut };
}

/** Reads the shared strings part; the declared counts are not trusted. */
export function readSharedStrings(reader: XmlReader | null): SharedText[] {
  const all: SharedText[] = [];
  if (reader === null) return all;
  while (reader.next() !== 'end') {
    if (reader.kind === 'open' && reader.local === 'si' && isMain(reader.namespace)) {
      all.push(sharedText(readRichText(reader)));
    }
  }
  return all;
}

/** After the `open` of `si`, `is` or `text`: all runs joined, without phonetic ones, moving to its `close`. */
export function readRichText(reader: XmlReader): string {
  const depth = reader.depth;
  let text = '';
  let inText = false;
  while (reader.next() !== 'end') {
    if (reader.kind === 'text') {
      if (inText) text += reader.content();
    } else if (reader.kind === 'open') {
      if (reader.local === 'rPh') reader.skip();
      else inText = reader.local === 't';
    } else {
      if (reader.depth === depth) break;
      inText = false;
    }
  }
  return text;
}
