import { foldText } from '../../domain/text-folding';
import type { ImportMapping, SheetMapping } from '../import-outcome';

/**
 * A sheet's name without what changes from one period or person to the next in a template: accents, case, digits and
 * Roman numerals of quarters (`Quý I`, `Q1-2026` and `Q2-2026`), and every sign between them.
 */
export function foldedSheetName(name: string): string {
  return foldText(name)
    .replace(/\p{Nd}+/gu, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(/(?<=\b(?:quy|q|ky|quarter|half|thang|nam)) (?:i{1,3}|iv|v|vi{1,3}|ix|x|xi{1,2})\b/gu, '')
    .replace(/ /gu, '');
}

/**
 * Carries a mapping over to another workbook of the same shape: `from` are the sheet names of the mapping in the order
 * of its own workbook where that is known (else the keys of the mapping), `sheets` those of the workbook at hand. A
 * sheet keeps its choices under the same name; else under the name that is equal when folded, the first mapped one to
 * the first that is free; else, when both have one sheet left, under that. Choices for sheets that are not there are
 * left out, so that no mapping is refused for naming a sheet it was not made for.
 *
 * Choices about single cells and rows belong to the file they were made in and are not carried to another sheet name,
 * nor kept when `sameFile` is false.
 */
export function fitMapping(mapping: ImportMapping, sheets: readonly string[], sameFile = true): ImportMapping {
  const entries = Object.entries(mapping.sheets);
  const found = new Map<string, { readonly name: string; readonly choices: SheetMapping }>();
  const left = new Set(sheets);
  const take = (name: string, choices: SheetMapping, sheet: string | undefined): boolean => {
    if (sheet === undefined || !left.delete(sheet)) return false;
    found.set(sheet, { name, choices });
    return true;
  };
  const unplaced = entries.filter(([name, choices]) => !take(name, choices, name));
  const strange = unplaced.filter(([name, choices]) => {
    const folded = foldedSheetName(name);
    return !take(
      name,
      choices,
      [...left].find((sheet) => foldedSheetName(sheet) === folded),
    );
  });
  const [only, ...others] = strange;
  if (only !== undefined && others.length === 0 && left.size === 1) take(only[0], only[1], [...left][0]);
  return {
    ...mapping,
    sheets: Object.fromEntries(
      sheets.flatMap((sheet) => {
        const match = found.get(sheet);
        if (match === undefined) return [];
        const exact = sameFile && match.name === sheet;
        return [[sheet, exact ? match.choices : { ...match.choices, rows: {}, cells: {} }] as const];
      }),
    ),
  };
}
