import { foldText } from '../../domain/text-folding';
import { alternatives, type CompanyWords, type OwnField } from './company-words';

/** How rows say themselves what they are, in everybody's words and in the company's. */
export interface RowLabels {
  /** Whether a text says itself that it is an objective: `Mục tiêu 2: …`, `O1. …`. */
  saysObjective(text: string): boolean;
  /** Whether a text is such a label and nothing else: `Mục tiêu 2:`. */
  isObjectiveLabel(text: string): boolean;
  /** Whether a text says itself that it is a key result: `KR 1.2: …`. */
  saysKeyResult(text: string): boolean;
  /** A text without the company's own label of an objective before it: `Đích 2: …`. */
  withoutObjectiveLabel(text: string): string;
  /** A text without the company's own label before it: `Bước tiến 2: …`. */
  withoutKeyResultLabel(text: string): string;
}

const everybodys = { objective: ['mục tiêu', 'objective', 'goal', 'O'], keyResult: ['KR', 'KQ', 'kết quả'] } as const;

/** The labels of a company; without words of its own, everybody's. */
export function rowLabels({ fields, written }: CompanyWords): RowLabels {
  const wordsFor = (field: OwnField) =>
    // "Mục tiêu" is no objective where the company calls its key results so.
    alternatives([
      ...written[field],
      ...everybodys[field].filter((word) => (fields.get(foldText(word)) ?? field) === field),
    ]);
  const [objective, keyResult] = [wordsFor('objective'), wordsFor('keyResult')];
  const said = new RegExp(String.raw`^(?:${objective})\s*\d*\s*[:.\-–)]\s*\S`, 'iu');
  const alone = new RegExp(String.raw`^(?:${objective})\s*\d*\s*[:.]?$`, 'iu');
  const result = new RegExp(String.raw`^(?:${keyResult})\s*\d[\d.]*\s*[:.\-–)]`, 'iu');
  const own =
    written.keyResult.length === 0
      ? null
      : new RegExp(String.raw`^(?:${alternatives(written.keyResult)})\s*\d[\d.]*\s*[:.\-–)]\s*`, 'iu');
  const ownObjective =
    written.objective.length === 0
      ? null
      : new RegExp(String.raw`^(?:${alternatives(written.objective)})\s*\d[\d.]*\s*[:.\-–)]\s*(?=\S)`, 'iu');
  return {
    saysObjective: (text) => said.test(text),
    isObjectiveLabel: (text) => alone.test(text),
    saysKeyResult: (text) => result.test(text),
    withoutObjectiveLabel: (text) => (ownObjective === null ? text : text.replace(ownObjective, '')),
    withoutKeyResultLabel: (text) => (own === null ? text : text.replace(own, '')),
  };
}
