import type { Settings } from '#core/ipc/contract';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** The theme to draw for a choice: `system` follows the computer. */
export function shownTheme(choice: Settings['theme'], systemIsDark: boolean): 'light' | 'dark' {
  if (choice === 'system') return systemIsDark ? 'dark' : 'light';
  return choice;
}

/** Sets the theme on the document and keeps following the system; the result stops that. */
export function followTheme(choice: Settings['theme']): () => void {
  const apply = () => {
    document.documentElement.dataset.theme = shownTheme(choice, dark.matches);
  };
  apply();
  dark.addEventListener('change', apply);
  return () => {
    dark.removeEventListener('change', apply);
  };
}
