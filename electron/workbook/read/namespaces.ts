/** SpreadsheetML in its two forms; a part that names no namespace at all is read as if it did. */
const main = new Set([
  '',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

/** Whether an element belongs to SpreadsheetML. */
export function isMain(namespace: string): boolean {
  return main.has(namespace);
}

/** The end of the namespace of `r:id` in both forms. */
export const relationshipsNamespace = '/relationships';

/** Reads an XML boolean: absent is `otherwise`; `1`, `true` and `on` are true. */
export function readFlag(value: string | null, otherwise = false): boolean {
  return value === null ? otherwise : value === '1' || value === 'true' || value === 'on';
}

/** Reads a whole number within bounds, or null. */
export function readWhole(value: string | null, least: number, most: number): number | null {
  if (value === null || !/^\s*[+-]?\d{1,15}\s*$/.test(value)) return null;
  const number = Number(value);
  return number >= least && number <= most ? number : null;
}
