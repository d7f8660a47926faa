import type { ImportField } from '../import-outcome';
import type { ColumnProfile } from './column-profile';
import type { HeaderColumn } from './table-finder';

/** Fields whose values are figures. */
const numeric: readonly ImportField[] = [
  'start',
  'floor',
  'target',
  'stretch',
  'current',
  'weight',
  'objectiveWeight',
  'objectiveProgress',
  'progress',
  'confidence',
];

/** How well the values below fit a field: 1 = as expected, near 0 = cannot be. An empty column speaks for nothing. */
export function fit(field: ImportField, profile: ColumnProfile, column: HeaderColumn): number {
  if (profile.filled === 0) return field === 'start' || field === 'current' || !numeric.includes(field) ? 0.9 : 0.88;
  const longWords = profile.words > 0.6 && profile.length > 14;
  if (field === 'target' || field === 'start' || field === 'floor' || field === 'stretch' || field === 'current') {
    // A target may be prose ("tối thiểu 3–5 hợp đồng"), but a column of sentences under "Kế hoạch" is the action plan.
    // Days under "Mốc" are a deadline; names under "Ban thực hiện" are no actual.
    if (profile.dates > 0.5) return 0.2;
    if (field === 'current' && profile.words > 0.9) return 0.35;
    return profile.numbers > 0.4 ? 1 : longWords ? 0.45 : 0.7;
  }
  if (numeric.includes(field)) return profile.numbers > 0.4 ? 1 : 0.4;
  if (profile.kinds > 0.6) return field === 'kind' ? 1.5 : 0.2;
  if (['commitment', 'kind', 'leading', 'status'].includes(field) && (profile.numbers > 0.4 || profile.dates > 0.3))
    return 0.2;
  switch (field) {
    case 'objective':
    case 'keyResult':
      // "KR1.1" below "KR" is a code: the words stand elsewhere.
      if (profile.codes > 0.8 && profile.length < 8) return 0.1;
      return profile.numbers > 0.6 ? 0.15 : profile.length < 3 ? 0.4 : 1;
    case 'unit':
      // Departments stand under "Đơn vị" too: they are longer and no unit of the table.
      if (profile.departments > 0.4) return 0.2;
      return profile.numbers > 0.6 ? 0.2 : profile.units > 0.3 ? 1.15 : profile.length > 14 ? 0.5 : 0.9;
    case 'department':
      if (profile.departments > 0.4) return 1.3;
      return profile.units > 0.5 ? 0.2 : profile.numbers > 0.6 ? 0.3 : profile.units === 0 ? 1.1 : 0.9;
    case 'initiatives':
      return profile.numbers > 0.5 ? 0.2 : longWords ? 1.5 : 1;
    case 'rowNumber':
      return profile.codes > 0.5 || profile.numbers > 0.5 ? 1 : 0.5;
    case 'code':
      return profile.length > 20 ? 0.3 : 1;
    case 'owner':
      return profile.numbers > 0.6 ? 0.2 : profile.length > 40 ? 0.6 : 1;
    case 'due':
    case 'startDate':
      return profile.dates > 0.4 ? 1.1 : profile.numbers > 0.6 ? 0.6 : 0.95;
    case 'cycle':
      return profile.length > 30 ? 0.5 : 1;
    case 'progress':
      return 1;
    default:
      return column.text === '' ? 0 : 1;
  }
}
