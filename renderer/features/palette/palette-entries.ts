import { foldText } from '#core/domain/text-folding';

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** What stands beside it: the menu it is in, or a plan's department and cycle. */
  readonly hint: string;
  /** Keys as the platform writes them, or null. */
  readonly keys: string | null;
  readonly run: () => void;
}

/**
 * The entries that hold every word of the query, in any order and without accents; those whose label begins with the
 * query first, then those where a word of the label begins with it, else as given.
 */
export function matchingEntries(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const folded = foldText(query).trim();
  if (folded === '') return entries;
  const words = folded.split(' ');
  const rank = ({ label }: PaletteEntry) => {
    const text = foldText(label);
    if (text.startsWith(folded)) return 0;
    return text.includes(` ${folded}`) ? 1 : 2;
  };
  return entries
    .filter(({ label, hint }) => {
      const text = foldText(`${label} ${hint}`);
      return words.every((word) => text.includes(word));
    })
    .map((entry, place) => ({ entry, place, rank: rank(entry) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ entry }) => entry);
}

/** An accelerator as people read it: `CmdOrCtrl+Shift+P` is `Ctrl+Shift+P`, or `⇧⌘P` on a Mac. */
export function shownKeys(accelerator: string, isMac: boolean): string {
  const names: Readonly<Record<string, readonly [mac: string, other: string]>> = {
    CmdOrCtrl: ['⌘', 'Ctrl'],
    Alt: ['⌥', 'Alt'],
    Shift: ['⇧', 'Shift'],
    Plus: ['+', '+'],
    Up: ['↑', '↑'],
    Down: ['↓', '↓'],
    PageUp: ['⇞', 'PgUp'],
    PageDown: ['⇟', 'PgDn'],
    Enter: ['↩', 'Enter'],
  };
  const parts = accelerator.split('+').map((part) => names[part]?.[isMac ? 0 : 1] ?? part);
  if (!isMac) return parts.join('+');
  // Apple's order: Option, Shift, Command, then the key.
  const order = ['⌥', '⇧', '⌘'];
  return parts.sort((a, b) => place(order, a) - place(order, b)).join('');
}

function place(order: readonly string[], part: string): number {
  const at = order.indexOf(part);
  return at < 0 ? order.length : at;
}
