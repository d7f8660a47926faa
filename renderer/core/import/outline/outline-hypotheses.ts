import { foldText } from '../../domain/text-folding';
import type { ImportField } from '../import-outcome';
import type { RawCell } from '../raw-sheet';
import { readRecords, type RecordGroup } from '../records/read-records';
import { pieceOf } from '../records/virtual-grid';
import type { Hypothesis, SheetJob } from '../sheet/hypothesis';
import { hasWords, textOf } from '../sheet-grid';
import { outlineLines, type OutlineLine } from './outline-lines';

/** Sheets with more lines than this are data, not something people wrote line by line. */
const mostLines = 500;
const planWords = /\b(?:okrs?|muc tieu|ket qua then chot|objectives?|goals?|key results?|kpis?)\b/u;

type Rank = 'objective' | 'keyResult' | null;

/**
 * Lines of text without a header: `O1 …` with `KR1 …` under it, `I.` with `1.` under it, `1` with `1.1`, bullets,
 * indents, or bold lines with plain ones below. Where no line says itself what it is, the sheet must speak of goals.
 */
export function outlineHypotheses(job: SheetJob): readonly Hypothesis[] {
  const { grid, file, sheet } = job;
  if (grid.rowNumbers.length > mostLines) return [];
  const lines = outlineLines(grid);
  const ranked = rankLines(lines);
  if (ranked === null) return [];
  const start = ranked.ranks.indexOf('objective');
  if (start === -1) return [];
  const drafts: { line: OutlineLine; keyResults: OutlineLine[] }[] = [];
  lines.slice(start).forEach((line, place) => {
    const rank = ranked.ranks[start + place];
    if (rank === 'objective') drafts.push({ line, keyResults: [] });
    else if (rank === 'keyResult') drafts.at(-1)?.keyResults.push(line);
  });
  const keyResults = drafts.flatMap((draft) => draft.keyResults);
  if (keyResults.length < 2) return [];
  const about = foldText([file, sheet.name, ...lines.slice(0, start + 1).map(({ cell }) => textOf(cell))].join(' '));
  const measured = keyResults.filter(({ text, rest }) => /\d/u.test(text) || rest.some(isFigure)).length;
  if (!ranked.said && !(planWords.test(about) && measured * 3 >= keyResults.length)) return [];

  const last = lines.at(-1)?.row ?? 0;
  const groups = drafts.map(({ line, keyResults: own }): RecordGroup => {
    return {
      title: pieceOf(line.cell, line.text),
      ...{ madeFrom: null, category: null },
      own: cellsOf(line, null),
      keyResults: own.map((one) => cellsOf(one, pieceOf(one.cell, one.text))),
    };
  });
  // Rows with much beside their words, or with several words beside each other, belong to a table.
  const after = lines.slice(start);
  const plain = after.filter(({ rest }) => rest.length < 2 && rest.every(isFigure)).length / after.length;
  const lined = ranked.ranks.filter((rank) => rank !== null).length;
  return [
    {
      parts: [
        {
          layout: 'outline',
          region: { top: lines[start]?.row ?? 0, left: 0, bottom: last, right: 16_383 },
          header: null,
          confidence: (ranked.said ? 0.75 : 0.5) * (lined / Math.max(1, lines.length - start)) * plain,
          reasons: [{ code: 'outlineLines', params: { lines: lined } }],
          read: (reading) =>
            readRecords(reading, { layout: 'outline', groups, headers: new Map(), lastRow: last, reasons: [] }),
        },
      ],
    },
  ];
}

/** What each line is, and whether lines say so themselves (labels, `O1`, `KR1`); null without two levels. */
function rankLines(lines: readonly OutlineLine[]): { readonly ranks: readonly Rank[]; readonly said: boolean } | null {
  const has = (sign: OutlineLine['sign']) => lines.some((line) => line.sign === sign);
  const by = (rank: (line: OutlineLine) => Rank, said: boolean) => ({ ranks: lines.map(rank), said });
  if (has('objective')) {
    let open: OutlineLine | null = null;
    const hasResults = has('keyResult');
    return by((line) => {
      if (line.sign === 'objective') {
        open = line;
        return 'objective';
      }
      if (line.sign === 'keyResult') return 'keyResult';
      if (hasResults || open === null) return null;
      return line.sign !== null || line.depth > open.depth || !line.bold ? 'keyResult' : null;
    }, true);
  }
  if (has('keyResult')) {
    // Lines without a sign between key results are what they belong to.
    return by((line) => (line.sign === 'keyResult' ? 'keyResult' : line.sign === null ? 'objective' : null), true);
  }
  const upper = has('roman') ? 'roman' : has('letter') && (has('number') || has('bullet')) ? 'letter' : null;
  if (upper !== null)
    return by((line) => (line.sign === upper ? 'objective' : line.sign === null ? null : 'keyResult'), false);
  if (has('dotted') && has('number'))
    return by((line) => (line.sign === 'number' ? 'objective' : line.sign === 'dotted' ? 'keyResult' : null), false);
  if (has('number') && has('bullet'))
    return by((line) => (line.sign === 'number' ? 'objective' : line.sign === 'bullet' ? 'keyResult' : null), false);
  if (has('bullet')) return by((line) => (line.sign === 'bullet' ? 'keyResult' : 'objective'), false);
  const depths = [...new Set(lines.slice(1).map(({ depth }) => depth))].sort((a, b) => a - b);
  if (depths.length === 2)
    return by(
      (line) => (line.depth === depths[0] ? 'objective' : line.depth === depths[1] ? 'keyResult' : null),
      false,
    );
  const bold = lines.slice(1).filter((line) => line.bold).length;
  if (bold > 0 && bold * 2 <= lines.length) return by((line) => (line.bold ? 'objective' : 'keyResult'), false);
  return null;
}

/** The cells of a line by field: its code, its words, the first figure beside it, and the first words beside it. */
function cellsOf(line: OutlineLine, words: RawCell | null): ReadonlyMap<ImportField, RawCell> {
  const cells = new Map<ImportField, RawCell>();
  if (words !== null) cells.set('keyResult', words);
  if (line.codeCell !== null) cells.set('code', line.codeCell);
  else if (line.code !== null) cells.set('code', pieceOf(line.cell, line.code));
  const figure = words === null ? undefined : line.rest.find(isFigure);
  if (figure !== undefined) cells.set('target', figure);
  const note = line.rest.find((cell) => cell !== figure && hasWords(cell));
  if (note !== undefined) cells.set('note', note);
  return cells;
}

function isFigure(cell: RawCell): boolean {
  return cell.value.kind === 'number';
}
