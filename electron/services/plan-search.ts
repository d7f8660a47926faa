import type { PlanRecord, PlanRecords } from '#core/domain/plan';
import { headerOf, keyResultsOf, objectivesOf } from '#core/domain/plan-records';
import { foldText } from '#core/domain/text-folding';
import { excerpt, findIn, searchWords, type Mark } from '#core/domain/text-search';
import type { SearchHit } from '#core/ipc/contract';
import type { FileSystem } from './file-system';
import { stampOf } from './plan-folder';
import { recoverPlan } from './plan-recovery';

const mostHits = 200;

type Place = Pick<SearchHit, 'planId' | 'planTitle' | 'cycleLabel' | 'recordId' | 'kind' | 'field'>;
interface SearchedText {
  readonly place: Place;
  readonly text: string;
  readonly folded: string;
}

/** Among equal finds: what a thing is called before what is said about it. */
const fieldOrder: readonly SearchHit['field'][] = ['title', 'code', 'owner', 'department', 'category', 'note', 'extra'];

/** Searches plans. One that is not open is read once and remembered until its files change. */
export class PlanSearch {
  readonly #files: FileSystem;
  readonly #plansFolder: string;
  readonly #known = new Map<string, { readonly stamp: unknown; readonly texts: readonly SearchedText[] }>();

  constructor(files: FileSystem, plansFolder: string) {
    this.#files = files;
    this.#plansFolder = plansFolder;
  }

  /**
   * At most 200 hits, best first; equal ones in the order of the plans' folders and of their rows. `total` counts
   * all. `openRecords` gives a plan that is open as it is now.
   */
  search(
    query: string,
    folderNames: readonly string[],
    openRecords: (folderName: string) => PlanRecords | null,
  ): { hits: SearchHit[]; total: number } {
    const words = searchWords(query);
    if (words.length === 0) return { hits: [], total: 0 };
    this.#forgetAllBut(folderNames);
    const folded = words.map((word) => foldText(word));
    const finds = folderNames
      .flatMap((name) => this.#textsOf(name, openRecords(name)))
      .filter((text) => folded.every((word) => text.folded.includes(word)))
      .flatMap(({ place, text }) => {
        const found = findIn(text, words);
        return found ? [{ place, text, ...found }] : [];
      })
      .sort((a, b) => b.score - a.score || fieldOrder.indexOf(a.place.field) - fieldOrder.indexOf(b.place.field));
    return { hits: finds.slice(0, mostHits).map(hitOf), total: finds.length };
  }

  #textsOf(folderName: string, open: PlanRecords | null): readonly SearchedText[] {
    const folder = `${this.#plansFolder}/${folderName}`;
    // Records are never mutated: the same map is the same texts.
    const stamp = open ?? stampOf(this.#files, folder);
    const known = this.#known.get(folderName);
    if (known && stamp !== null && known.stamp === stamp) return known.texts;
    const records = open ?? this.#read(folder);
    if (!records) return [];
    const texts = textsOf(records);
    this.#known.set(folderName, { stamp, texts });
    return texts;
  }

  #read(folder: string): PlanRecords | null {
    try {
      return recoverPlan(this.#files, folder)?.records ?? null;
    } catch {
      return null;
    }
  }

  #forgetAllBut(folderNames: readonly string[]): void {
    const here = new Set(folderNames);
    for (const folderName of this.#known.keys()) if (!here.has(folderName)) this.#known.delete(folderName);
  }
}

function hitOf({ place, text, marks }: { place: Place; text: string; marks: readonly Mark[] }): SearchHit {
  const short = excerpt(text, marks);
  return { ...place, text: short.text, marks: short.marks.map(([start, end]) => [start, end]) };
}

function textsOf(records: PlanRecords): readonly SearchedText[] {
  const header = headerOf(records);
  const plan = { planId: header.planId, planTitle: header.title, cycleLabel: header.cycle.label };
  const rows = objectivesOf(records).flatMap((objective) => [objective, ...keyResultsOf(records, objective.id)]);
  return [header, ...rows].flatMap((record) =>
    fieldsOf(record).flatMap(([field, text]) => {
      const folded = text === null ? '' : foldText(text);
      if (text === null || folded === '') return [];
      const recordId = record.type === 'plan' ? null : record.id;
      return [{ place: { ...plan, recordId, kind: record.type, field }, text, folded }];
    }),
  );
}

function fieldsOf(record: PlanRecord): readonly (readonly [SearchHit['field'], string | null])[] {
  const common = [['title', record.title] as const, ['owner', record.owner] as const, ['note', record.note] as const];
  if (record.type === 'plan') return [...common, ['department', record.department]];
  return [
    ...common,
    ['code', record.code],
    ['category', record.type === 'objective' ? record.category : null],
    ...Object.values(record.extra).map((value) => ['extra', typeof value === 'string' ? value : null] as const),
  ];
}
