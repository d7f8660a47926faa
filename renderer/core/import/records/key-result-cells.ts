import { readChoice } from '../../domain/choice-text';
import { choiceLabel, type FieldId } from '../../domain/fields';
import type { ExtraValue, KeyResult } from '../../domain/plan';
import { foldText, normaliseText } from '../../domain/text-folding';
import type { CellPlace } from '../import-outcome';
import type { RawCell } from '../raw-sheet';
import { textOf } from '../sheet-grid';
import type { ResolvedColumn } from '../table/column-roles';
import { readDateCell, readNumberCell, tidy } from '../values/cell-values';
import type { TableContext } from './key-result-reading';

/** Reads one cell that is no figure, unit or title into its field; the cell gets its fate. */
export function withCell(
  context: TableContext,
  result: KeyResult,
  column: ResolvedColumn,
  cell: RawCell,
  asWritten: Record<string, string>,
  extra: Record<string, ExtraValue>,
): KeyResult {
  const { account } = context;
  const text = normaliseText(textOf(cell));
  const unread = (field: string) => {
    asWritten[field] = text;
    account.remark(cell, 'placed', 'unreadValue', { text, column: column.ownText });
  };
  const { target } = column;
  const place: CellPlace = { record: result.id, field: target === 'keep' || target === 'skip' ? 'extra' : target };
  switch (target) {
    case 'rowNumber':
      account.list(cell, 'rowNumber');
      return result;
    case 'skip':
      account.list(cell, 'skippedColumn');
      return result;
    case 'recordId':
    case 'progress':
    case 'objectiveProgress':
      account.list(cell, 'computed');
      return result;
    case 'code':
      account.place(cell, place);
      return { ...result, code: text };
    case 'weight': {
      account.place(cell, place);
      const weight = readWeight(context, cell);
      if (weight === null) unread('weight');
      else if (cell.value.kind === 'text') asWritten['weight'] = text;
      return { ...result, weight };
    }
    case 'confidence': {
      account.place(cell, place);
      const reading = readNumberCell(cell, null, null);
      const value = reading.value;
      if (value === null || value < 0 || value > 100) {
        unread('confidence');
        return result;
      }
      if (cell.value.kind === 'text') asWritten['confidence'] = text;
      return {
        ...result,
        confidence: reading.isFraction || value <= 1 ? value : tidy(value <= 10 ? value / 10 : value / 100),
      };
    }
    case 'owner':
      account.place(cell, place);
      return { ...result, owner: text };
    case 'due': {
      account.place(cell, place);
      const due = readDateCell(cell, context.dateSystem, context.yearHint, context.dateOrder, context.fiscal);
      if (due === null) unread('due');
      else if (cell.value.kind === 'text') asWritten['due'] = text;
      else if (context.datesMayBeSwapped && Number(due.slice(8)) <= 12)
        account.remark(cell, 'placed', 'dateMayBeSwapped', { text });
      return { ...result, due };
    }
    case 'status':
    case 'commitment':
    case 'kind': {
      account.place(cell, place);
      const choice = readChoice(target, text);
      if (typeof choice !== 'string') {
        unread(target);
        return result;
      }
      keepWords(target, choice, text, asWritten);
      // safe: readChoice gives the choices of that field
      return { ...result, [target]: choice } as KeyResult;
    }
    case 'leading': {
      account.place(cell, place);
      const choice = readChoice('leading', text);
      if (choice === null) unread('leading');
      else if (typeof choice === 'boolean') {
        keepWords('leading', String(choice), text, asWritten);
        return { ...result, leading: choice };
      }
      return result;
    }
    case 'method':
    case 'source':
      account.place(cell, place);
      return { ...result, [target]: text };
    case 'note':
      account.keep(cell, place);
      return { ...result, note: text };
    case 'initiatives':
      account.place(cell, place);
      return {
        ...result,
        initiatives: text
          .split('\n')
          .map((line) => line.replace(/^\s*(?:[-+•*]|\d+[.)])\s*/u, '').trim())
          .filter(Boolean)
          .map((title) => ({ title, owner: null, due: null, done: false })),
      };
    case 'parent':
      account.place(cell, place);
      return { ...result, parent: { plan: null, objective: null, keyResult: null, title: text } };
    default: {
      const columnId = context.extraIds.get(column.column);
      if (columnId === undefined) return result;
      account.keep(cell, place);
      extra[columnId] = cell.value.kind === 'number' ? cell.value.number : text;
      return result;
    }
  }
}

/** Keeps the text of a choice that is not one of our own labels. */
function keepWords(field: FieldId, choice: string, text: string, asWritten: Record<string, string>): void {
  const own = (['vi', 'en'] as const).map((language) => foldText(choiceLabel(field, choice, language)));
  if (!own.includes(foldText(text))) asWritten[field] = text;
}

/** A weight as a fraction of 1, or null. */
export function readWeight(context: TableContext, cell: RawCell): number | null {
  const reading = readNumberCell(cell, null, 'comma');
  if (reading.value === null) return null;
  if (!reading.isFraction && context.weightsInPoints && reading.value > 1)
    context.account.remark(cell, 'placed', 'weightInPoints', { text: textOf(cell) });
  return reading.isFraction || !context.weightsInPercent ? reading.value : tidy(reading.value / 100);
}
