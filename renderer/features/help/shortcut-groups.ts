import { catalogue, menuNames } from '#core/commands/catalogue';
import { foldText } from '#core/domain/text-folding';
import type { Texts } from '#core/texts/texts';
import { shownKeys } from '../palette/palette-entries';
import { keyGroups, sheetKeys } from './sheet-keys';

export interface Shortcut {
  readonly id: string;
  readonly label: string;
  /** As this computer's keyboard names them; any of them does it. */
  readonly keys: readonly string[];
}

export interface ShortcutGroup {
  readonly id: string;
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** Every shortcut there is: the commands with keys by menu, then the sheet's own keys. */
export function shortcutGroups(t: Texts, isMac: boolean): readonly ShortcutGroup[] {
  const shown = (accelerator: string) => keyNames(accelerator, isMac, t('help:shortcuts.space'));
  const menus = menuNames.map((menu) => ({
    id: menu as string,
    title: t(`menu:${menu}`),
    shortcuts: catalogue.flatMap((entry) =>
      entry.menu === menu && entry.shortcut !== null
        ? [{ id: entry.id as string, label: t(`commands:menu.${entry.id}`), keys: [shown(entry.shortcut)] }]
        : [],
    ),
  }));
  const sheet = keyGroups.map((group) => ({
    id: `sheet-${group}`,
    title: t(`help:shortcuts.group.${group}`),
    shortcuts: sheetKeys
      .filter((each) => each.group === group)
      .map(({ id, keys }) => ({ id: `sheet-${group}-${id}`, label: t(`help:keys.${id}`), keys: keys.map(shown) })),
  }));
  return [...menus, ...sheet].filter(({ shortcuts }) => shortcuts.length > 0);
}

/** What is left of the groups for words that are typed without accents, in any order: of the label or the keys. */
export function filterShortcuts(groups: readonly ShortcutGroup[], typed: string): readonly ShortcutGroup[] {
  const words = foldText(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return groups
    .map((group) => ({
      ...group,
      shortcuts: group.shortcuts.filter(({ label, keys }) => {
        const text = foldText([group.title, label, ...keys].join(' '));
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ shortcuts }) => shortcuts.length > 0);
}

function keyNames(accelerator: string, isMac: boolean, space: string): string {
  return shownKeys(accelerator, isMac).replace('Left', '←').replace('Right', '→').replace('Space', space);
}
