import { cycleOf, readCycle } from '../../domain/cycles';
import type { Cycle, Language } from '../../domain/plan';
import { stableId } from '../../domain/stable-id';
import { foldText } from '../../domain/text-folding';
import { CellAccount } from '../cell-account';
import type { RawCell } from '../raw-sheet';
import { textOf } from '../sheet-grid';
import { periodIn } from '../words/period-words';
import { headerMeanings } from '../words/header-dictionary';
import type { Hypothesis, Part, PartOutcome, PartReading, SheetJob } from './hypothesis';
import { cycleIn, readTitleBlock, unitInFooter, type TitleBlock } from './title-block';

/** A sheet read in one way, to be compared with other ways. */
export interface Attempt {
  readonly parts: readonly { readonly part: Part; readonly outcome: PartOutcome }[];
  readonly account: CellAccount;
  readonly title: TitleBlock;
  readonly planTitle: string;
  /** Null where neither sheet nor file names one. */
  readonly cycle: Cycle | null;
  readonly keyResults: number;
  /** 0–1, see `scoreOf`. */
  readonly score: number;
}

const genericSheet = /^(sheet|trang tinh|trang|bang tinh|table|ban sao|copy of sheet|csv)\s*\d*$/u;

/** How many titles are looked at to judge a reading; a table of thousands is judged by its beginning. */
const judgedTitles = 200;

/** Reads the sheet as the hypothesis says, on an account of its own. */
export function attempt(job: SheetJob, hypothesis: Hypothesis): Attempt {
  const { sheet, grid, file, options, language, reading } = job;
  const account = new CellAccount(grid, job.leftOut);
  const first = hypothesis.parts[0]?.region.top ?? 0;
  const title = readTitleBlock(grid, first, language, account, reading);
  const fileTitle = file.replace(/\.[^.]*$/u, '');
  const headers = hypothesis.parts.flatMap(({ header }) =>
    header === null ? [] : grid.cells.filter(({ row }) => row >= header.top && row <= header.bottom),
  );
  const month =
    title.cycle === null || title.cycle.kind === 'year' ? monthIn(headers, language, reading.firstMonth) : null;
  const cycle =
    month ??
    title.cycle ??
    cycleIn(sheet.name, language, reading.firstMonth) ??
    cycleIn(fileTitle.replace(/[_-]+/gu, ' '), language, reading.firstMonth) ??
    yearIn(headers.map(textOf), language, reading.firstMonth);
  const planTitle = title.title ?? (genericSheet.test(foldText(sheet.name)) ? fileTitle : sheet.name);
  const unit = title.unit ?? unitInFooter(grid, first, account, reading);
  const newId = idMaker(`${file}\n${sheet.name}`);
  const parts: { part: Part; outcome: PartOutcome }[] = [];
  let keyResults = 0;
  for (const part of hypothesis.parts) {
    const partReading: PartReading = {
      ...{ job, account, planTitle, newId, unit, cycleKind: cycle?.kind ?? null },
      start: cycle?.start ?? cycleOf('quarter', options.today, language, reading.firstMonth).start,
      room: job.room - keyResults,
    };
    const outcome = part.read(partReading);
    keyResults += outcome.keyResults;
    parts.push({ part, outcome });
  }
  const read = { parts, account, title, planTitle, cycle, keyResults };
  return { ...read, score: scoreOf(job, read) };
}

/** The one month in which all days lie that stand across the sheet; null unless there are several days of one month. */
function monthIn(headers: readonly RawCell[], language: Language, firstMonth: number): Cycle | null {
  const days = headers.flatMap(({ value }) =>
    value.kind === 'date' && value.iso !== null ? [value.iso.slice(0, 10)] : [],
  );
  const months = new Set(days.map((day) => day.slice(0, 7)));
  const [only] = months;
  if (only === undefined || months.size > 1 || new Set(days).size < 4) return null;
  return readCycle(`${only.slice(5, 7)}/${only.slice(0, 4)}`, language, null, firstMonth);
}

/** The one year that the headers name with `Full Year 2015`, `Năm 2026`, `Q1'26 … Q4'26`; null for several or none. */
function yearIn(headers: readonly string[], language: Language, firstMonth: number): Cycle | null {
  const years = new Set(
    headers.flatMap((text) => {
      const whole = /^(?:full year|year|năm|fy)\s*(20\d{2})$/iu.exec(text.trim())?.[1];
      const period = periodIn(text);
      return whole === undefined ? (period?.year ?? []) : Number(whole);
    }),
  );
  const [year] = years;
  return year === undefined || years.size > 1 ? null : readCycle(String(year), language, null, firstMonth);
}

function idMaker(place: string): PartReading['newId'] {
  const seen = new Map<string, number>();
  return (kind, words) => {
    const key = `${place}\n${kind}\n${foldText(words)}`;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return `${kind}-${stableId(times === 0 ? key : `${key}\n${times}`)}`;
  };
}

/**
 * How well a way of reading explains the sheet, 0–1: the parts' own confidence, the share of the sheet's cells that
 * found a place, and whether what came out looks like objectives and key results.
 */
function scoreOf({ grid, reading }: SheetJob, { parts, account }: Omit<Attempt, 'score'>): number {
  const objectives = parts.flatMap(({ outcome }) => outcome.objectives);
  const keyResults = objectives.flatMap((objective) => objective.keyResults);
  if (objectives.length === 0) return 0;
  const counts = account.counts();
  const covered = grid.cells.length === 0 ? 0 : (counts.placed + counts.kept) / grid.cells.length;
  const confidence = parts.reduce((sum, { part }) => sum + part.confidence, 0) / Math.max(1, parts.length);
  const share = (isSo: (keyResult: (typeof keyResults)[number]) => boolean) =>
    keyResults.length === 0 ? 0 : keyResults.filter(isSo).length / keyResults.length;
  const worded = share(({ title }) => /\p{L}{2}/u.test(title) && title.length <= 300);
  const measured = share(
    ({ target, current, stages, low, floor, stretch }) =>
      target !== null || current !== null || low !== null || floor !== null || stretch !== null || stages.length > 0,
  );
  const distinct = new Set(keyResults.map(({ title }) => foldText(title))).size / Math.max(1, keyResults.length);
  const titles = [...objectives.filter(({ title }) => title !== ''), ...keyResults].map(({ title }) => title);
  // Words of a header that came out as an objective or a key result: a row was taken for what it is not.
  const headers = titles
    .slice(0, judgedTitles)
    .filter((title) => (headerMeanings(title, reading.words)[0]?.score ?? 0) > 0.9).length;
  const named = objectives.filter(({ title, keyResults: own }) => /\p{L}{2}/u.test(title) && own.length > 0).length;
  const objectivesFit = named / objectives.length;
  const worth =
    0.35 * confidence + 0.25 * covered + 0.12 * worded + 0.1 * measured + 0.08 * distinct + 0.1 * objectivesFit;
  return worth * (1 - headers / Math.min(judgedTitles, titles.length)) ** 3;
}
