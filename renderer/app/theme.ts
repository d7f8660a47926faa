import type { Settings } from '#core/ipc/contract';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const moreContrast = window.matchMedia('(prefers-contrast: more)');

export type ShownTheme = 'light' | 'dark' | 'contrast';

/** The theme to draw for a choice: `system` follows the computer. */
export function shownTheme(
  choice: Settings['theme'],
  system: { readonly dark: boolean; readonly contrast: boolean },
): ShownTheme {
  if (choice !== 'system') return choice;
  if (system.contrast) return 'contrast';
  return system.dark ? 'dark' : 'light';
}

/** Sets the theme on the document and keeps following the system; the result stops that. */
export function followTheme(choice: Settings['theme']): () => void {
  const apply = () => {
    document.documentElement.dataset.theme = shownTheme(choice, {
      dark: dark.matches,
      contrast: moreContrast.matches,
    });
  };
  apply();
  for (const query of [dark, moreContrast]) query.addEventListener('change', apply);
  return () => {
    for (const query of [dark, moreContrast]) query.removeEventListener('change', apply);
  };
}
