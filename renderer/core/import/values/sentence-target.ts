import type { DecimalSign } from '../../domain/decimal-text';
import { readQuantity, type Quantity, type QuantityHint } from '../../domain/numbers';
import type { KeyResultKind } from '../../domain/plan';
import { foldText, normaliseText } from '../../domain/text-folding';
import type { Unit } from '../../domain/units';
import { hintOf } from '../words/company-reading';

/** The numbers a key result's own sentence names. */
export interface SentenceNumbers {
  readonly start: Quantity | null;
  readonly target: Quantity;
  /** The words the target was read from. */
  readonly words: string;
}

const number = String.raw`\d[\d.,]*(?:\s\d{3}(?!\d))*`;
const bounds = String.raw`(?:tối thiểu|ít nhất|không dưới|tối đa|không quá|dưới|trên|at least|at most|no more than|no less than|under|below|over|≥|≤|>=|<=|>|<)?`;
/* Where the words of a quantity end: qualifiers, time, place and the next clause. */
const stop =
  /\s(?:có|từ|trong|với|mỗi|cho|của|trước|đến|theo|so|vào|về|tại|ở|và|để|qua|bằng|trên|được|mua|ký|là|đạt|cuối|này|hằng|hàng (?:tháng|quý|năm|ngày|tuần)|per|with|for|in|of|by|and|from|to|on|at|each|who|that|via|rate|score|or|than|worth|before|within|across|during|among|average)(?=\s|$)|[,;:()"“”–—]|\.(?=\s|$)|\s-\s/iu;
/* A number behind these words is a condition, a period or a mark, not what is to be reached. */
const qualifier =
  /(?<![\p{L}])(?:giá trị từ|trị giá|từ từ|từ|mỗi|trong|trong vòng|quý|tháng|năm|ngày|tuần|kỳ|q|t|kr|kq|o|mục|lần thứ|giai đoạn|within|in|every|per|each|quarter|month|year|fy|week|worth|day|kr\s?\d*:|top|q\d|from|version|iso)\s*$/iu;

/**
 * Finds the target inside a sentence: "Đạt doanh thu tối thiểu 800 triệu" → 800000000 VND at least;
 * "Đạt 120 khách hàng có giá trị từ 3 triệu trở lên" → 120 khách hàng (what follows is a condition).
 * "từ 58 xuống 42 ngày" gives both start and target. Null when no number is meant as a target. `units` = the company's.
 */
export function numbersInSentence(
  text: string,
  decimal: DecimalSign | null,
  units: readonly Unit[] = [],
): SentenceNumbers | null {
  const hint = hintOf(units, decimal);
  const sentence = normaliseText(text)
    .replace(/\n/gu, ' ')
    .replace(/^(?:KR|KQ|O)\s?\d+(?:\.\d+)*\s*[:.)-]\s*/iu, '');
  const span = new RegExp(
    String.raw`(?:từ|from)\s+(${number}[^,;]{0,25}?)\s+(?:lên|xuống(?: còn)?|còn|đến|thành|to|down to|up to)\s+(${number})`,
    'iu',
  ).exec(sentence);
  if (span !== null) {
    const target = quantityAt(sentence, span.index + span[0].length - (span[2] ?? '').length, hint);
    if (target !== null) {
      const start = readQuantity(span[1] ?? '', hint);
      const unit = target.quantity.unit;
      const scaled = start !== null && start.unit === null && target.quantity.scaled ? null : start;
      const percent =
        scaled !== null && unit === '%' && scaled.unit === null ? { ...scaled, value: scaled.value / 100 } : scaled;
      return { start: percent, target: target.quantity, words: target.words };
    }
  }
  for (const match of sentence.matchAll(new RegExp(`${bounds}\\s*[$]?${number}`, 'giu'))) {
    const place = match.index + (match[0].length - match[0].trimStart().length);
    const before = sentence.slice(0, place);
    const piece = match[0].trim();
    // "Q1", "1/3": a number grown together with what stands before it is a mark or a part of another number.
    if (/[\p{L}\d/]$/u.test(before) && /^\d/u.test(piece)) continue;
    const bound = /^\D+/u.exec(piece)?.[0].trim() ?? '';
    if ((bound === '' || bound === 'trên' || bound === 'over') && qualifier.test(before)) continue;
    if (/(?:giá trị|worth)\s*$/iu.test(before)) continue;
    const at = quantityAt(sentence, place, hint);
    if (at === null) continue;
    if (at.quantity.unit === null && /^(?:19|20)\d\d$/u.test(at.words)) continue;
    return { start: null, target: at.quantity, words: at.words };
  }
  return null;
}

function quantityAt(sentence: string, at: number, hint: QuantityHint): { quantity: Quantity; words: string } | null {
  const rest = sentence.slice(at);
  if (/^\d{1,2}\/\d{1,2}(?:\/\d+)?/u.test(rest) && !/^\d[\d.,]*\/(?:5|10|100)\b/u.test(rest)) return null;
  const firstNumber = rest.search(/\d/u);
  const cut = rest.slice(firstNumber).search(stop);
  const clause = (cut === -1 ? rest : rest.slice(0, firstNumber + cut)).trim().replace(/[.,;]+$/u, '');
  const more = /^\s*(trở lên|trở xuống|or more|or less)/iu.exec(rest.slice(clause.length))?.[0] ?? '';
  const words = clause.split(' ');
  const least = Math.max(1, clause.slice(0, firstNumber).trim().split(' ').filter(Boolean).length + 1);
  // The longest reading first: "120 khách hàng" before "120". More than four words behind are no unit.
  for (let take = Math.min(words.length, least + 4); take >= least; take -= 1) {
    const part = words.slice(0, take).join(' ');
    const quantity = readQuantity(part + more, hint);
    if (quantity === null) continue;
    // "85% positive response": the words behind a percent in a sentence say of what, they are no unit.
    const isPercent = quantity.unit?.startsWith('%') === true && quantity.unit.includes(' ');
    return { quantity: isPercent ? { ...quantity, unit: '%' } : quantity, words: part + more };
  }
  return null;
}

/** The kind that the words of a key result say, or null. `after` is where its target stood in the sentence. */
export function kindInWords(title: string): KeyResultKind | null {
  // What follows a condition ("có giá trị từ …") says nothing about the key result itself.
  const folded = ` ${foldText(title).split(/ (?:co gia tri|tri gia|worth|with a value) /u)[0] ?? ''} `;
  if (/ (?:toi thieu|it nhat|khong duoi|khong it hon|at least|no less than|minimum(?: of)?) |≥|>=/u.test(folded))
    return 'atLeast';
  if (/ (?:toi da|khong qua|khong vuot|at most|no more than|not exceed|not more than|maximum of) |≤|<=/u.test(folded))
    return 'atMost';
  if (/^ (?:kr ?\d*[:.]? )?(?:giam|ha|rut ngan|cat giam|reduce|decrease|cut|lower|shorten) /u.test(folded))
    return 'decrease';
  if (/ (?:duy tri|giu|keep|maintain)\b.* (?:duoi|below|under) /u.test(folded)) return 'atMost';
  return null;
}
