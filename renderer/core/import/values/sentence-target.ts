import type { DecimalSign } from '../../domain/decimal-text';
import { readCycle, readDueDate, type FiscalYear } from '../../domain/cycles';
import { readQuantity, type Quantity, type QuantityHint } from '../../domain/numbers';
import type { KeyResultKind } from '../../domain/plan';
import { foldText, normaliseText } from '../../domain/text-folding';
import { findUnit, type Unit } from '../../domain/units';
import { hintOf } from '../words/company-reading';

/** The numbers a key result's own sentence names. */
export interface SentenceNumbers {
  readonly start: Quantity | null;
  readonly target: Quantity;
  /** The words the target was read from. */
  readonly words: string;
}

const number = String.raw`\d[\d.,]*(?:\s\d{3}(?!\d))*`;
const money = String.raw`(?:US\$|[$€£¥₫]|(?:USD|VND|VNĐ|EUR)\s)?\s?`;
const bounds = String.raw`(?:tối thiểu|ít nhất|không dưới|tối đa|không quá|dưới|trên|at least|at most|no more than|no less than|less than|fewer than|more than|under|below|over|≥|≤|>=|<=|>|<)?`;
/* Where the words of a quantity end: qualifiers, time, place and the next clause. */
const stop =
  /\s(?:có|từ|trong|với|mỗi|cho|của|trước|đến|theo|so|vào|về|tại|ở|và|để|qua|bằng|trên|được|mua|ký|là|đạt|cuối|này|hằng|hàng (?:tháng|quý|năm|ngày|tuần)|per|with|for|in|of|by|and|from|to|on|at|each|who|that|via|rate|score|or|than|worth|before|within|across|during|among|average|trị giá|giá trị|thay vì|nhưng|which|until|due|through|using|giúp|do|bởi|thuộc)(?=\s|$)|[,;:](?!\d)|[()"“”]|[–—](?!\s?\d)|\.(?=\s|$)|\s-\s/iu;
/* A number behind these words is a condition, a period or a mark, not what is to be reached. */
const qualifier =
  /(?<![\p{L}])(?:giá trị từ|trị giá|từ từ|từ|mỗi|trong|trong vòng|quý|tháng|năm|ngày|tuần|kỳ|q|t|kr|kq|o|mục|lần thứ|thứ|giai đoạn|đợt|vòng|phiên bản|cấp|cấp độ|hạng|loại|số|chương|điều|nghị định|thông tư|phase|stage|step|level|tier|grade|version|ver|v|no\.?|#|covid|soc|windows|office|web|iso(?:[\/-]?iec)?|tcvn|within|in|every|per|each|quarter|month|year|fy|week|worth|day|kr\s?\d*:|top|q\d|from|trước|sau|before|after|by (?:the )?(?:end of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)\s*$/iu;
/* A number behind these words is where things stand, not what is to be reached. */
const startWords =
  /(?<![\p{L}])(?:baseline|hiện tại|hiện nay|hiện trạng|hiện đang|currently|current(?: level)?|năm trước|năm ngoái|last year|so với)(?:\s+(?:19|20)\d\d)?\s*(?:là|is|was|of|at|ở mức|[:=])?\s*$/iu;

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
  // "Establish [3] alliances": a blank of a form that was filled in.
  const sentence = normaliseText(text)
    .replace(/\[(\d[\d.,]*)\]/gu, '$1')
    .replace(/\n/gu, ' ')
    .replace(/^(?:KR|KQ|O)\s?\d+(?:\.\d+)*\s*[:.)-]\s*/iu, '');
  const span = new RegExp(
    String.raw`(?:từ|from)\s+(${money}${number}(?:(?![,;]\s)[^;]){0,25}?)\s+(?:lên(?: đến| tới)?|xuống(?: còn| dưới| mức)?|còn|đến|tới|thành|to|down to|up to)\s+(?:dưới |under |below |ít nhất |at least |mức )?(${money}${number})`,
    'iu',
  ).exec(sentence);
  if (span !== null) {
    const target = quantityAt(sentence, span.index + span[0].length - (span[2] ?? '').length, hint);
    // "từ 3 đến 5 hợp đồng" and "from 3 to 5 new markets" go from one to the other as well.
    if (target !== null && !/^(?:19|20)\d\d$/u.test(target.words)) {
      const start = readQuantity(span[1] ?? '', hint);
      const unit = target.quantity.unit;
      const scaled = start !== null && start.unit === null && target.quantity.scaled ? null : start;
      const percent =
        scaled !== null && unit === '%' && scaled.unit === null ? { ...scaled, value: scaled.value / 100 } : scaled;
      return { start: percent, target: target.quantity, words: target.words };
    }
  }
  let start: Quantity | null = null;
  const isOnly = (sentence.match(/\d[\d.,]*/gu) ?? []).length === 1;
  for (const match of sentence.matchAll(new RegExp(`${bounds}\\s*${money}${number}`, 'giu'))) {
    const place = match.index + (match[0].length - match[0].trimStart().length);
    const before = sentence.slice(0, place);
    const piece = match[0].trim();
    // "Q1", "1/3": a number grown together with what stands before it is a mark or a part of another number.
    if (/(?:[\p{L}\d/]|[\p{L}\d][-.])$/u.test(before) && /^\d/u.test(piece)) continue;
    // "3D", "5G": names, not figures.
    if (/^\d(?:D|G)(?!\p{L})/u.test(sentence.slice(place))) continue;
    const bound = /^\D+/u.exec(piece)?.[0].trim() ?? '';
    // "tỷ lệ giao đúng hẹn từ 96% trở lên" is a bound; "khách có giá trị từ 3 triệu trở lên" is a condition.
    const isLevel =
      isOnly &&
      /(?<!giá trị |trị giá )từ\s*$/iu.test(before) &&
      /^\D*[\d.,]+\s*%?[^.;]{0,20}?(?:trở lên|trở xuống)/iu.test(sentence.slice(place));
    // "Close the books within 4 days": with no other figure, the time itself is the target.
    const isTime = isOnly && timeBefore.test(before) && shortTime.test(sentence.slice(place));
    if (isTime) {
      const time = quantityAt(sentence, place, hint);
      if (time !== null) return { start: null, target: { ...time.quantity, operator: 'atMost' }, words: time.words };
    }
    if (!isLevel && (bound === '' || bound === 'trên' || bound === 'over') && qualifier.test(before)) continue;
    if (/(?:giá trị|worth)\s*$/iu.test(before)) continue;
    const at = quantityAt(sentence, place, hint);
    if (at === null) continue;
    if (at.quantity.unit === null && /^(?:19|20)\d\d$/u.test(at.words)) continue;
    // "SOC 2 audit": a number behind capitals, with words that are no unit, is a part of a name.
    const isNamed = /\p{Lu}{2,}\s$/u.test(before) && /^\d+$/u.test(piece);
    if (isNamed && at.quantity.unit !== null && findUnit(at.quantity.unit, units) === null) continue;
    if (startWords.test(before)) {
      start ??= at.quantity;
      continue;
    }
    const isSame = start !== null && (start.unit === at.quantity.unit || at.quantity.unit === null);
    return { start: isSame ? start : null, target: at.quantity, words: at.words };
  }
  return null;
}

