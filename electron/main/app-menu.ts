import type { MenuItemConstructorOptions } from 'electron';
import { catalogue, menuNames, type AppCommandId, type MenuName } from '#core/commands/catalogue';
import type { Texts } from '#core/texts/texts';

// Commands whose label is the name of a language stay in that language.
const roles: Readonly<Partial<Record<MenuName, readonly MenuItemConstructorOptions[]>>> = {
  file: [{ type: 'separator' }, { role: 'quit' }],
  edit: [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }],
  // Zoom is ours: it is remembered.
  view: [{ type: 'separator' }, { role: 'togglefullscreen' }],
};

const roleTexts = {
  quit: 'menu:quit',
  cut: 'menu:cut',
  copy: 'menu:copy',
  paste: 'menu:paste',
  togglefullscreen: 'menu:fullScreen',
} as const;

/** The native menu from the catalogue, in the language on screen; choosing an entry sends its id to the page. */
export function menuTemplate(t: Texts, choose: (id: AppCommandId) => void): MenuItemConstructorOptions[] {
  return menuNames.flatMap((name) => {
    const own = catalogue
      .filter(({ menu }) => menu === name)
      .flatMap((entry): MenuItemConstructorOptions[] => [
        ...(entry.newGroup ? [{ type: 'separator' as const }] : []),
        {
          id: entry.id,
          label: t(`commands:menu.${entry.id}`),
          ...(entry.shortcut === null ? {} : { accelerator: entry.shortcut }),
          // The page answers these keys itself: the menu shows them and must not take them from a text field.
          registerAccelerator: false,
          click: () => {
            choose(entry.id);
          },
        },
      ]);
    const standard = (roles[name] ?? []).map((item) =>
      item.role !== undefined && item.role in roleTexts
        ? // safe: `in` was asked on the line before
          { ...item, label: t(roleTexts[item.role as keyof typeof roleTexts]) }
        : item,
    );
    const submenu = [...own, ...standard];
    return submenu.length === 0 ? [] : [{ label: t(`menu:${name}`), submenu }];
  });
}
