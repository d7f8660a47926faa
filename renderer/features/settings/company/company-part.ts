import type { Company } from '#core/domain/company';
import type { CompanyEditor } from './company-editor';

/** What every part of the company's settings gets: the company as it is, and the one way to change it. */
export interface CompanyPart {
  readonly company: Company;
  readonly change: CompanyEditor['change'];
}
