import { foldText } from '../../domain/text-folding';
import type { ImportMapping, SheetMapping } from '../import-outcome';

/** Roman numerals of quarters, months and halves, behind the word that counts them. */
const periodNumeral =
  /(?<=(?:^| )(?:quy|q|ky|dot|thang|nam|quarter|half|month|year) )(?:i{1,3}|iv|v|vi{1,3}|ix|x|xi{1,2})(?= |$)/gu;

/**
 * A label without what changes from one period to the next in a template: accents, case, digits, the Roman numerals of
 * `Quý I`, and every sign between words. `Q1-2026` and `Q2-2026` are the same; a label of figures only is empty.
 */
export function foldedLabel(label: string): string {
  return foldText(label)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(periodNumeral, '')
    .replace(/ +/gu, ' ')
    .trim();
}

/**
 * Carries a mapping over to another workbook of the same shape, whose sheets are `sheets` in order. A sheet keeps its
 * choices under the same name; else under a name that is equal when folded, the first of the mapping to the first that
 * is free; what is left after that goes by position when as many sheets are left on both sides. Choices for sheets
 * that are not there are left out, so that no mapping is refused for naming a sheet of another file.
 *
 * Choices about single rows and cells are about the figures of the file they were made in: they are never carried, or
 * last quarter's number could stand in the place of this quarter's.
 */
export function fitMapping(mapping: ImportMapping, sheets: readonly string[]): ImportMapping {
  const found = new Map<string, SheetMapping>();
  const left = new Set(sheets);
  const take = (choices: SheetMapping, sheet: string | undefined): boolean => {
    if (sheet === undefined || !left.delete(sheet)) return false;
    found.set(sheet, choices);
    return true;
  };
  const other = Object.entries(mapping.sheets).filter(([name, choices]) => !take(choices, name));
  const strange = other.filter(([name, choices]) => {
    const folded = foldedLabel(name);
    return !take(
      choices,
      [...left].find((sheet) => foldedLabel(sheet) === folded),
    );
  });
  const free = [...left];
  if (strange.length === free.length) strange.forEach(([, choices], index) => take(choices, free[index]));
  return {
    ...mapping,
    sheets: Object.fromEntries(
      sheets.flatMap((sheet) => {
        const choices = found.get(sheet);
        return choices === undefined ? [] : [[sheet, { ...choices, rows: {}, cells: {} }] as const];
      }),
    ),
  };
}