const dayOfMonth = /^\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/iu;
const timeBefore = /(?:within|in under|trong vòng|trong)\s*$/iu;
const shortTime =
  /^\d[\d.,]*\s*(?:phút|giờ|ngày(?: làm việc)?|minutes?|mins?|hours?|(?:working |business )?days?)(?!\p{L})/iu;

function quantityAt(sentence: string, at: number, hint: QuantityHint): { quantity: Quantity; words: string } | null {
  const rest = sentence.slice(at);
  if (/^\d{1,2}\/\d{1,2}(?:\/\d+)?/u.test(rest) && !/^\d[\d.,]*\/(?:5|10|100)\b/u.test(rest)) return null;
  // "by 30 June", "31st of March": a day, not a figure.
  if (dayOfMonth.test(rest)) return null;
  const firstNumber = rest.search(/\d/u);
  const cut = rest.slice(firstNumber).search(stop);
  const clause = (cut === -1 ? rest : rest.slice(0, firstNumber + cut)).trim().replace(/[.,;]+$/u, '');
  const more = /^\s*(trở lên|trở xuống|or more|or less)/iu.exec(rest.slice(clause.length))?.[0] ?? '';
  const words = clause.split(' ');
  const least = clause.slice(0, firstNumber + 1).split(' ').length;
  // The longest reading first: "120 khách hàng" before "120". More than four words behind are no unit.
  for (let take = Math.min(words.length, least + 4); take >= least; take -= 1) {
    const part = words.slice(0, take).join(' ');
    const quantity = readQuantity(part + more, hint);
    if (quantity === null) continue;
    // "85% positive response": the words behind a percent in a sentence say of what, they are no unit.
    // "200 triệu đồng chi phí": the money ends before the words for what it is.
    if (quantity.scaled && quantity.unit !== null && findUnit(quantity.unit.split('/')[0] ?? '', hint.units) === null) {
      const shorter = moneyIn(words.slice(0, take - 1), least, hint);
      if (shorter !== null) return shorter;
    }
    const isPercent = quantity.unit?.startsWith('%') === true && quantity.unit.includes(' ');
    return { quantity: isPercent ? { ...quantity, unit: '%' } : quantity, words: part + more };
  }
  return null;
}

/** The longest beginning of these words that is an amount of money; bare scale words (`200 triệu`) do not count. */
function moneyIn(
  words: readonly string[],
  least: number,
  hint: QuantityHint,
): { quantity: Quantity; words: string } | null {
  for (let take = words.length; take >= least; take -= 1) {
    const part = words.slice(0, take).join(' ');
    const quantity = readQuantity(part, hint);
    const isMoney = quantity?.unitImplied === false && findUnit(quantity.unit ?? '', hint.units)?.dimension === 'money';
    if (quantity !== null && isMoney) return { quantity, words: part };
  }
  return null;
}

