import type { Company } from '../../domain/company';
import { companyUnits } from '../../domain/company-units';
import type { DecimalSign } from '../../domain/decimal-text';
import type { QuantityHint } from '../../domain/numbers';
import type { Unit } from '../../domain/units';
import { companyWords, type CompanyWords } from './company-words';
import { rowLabels, type RowLabels } from './row-labels';

/** What a company decided that changes how a workbook is understood, made ready once for all its sheets. */
export interface CompanyReading {
  readonly words: CompanyWords;
  readonly labels: RowLabels;
  readonly units: readonly Unit[];
  /** The month in which the year begins, 1–12. */
  readonly firstMonth: number;
}

/** Without a company: our own words, the units everybody has and the calendar year. */
export function companyReading(company?: Pick<Company, 'terms' | 'units' | 'firstMonth'>): CompanyReading {
  const words = companyWords(company?.terms);
  return {
    words,
    labels: rowLabels(words),
    units: company === undefined ? [] : companyUnits(company.units),
    firstMonth: company?.firstMonth ?? 1,
  };
}

/** How `readQuantity` is to read a text of the company's. */
export function hintOf(units: readonly Unit[], decimal: DecimalSign | null = null): QuantityHint {
  return units.length === 0 ? { decimal } : { decimal, units };
}
