import { findUnit } from '../../domain/units';
import { foldText, normaliseText } from '../../domain/text-folding';

/** A header's words without marks and decorations, still with accents. */
export function tidyHeader(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .replace(/[*:：;,.?!"“”'‘’\p{Extended_Pictographic}\uFE0F►▶▼▲●•■□◆✓→←↓↑]+/gu, ' ')
    .replace(/[_\-–—]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Folded, without numbering marks, brackets around nothing and trailing signs. */
export function foldHeader(text: string): string {
  return foldText(tidyHeader(text))
    .trim()
    .replace(otherSpellings, (word) => word.replace('i', 'y'));
}

/** Tỉ lệ and tỷ lệ, kì and kỳ, quí and quý: both are right. */
const otherSpellings = /\b(?:ti(?= (?:le|trong)\b)|ki|qui)\b/gu;

/** The words of a folded header. */
export function tokensOf(folded: string): readonly string[] {
  return folded.split(/[^\p{L}\p{N}%&#]+/u).filter((token) => token !== '');
}

const datePatterns = [
  String.raw`(?:ca )?nam \d{4}`,
  String.raw`nam hoc \d{4}(?: ?[-/ ] ?\d{4})?`,
  String.raw`(?:fy ?)?(?:20)?[1-4]\d`,
  String.raw`(?:quy|q|hk|h|t|thang|hoc ky) ?(?:\d{1,2}|i{1,3}|iv)`,
  String.raw`\d{1,2}(?: ?thang|t)(?: (?:dau|cuoi) nam)?`,
  String.raw`(?:nam|quy|thang|ky) (?:nay|toi|sau)`,
  String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6} ?\d{2,4}`,
  String.raw`(?:ngay )?\d{1,2}/\d{1,2}(?:/\d{2,4})?`,
];
const period = String.raw`(?:(?:tinh den|den het|den|by|as of|until) )?(?:${datePatterns.join('|')})`;
const periodTail = new RegExp(String.raw`(?:[\s/(-]+${period}\)?)+$`, 'u');
const periodHead = new RegExp(String.raw`^(?:${period}[\s/-]+)+`, 'u');

/**
 * A folded header without the year, quarter or month it is of, first with the kind of period left (`Mục tiêu quý` of
 * `Mục tiêu quý I/2026`), then without it: `Chỉ tiêu 2026`, `KH Q1/2026`, `FY26 target`.
 */
export function withoutPeriod(folded: string): readonly string[] {
  const ofKind = folded.replace(
    /(?<= (?:quy|nam|thang|quarter|year|month)) ?(?:\d{1,4}|i{1,3}|iv)(?:[/ -]\d{4})?$/u,
    '',
  );
  const bare = folded.replace(periodTail, '').replace(periodHead, '').trim();
  return [ofKind, bare].filter((words) => words !== folded);
}

/** The halves of a two-language header, and the header without what is in brackets or before it as its number. */
export function headerParts(text: string): readonly string[] {
  const noBrackets = text.replace(/[([（][^()[\]（）]*[)\]）]/gu, ' ');
  const inBrackets = [...text.matchAll(/[([（]([^()[\]（）]+)[)\]）]/gu)].map((match) => match[1] ?? '');
  const halves = /[\n/|•]|\s[-–—+&]\s|\s(?:và|va|and)\s/u;
  // "Wait time (min)" is in minutes: a unit in brackets is no word of the header's own.
  const words = inBrackets.filter((piece) => findUnit(piece) === null);
  const pieces = [noBrackets, ...text.split(halves), ...noBrackets.split(halves), ...words];
  const noUnitTail = noBrackets.split(/[,;]/u)[0] ?? '';
  const noPercent = noBrackets.replace(/%/gu, ' ');
  const noNumber = noBrackets.replace(/^\s*[([]?(?:\d{1,2}|[IVX]{1,4}|[A-Za-z])[)\].:]\s*(?=\p{L})/u, '');
  return [...new Set([...pieces, noUnitTail, noPercent, noNumber])];
}
