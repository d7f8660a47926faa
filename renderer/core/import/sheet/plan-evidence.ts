import { foldText } from '../../domain/text-folding';
import { textOf } from '../sheet-grid';
import type { Attempt } from './attempt';
import type { SheetJob } from './hypothesis';

/* Words that speak of goals and their measuring, in the languages managers' files were seen in. */
const words =
  /\b(?:okrs?|kr ?\d[\d.]*|sales plan|business plan|kpis?|krs?|muc tieu|chi tieu|ke hoach|ket qua|key results?|objectives?|goals?|targets?|trong so|weight|metas?|objetivos?|scorecard|plans?|nhiem vu|phuong huong|chi so|ti le hoan thanh|thuc hien|cam ket|quota|initiatives?|milestones?|cong viec|cong tac|phu trach|nguoi thuc hien|hoan thanh|tien do|owner|due|deadline|progress|status|baseline|actual)\b/u;
const eastAsian = /目标|关键结果|考核|指标|绩效考|목표|指標/u;
/* A file of something else may have one column called so. */
const weak: ReadonlySet<string> = new Set([
  ...['weight', 'plan', 'plans', 'ket qua', 'thuc hien', 'cong viec', 'cong tac', 'phu trach', 'nguoi thuc hien'],
  ...['hoan thanh', 'tien do', 'owner', 'due', 'deadline', 'progress', 'status', 'baseline', 'actual'],
]);

/**
 * Whether a sheet that could be read as objectives and key results speaks of them at all: in its headers, above its
 * table, in its name or the file's. Price lists, payrolls and measurements have the same shapes.
 */
export function speaksOfGoals(job: SheetJob, { parts }: Pick<Attempt, 'parts'>): boolean {
  const top = parts[0]?.part.header?.bottom ?? parts[0]?.part.region.top ?? 0;
  const above = job.grid.cells.filter((cell) => cell.row <= top).slice(0, 200);
  const headers = parts.flatMap(({ part }) =>
    part.header === null
      ? []
      : job.grid.cells.filter(({ row }) => row >= (part.header?.top ?? 0) && row <= (part.header?.bottom ?? 0)),
  );
  const labels = parts.flatMap(({ part }) =>
    part.layout === 'form' || part.layout === 'outline' || part.layout === 'objectivesAcross'
      ? job.grid.cells.filter(({ row }) => row >= part.region.top && row <= part.region.bottom).slice(0, 400)
      : [],
  );
  const spaced = (name: string) => name.replace(/[_.-]+/gu, ' ').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  const texts = [spaced(job.file), spaced(job.sheet.name), ...[...above, ...headers, ...labels].map(textOf)];
  if (texts.some((text) => eastAsian.test(text))) return true;
  const found = new Set(
    texts.flatMap((text) =>
      [...foldText(text).replace(/_/gu, ' ').matchAll(new RegExp(words, 'gu'))].map(([word]) => word),
    ),
  );
  const own = [...job.reading.words.fields.keys()];
  if (own.some((word) => texts.some((text) => ` ${foldText(text)} `.includes(` ${word} `)))) return true;
  return [...found].some((word) => !weak.has(word)) || found.size > 1;
}
