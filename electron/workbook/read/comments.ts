import type { RawSheet } from '#core/import/raw-sheet';
import type { Relationship, WorkbookPackage } from '../package/workbook-package';
import { readCell } from '../xml/a1';
import { cellText } from '../xml/xml-text';
import type { Notes } from './notes';
import { unicodeOfRuns } from './legacy/legacy-text';
import { readRichText } from './shared-strings';

type Comment = RawSheet['comments'][number];

/**
 * The comments of a sheet. Excel keeps a conversation twice: whole in `threadedComments`, and as one text for older
 * programs; where both are there the conversation counts, one comment for each of its lines.
 */
export function readSheetComments(
  files: WorkbookPackage,
  relationships: readonly Relationship[],
  people: ReadonlyMap<string, string>,
  notes: Notes,
): Comment[] {
  const plain: Comment[] = [];
  const threads: Comment[] = [];
  for (const { kind, target, external } of relationships) {
    if (external || (kind !== 'comments' && kind !== 'threadedComment')) continue;
    if (!files.has(target)) notes.add('missingPart', target);
    else if (kind === 'comments') plain.push(...readComments(files, target));
    else threads.push(...readThreads(files, target, people));
  }
  const threaded = new Set(threads.map((comment) => `${comment.row}:${comment.column}`));
  return [...plain.filter((comment) => !threaded.has(`${comment.row}:${comment.column}`)), ...threads].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
}

function readComments(files: WorkbookPackage, part: string): Comment[] {
  const reader = files.reader(part);
  const authors: string[] = [];
  const comments: Comment[] = [];
  let place: { row: number; column: number; author: string } | null = null;
  while (reader !== null && reader.next() !== 'end') {
    if (reader.kind !== 'open') continue;
    if (reader.local === 'author') authors.push(cellText(reader.innerText()));
    else if (reader.local === 'comment') {
      const cell = readCell(reader.attribute('ref') ?? '');
      place = cell === null ? null : { ...cell, author: authors[Number(reader.attribute('authorId') ?? -1)] ?? '' };
    } else if (reader.local === 'text' && place !== null) {
      const { text, runs } = readRichText(reader);
      const read = runs === null ? null : unicodeOfRuns(runs, null);
      comments.push({ ...place, text: (read ?? cellText(text)).trim() });
      place = null;
    }
  }
  return comments;
}

function readThreads(files: WorkbookPackage, part: string, people: ReadonlyMap<string, string>): Comment[] {
  const reader = files.reader(part);
  const comments: Comment[] = [];
  let place: { row: number; column: number; author: string } | null = null;
  while (reader !== null && reader.next() !== 'end') {
    if (reader.kind !== 'open') continue;
    if (reader.local === 'threadedComment') {
      const cell = readCell(reader.attribute('ref') ?? '');
      place = cell === null ? null : { ...cell, author: people.get(reader.attribute('personId') ?? '') ?? '' };
    } else if (reader.local === 'text' && place !== null) {
      comments.push({ ...place, text: cellText(reader.innerText()).trim() });
    }
  }
  return comments;
}

/** The names of the people who wrote conversations, by id. */
export function readPeople(files: WorkbookPackage, relationships: readonly Relationship[]): Map<string, string> {
  const people = new Map<string, string>();
  for (const { kind, target } of relationships) {
    const reader = kind === 'person' ? files.reader(target) : null;
    while (reader !== null && reader.next() !== 'end') {
      if (reader.kind !== 'open' || reader.local !== 'person') continue;
      people.set(reader.attribute('id') ?? '', (reader.attribute('displayName') ?? '').normalize('NFC'));
    }
  }
  return people;
}
