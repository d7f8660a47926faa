import { foldText } from '../../domain/text-folding';
import type { ImportField } from '../import-outcome';
import type { RawCell } from '../raw-sheet';
import { pieceOf } from '../records/virtual-grid';
import { hasWords, isPlaceholder, textOf } from '../sheet-grid';
import type { CompanyReading } from '../words/company-reading';
import { headerMeanings } from '../words/header-dictionary';

/** A label of a form: what its value is read into. */
export interface Label {
  readonly field: ImportField;
  /** `Kết quả 2`, `KR1.3`: a number says that there are others. */
  readonly numbered: boolean;
}

/** A label with its value, in two cells or in one. */
export interface LabelledValue {
  readonly label: Label;
  readonly labelCell: RawCell;
  /** A piece of the label's cell where both stand in one; null where the form is not filled in. */
  readonly value: RawCell | null;
}

const objectiveLabel = /^(?:muc tieu|objectives?|goals?|o|okr)\s*(?:so\s*)?[\d.]*$/u;
const keyResultLabel =
  /^(?:(?:cac )?(?:kr|kq|key results?|ket qua(?: then chot| chinh| can dat| chu chot)?)s?)\s*(?:so\s*)?[\d.]*$/u;
const longestLabel = 60;

/** What a text is as the label of a form, or null. A trailing colon makes less usual words a label. */
export function labelOf(text: string, reading: CompanyReading): Label | null {
  const plain = text.trim();
  if (plain === '' || plain.length > longestLabel) return null;
  const hasColon = /[:：]\s*$/u.test(plain);
  const folded = foldText(plain.replace(/[:：]\s*$/u, ''))
    .replace(/\s*\((?:o|kr|s)\)$/u, '')
    .trim();
  const numbered = /\d/u.test(folded);
  if (objectiveLabel.test(folded)) return { field: 'objective', numbered };
  if (keyResultLabel.test(folded)) return { field: 'keyResult', numbered };
  const bare = folded.replace(/\s*(?:kr|kq|o|so)?\s*[\d.]+$/u, '').trim();
  const [best] = headerMeanings(bare === '' ? folded : bare, reading.words);
  if (best === undefined || best.score < (hasColon ? 0.7 : 0.9)) return null;
  return { field: best.field, numbered };
}

/** The labels of a row with their values, from left to right; cells that belong to none are left out. */
export function labelledValues(cells: readonly RawCell[], reading: CompanyReading): readonly LabelledValue[] {
  const found: LabelledValue[] = [];
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place];
    if (cell === undefined || !hasWords(cell)) continue;
    const text = textOf(cell);
    const inside = /^([^:：\n]{1,60}[:：])\s*(\S[\s\S]*)$/u.exec(text);
    const insideLabel = inside === null ? null : labelOf(inside[1] ?? '', reading);
    if (inside !== null && insideLabel !== null) {
      found.push({ label: insideLabel, labelCell: cell, value: valueOrNull(pieceOf(cell, inside[2] ?? '')) });
      continue;
    }
    const label = labelOf(text, reading);
    if (label === null) continue;
    const next = cells[place + 1];
    // Two words of a header beside each other are no label with its value; behind a colon anything is a value.
    const isLabel = next !== undefined && hasWords(next) && labelOf(textOf(next), reading) !== null;
    if (next === undefined || (isLabel && (!/[:：]$/u.test(text) || /[:：]$/u.test(textOf(next))))) {
      found.push({ label, labelCell: cell, value: null });
      continue;
    }
    found.push({ label, labelCell: cell, value: valueOrNull(next) });
    place += 1;
  }
  return found;
}

function valueOrNull(cell: RawCell): RawCell | null {
  return isPlaceholder(textOf(cell)) ? null : cell;
}
