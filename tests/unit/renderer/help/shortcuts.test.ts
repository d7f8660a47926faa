import { describe, expect, it } from 'vitest';
import { catalogue } from '#core/commands/catalogue';
import { textsIn } from '#core/texts/texts';
import { filterShortcuts, shortcutGroups } from '../../../../renderer/features/help/shortcut-groups';
import { sheetKeys } from '../../../../renderer/features/help/sheet-keys';
import { intentOf, type Key } from '../../../../renderer/features/plan-grid/key-map';

const domNames: Readonly<Record<string, string>> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Plus: '+',
  Esc: 'Escape',
  Menu: 'ContextMenu',
  Space: ' ',
};

/** The key event of an accelerator. */
function keyOf(accelerator: string): Key {
  const parts = accelerator.split('+');
  const last = parts.at(-1) ?? '';
  const key = domNames[last] ?? (last.length === 1 ? last.toLowerCase() : last);
  return {
    key,
    code: /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : key,
    ctrlKey: parts.includes('CmdOrCtrl'),
    metaKey: false,
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
}

const own = sheetKeys.filter(({ by }) => by === 'sheet');
/** A cell with new text ("enter") also answers the arrows; in an opened one ("edit") they move in the text. */
const meaning = (accelerator: string, isTyping: boolean) => intentOf(keyOf(accelerator), isTyping ? 'enter' : null);
const named = (intent: unknown) => JSON.stringify(intent);

describe('the list of shortcuts', () => {
  it('names only keys that the sheet answers', () => {
    const dead = own.flatMap(({ id, group, keys }) =>
      keys.filter((key) => meaning(key, group === 'typing') === null).map((key) => `${id}: ${key}`),
    );
    expect(dead).toEqual([]);
  });

  it.each([false, true])('leaves out nothing that the sheet answers (typing: %s)', (isTyping) => {
    const listed = new Set(
      [
        ...own.filter(({ group }) => (group === 'typing') === isTyping).flatMap(({ keys }) => keys),
        ...catalogue.flatMap(({ sheetKeys: answered, shortcut }) => (answered && shortcut ? [shortcut] : [])),
      ].map((key) => named(meaning(key, isTyping))),
    );
    const keys = [
      ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Enter', 'Tab'],
      ...['Delete', 'Backspace', 'Escape', 'ContextMenu', ' ', '+', '-', '=', 'Insert'],
      ...Array.from({ length: 12 }, (_, place) => `F${String(place + 1)}`),
      ...'abcdefghijklmnopqrstuvwxyz0123456789',
    ];
    const missing: string[] = [];
    for (const key of keys) {
      for (const held of [0, 1, 2, 3, 4, 5, 6, 7]) {
        const event = { key, code: key, ctrlKey: held % 2 === 1, metaKey: false, shiftKey: (held & 2) > 0 };
        for (const mode of isTyping ? (['enter', 'edit'] as const) : [null]) {
          const intent = intentOf({ ...event, altKey: (held & 4) > 0 }, mode);
          if (intent && !listed.has(named(intent))) missing.push(`${key} ${String(held)} ${named(intent)}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it.each(['vi', 'en'] as const)('has each command of the catalogue that has keys, in %s', (language) => {
    const t = textsIn(language);
    const rows = shortcutGroups(t, false).flatMap(({ shortcuts }) => shortcuts);
    for (const { id, shortcut } of catalogue) {
      const row = rows.find((each) => each.id === id);
      if (shortcut === null) expect(row, id).toBeUndefined();
      else expect(row?.label, id).toBe(t(`commands:menu.${id}`));
    }
    for (const { id, label, keys } of rows) {
      expect(label, id).not.toMatch(/help:|^keys\./);
      expect(keys.length, id).toBeGreaterThan(0);
    }
  });

  it('shows the keys of the computer at hand', () => {
    const keysOf = (isMac: boolean, id: string) =>
      shortcutGroups(textsIn('en'), isMac)
        .flatMap(({ shortcuts }) => shortcuts)
        .find((each) => each.id === id)?.keys;
    expect(keysOf(false, 'newPlan')).toEqual(['Ctrl+N']);
    expect(keysOf(true, 'newPlan')).toEqual(['⌘N']);
    expect(keysOf(false, 'sheet-move-cell')).toEqual(['↑', '↓', '←', '→']);
    expect(keysOf(false, 'sheet-select-extendBlock')?.[2]).toBe('Ctrl+Shift+←');
  });

  it('is found without accents, by words in any order, and by keys', () => {
    const groups = shortcutGroups(textsIn('vi'), false);
    const found = (typed: string) =>
      filterShortcuts(groups, typed)
        .flatMap(({ shortcuts }) => shortcuts)
        .map(({ id }) => id);
    expect(found('hoan tac')).toContain('undo');
    expect(found('tac HOÀN')).toEqual(found('hoan tac'));
    expect(found('ctrl+shift+p')).toEqual(['showPalette']);
    expect(found('khong co gi nhu the')).toEqual([]);
    expect(found('  ').length).toBe(groups.flatMap(({ shortcuts }) => shortcuts).length);
  });
});
