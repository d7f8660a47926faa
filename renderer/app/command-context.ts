import type { CommandContext } from '#core/commands/command';
import type { Company, CompanyUnit } from '#core/domain/company';
import { companyUnits } from '#core/domain/company-units';
import type { Unit } from '#core/domain/units';
import { newId } from './new-id';

/**
 * What commands may know of the world, on this computer: fresh ids, the calendar on the wall, and what the company
 * decided as it stands when a command runs.
 */
export function createCommandContext(company: () => Company): CommandContext {
  // Units are found by their list: the same list as long as the company's stays the same.
  let known: { readonly own: readonly CompanyUnit[]; readonly units: readonly Unit[] } | null = null;
  return {
    newId,
    today() {
      const now = new Date();
      const two = (value: number) => String(value).padStart(2, '0');
      return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
    get units() {
      const { units: own } = company();
      if (known?.own !== own) known = { own, units: companyUnits(own) };
      return known.units;
    },
    get firstMonth() {
      return company().firstMonth;
    },
  };
}
