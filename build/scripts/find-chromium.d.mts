/** The path of an installed Chromium: `OKR_CHROMIUM` if set, else the usual names and places; null when none. */
export function findChromium(): string | null;
