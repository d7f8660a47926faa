/** The pages that are read from top to bottom. */
export type ReadingTopic = 'guide' | 'import' | 'template';

/** How a piece of text is shown: a paragraph, a line of a list, or an example that is good or bad. */
export type PartLook = 'text' | 'item' | 'good' | 'bad';

export interface Section {
  /** Its texts are `help:<topic>.<id>.title` and `help:<topic>.<id>.<part>`. */
  readonly id: string;
  /** In reading order; the word before the number says how each is shown. */
  readonly parts: readonly `${PartLook}${number}`[];
}

/** The sections of each reading page; a test holds them equal to the texts. */
export const sectionsOf: Readonly<Record<ReadingTopic, readonly Section[]>> = {
  guide: [
    { id: 'why', parts: ['text1', 'text2'] },
    { id: 'two', parts: ['text1', 'text2', 'good1', 'bad1', 'text3', 'good2', 'bad2', 'text4'] },
    { id: 'levels', parts: ['text1', 'item1', 'item2', 'item3', 'text2', 'good1', 'text3'] },
    { id: 'wide', parts: ['text1', 'item1', 'item2', 'item3', 'item4', 'text2'] },
    { id: 'count', parts: ['text1', 'text2'] },
    { id: 'align', parts: ['text1', 'item1', 'item2', 'item3', 'text2', 'text3'] },
    { id: 'weights', parts: ['text1', 'text2'] },
    { id: 'rhythm', parts: ['item1', 'item2', 'item3', 'item4', 'text1'] },
    { id: 'mistakes', parts: ['item1', 'item2', 'item3', 'item4', 'item5', 'item6', 'item7'] },
  ],
  import: [
    { id: 'start', parts: ['text1', 'text2', 'text3'] },
    { id: 'layouts', parts: ['text1', 'item1', 'item2', 'item3', 'item4', 'item5', 'text2'] },
    { id: 'colours', parts: ['text1', 'item1', 'item2', 'item3', 'item4', 'item5'] },
    { id: 'columns', parts: ['text1', 'text2', 'item1', 'item2', 'item3'] },
    { id: 'change', parts: ['text1', 'text2', 'text3'] },
    { id: 'numbers', parts: ['text1', 'text2', 'text3'] },
    { id: 'remember', parts: ['text1', 'text2'] },
    { id: 'kept', parts: ['text1', 'text2', 'text3'] },
    { id: 'accept', parts: ['text1', 'text2', 'text3'] },
    { id: 'cannot', parts: ['item1', 'item2', 'item3', 'item4', 'item5'] },
  ],
  template: [
    { id: 'forms', parts: ['item1', 'item2', 'item3', 'item4', 'item5', 'text1'] },
    { id: 'how', parts: ['text1', 'text2'] },
    { id: 'own', parts: ['text1', 'text2', 'item1', 'item2', 'item3'] },
    { id: 'company', parts: ['text1', 'text2'] },
    { id: 'copies', parts: ['text1', 'text2'] },
  ],
};

/** How a part is shown. */
export function lookOf(part: Section['parts'][number]): PartLook {
  // safe: a part is a look and a number
  return part.replace(/\d+$/u, '') as PartLook;
}
