import type { Objective } from '../../domain/plan';
import { normaliseText } from '../../domain/text-folding';
import type { CellAccount } from '../cell-account';
import type { LabelledValue } from '../labels/label-words';
import { textOf } from '../sheet-grid';
import { readWeight } from './key-result-cells';
import type { TableContext } from './key-result-reading';

/** `Free up cash (Weight 55%)`: the weight behind a title. */
export const weightInTitle = /\s*[([](?:weight|trọng số|tỷ trọng)\s*[:=]?\s*(\d{1,3})\s?%[)\]]\s*$/iu;

/** `Business results (Max 5) 80%`: the share a section's title ends with is its weight. */
export function shareInTitle(title: string): number | null {
  const said = weightInTitle.exec(title)?.[1];
  if (said !== undefined) return Number(said) > 0 && Number(said) <= 100 ? Number(said) / 100 : null;
  const share = /[\s(–-](\d{1,3})\s?%\)?$/u.exec(title)?.[1];
  const points = share === undefined ? 0 : Number(share);
  return points > 0 && points <= 100 && !/\b(?:đạt|tăng|giảm|reach|grow|cut|by|to)\b/iu.test(title)
    ? points / 100
    : null;
}

/** What labels say of an objective: its owner, weight and code; the rest goes into its note. */
export function withLabelled(
  objective: Objective,
  labelled: readonly LabelledValue[],
  context: TableContext,
  account: CellAccount,
): Objective {
  let result = objective;
  for (const { label, labelCell, value } of labelled) {
    if (value === null) continue;
    const text = normaliseText(textOf(value));
    const place = { record: objective.id, field: label.field };
    account.place(labelCell, place);
    account.place(value, place);
    const weight = label.field === 'weight' ? readWeight(context, value) : null;
    if (label.field === 'owner') result = { ...result, owner: text };
    else if (label.field === 'code') result = { ...result, code: text };
    else if (label.field === 'category') result = { ...result, category: text };
    else if (weight !== null) result = { ...result, weight };
    else {
      const line = `${textOf(labelCell).split(/[:：]/u)[0] ?? ''}: ${text}`;
      result = { ...result, note: result.note === null ? line : `${result.note}\n${line}` };
    }
  }
  return result;
}