/**
 * The day until which a sentence says it is to be done: `trước 30/6/2026`, `By Oct 31st`, `hết quý II/2026`,
 * `trong tháng 3/2026`; periods give their last day. Null when it names none. What is only a period without such a
 * word ("doanh thu quý I/2026") is no deadline.
 */
export function dueInSentence(
  text: string,
  yearHint: number | null,
  fiscal?: FiscalYear,
): { readonly due: string; readonly words: string } | null {
  const sentence = normaliseText(text).replace(/\n/gu, ' ');
  const found =
    /(?<!\p{L})(?:(?:trước|đến hết|hết|chậm nhất|muộn nhất|by|before|no later than)\s+(?:ngày\s+|cuối\s+|the\s+end\s+of\s+|end\s+of\s+)?|trong\s+(?=tháng\s*\d{1,2}\s*[/-]\s*\d{4}))([\s\S]+)$/iu.exec(
      sentence,
    );
  if (found === null) return null;
  const words = (found[1] ?? '').split(' ').slice(0, 7);
  const lead = found[0].slice(0, found[0].length - (found[1] ?? '').length);
  for (let take = words.length; take > 0; take -= 1) {
    const part = words
      .slice(0, take)
      .join(' ')
      .replace(/[.,;:)]+$/u, '');
    // A number alone or a bare "may" is no day.
    if (/^\d+$/u.test(part) || !/\d/u.test(part)) continue;
    if (/^\d/u.test(part) && !/^\d{1,4}[/.-]\d|^\d{1,2}(?:st|nd|rd|th)?[ -](?:tháng|\p{L}{3,9}\b)/iu.test(part))
      continue;
    const due = readDueDate(part, { yearHint, fiscal }) ?? readCycle(part, 'vi', yearHint)?.end ?? null;
    if (due !== null) return { due, words: `${lead}${part}` };
  }
  return null;
}

/**
 * The kind that the words of a key result say, or null. The verb gives the direction: "Giảm 20% chi phí" is a
 * decrease whose target 20 % is how much less it is to be, as the sentence has it; only "xuống", "còn" or "to" name a
 * level. A level it must stay under, without a start ("giảm xuống dưới 8%", "reduce churn below 3%"), is a bound. */
export function kindInWords(title: string): KeyResultKind | null {
  // What follows a condition ("có giá trị từ …") says nothing about the key result itself.
  const folded = ` ${foldText(title).split(/ (?:co gia tri|tri gia|worth|with a value) /u)[0] ?? ''} `;
  if (/ (?:toi thieu|it nhat|khong duoi|khong it hon|at least|no less than|minimum(?: of)?) |≥|>=/u.test(folded))
    return 'atLeast';
  if (/ (?:toi da|khong qua|khong vuot|at most|no more than|not exceed|not more than|maximum of) |≤|<=/u.test(folded))
    return 'atMost';
  const spoken = ` ${normaliseText(title).toLowerCase()} `;
  const isLess =
    /^ (?:(?:kr|kq) ?[\d.]*\s?[:.)-]* ?)?(?:giam|giam thieu|rut ngan|cat giam|thu hep|reduce|decrease|cut|lower|shorten|minimi[sz]e|bring down|drop) /u.test(
      folded,
    ) ||
    // With its mark: "Hà Nội" folds to the same letters.
    /^ (?:(?:kr|kq) ?[\d.]*\s?[:.)-]* ?)?hạ /u.test(spoken);
  const hasStart = / (?:tu|from) [$]?\d/u.test(folded);
  if (isLess && !hasStart && / (?:duoi|below|under|less than|con duoi) [$]?\d/u.test(folded)) return 'atMost';
  if (isLess) return 'decrease';
  if (/ (?:duy tri|giu|dam bao|kiem soat|keep|maintain|hold|ensure)\b.* (?:duoi|below|under|less than) /u.test(folded))
    return 'atMost';
  return null;
}

const milestone =
  /^(?:ra mat|ban hanh|trien khai|hoan thanh|hoan thien|xay dung|thiet lap|khai truong|phat hanh|dua vao|dua [a-z ]{2,30} vao|ban giao|chuan hoa|ap dung|cong bo|van hanh|nghiem thu|ky ket|chuyen doi|so hoa|lap|soan|launch|publish|release|deliver|implement|complete|build|set up|establish|roll out|introduce|finish|migrate|obtain|pass|open|create|ship|go live|deploy|design|define|document|renew|sign off)\b/u;

/** Whether a title without figures names something that is done or not: `Ra mắt …`, `Launch …`. */
export function isMilestone(title: string): boolean {
  return milestone.test(foldText(title).replace(/^(?:kr|kq)\s?[\d.]*\s*[:.)-]?\s*/u, ''));
}
