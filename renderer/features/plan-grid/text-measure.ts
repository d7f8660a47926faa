/** The typefaces of the sheet, as `--font-ui` names them: a canvas knows no custom properties. */
export const sheetFonts = 'Be Vietnam Pro, Segoe UI, Noto Sans, sans-serif';

/** Counts the lines a text takes in a column, with the fonts of the sheet; widths of words are remembered. */
export class TextMeasure {
  readonly #context: CanvasRenderingContext2D | null;
  readonly #widths = new Map<string, number>();

  constructor(
    document: Document,
    private readonly family: string,
    private readonly fontSize: number,
  ) {
    this.#context = document.createElement('canvas').getContext('2d');
  }

  /** Forgets what was measured; call when fonts have loaded. */
  reset(): void {
    this.#widths.clear();
  }

  /** Lines of `text` in `width` pixels, broken at blanks as the browser does; at least one. */
  lines(text: string, width: number, bold = false): number {
    if (text === '') return 1;
    const blank = this.#width(' ', bold);
    let lines = 0;
    for (const paragraph of text.split('\n')) {
      lines += 1;
      let used = 0;
      for (const word of paragraph.split(' ')) {
        const size = this.#width(word, bold);
        const with_ = used === 0 ? size : used + blank + size;
        if (with_ <= width) {
          used = with_;
          continue;
        }
        if (used > 0) lines += 1;
        lines += Math.max(0, Math.ceil(size / Math.max(1, width)) - 1);
        used = size % Math.max(1, width);
      }
    }
    return Math.max(1, lines);
  }

  #width(word: string, bold: boolean): number {
    const key = bold ? `b${word}` : word;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    if (!this.#context) return word.length * this.fontSize * 0.54;
    this.#context.font = `${bold ? '600' : '400'} ${String(this.fontSize)}px ${this.family}`;
    const width = this.#context.measureText(word).width;
    this.#widths.set(key, width);
    return width;
  }
}

// 8 px of padding on either side, and a hair for what the browser rounds.
const headerSides = 18;

/** Measures how wide a column must be for its header (12 px, 600; look 6); px. */
export function headerMeasure(document: Document, family: string): (name: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `600 12px ${family}`;
  return (name) => Math.ceil(context?.measureText(name).width ?? name.length * 7) + headerSides;
}
