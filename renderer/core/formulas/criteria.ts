import { FormulaError, folded, numberInText, order, shownDigits, unknown, type Scalar } from './formula-values';

export type Criterion = (value: Scalar) => boolean;

/**
 * The test that COUNTIF, SUMIF and AVERAGEIF make of their second argument: a value, or a text with `=`, `<>`, `<`,
 * `<=`, `>`, `>=` before it and `*`, `?`, `~` inside it. Numbers are met by texts that write them, too.
 */
export function criterionOf(written: Scalar): Criterion {
  if (written instanceof FormulaError) return (value) => value instanceof FormulaError && value.text === written.text;
  if (typeof written === 'boolean') return (value) => value === written;
  if (written === null) return equals(0);
  if (typeof written === 'number') return equals(written);
  const [, operator = '', operand = ''] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(written) ?? [];
  if (operand === '') return emptyCriterion(operator);
  const number = numberInText(operand);
  const logical = /^true$/i.test(operand) ? true : /^false$/i.test(operand) ? false : null;
  const same: Criterion =
    number !== null ? equals(number) : logical !== null ? (value) => value === logical : matches(operand);
  if (operator === '' || operator === '=') return same;
  if (operator === '<>') return (value) => !same(value);
  const against: Scalar = number ?? logical ?? operand;
  return (value) => {
    // only values of the same kind are put in order
    if (typeof value !== typeof against || value === null) return false;
    const found = order(value, against, false);
    if (operator === '<') return found < 0;
    if (operator === '>') return found > 0;
    return operator === '<=' ? found <= 0 : found >= 0;
  };
}

function emptyCriterion(operator: string): Criterion {
  if (operator === '') return (value) => value === null || value === '';
  if (operator === '=') return (value) => value === null;
  if (operator === '<>') return (value) => value !== null;
  return () => false;
}

function equals(number: number): Criterion {
  const wanted = shownDigits(number);
  return (value) => {
    if (typeof value === 'number') return shownDigits(value) === wanted;
    return typeof value === 'string' && /\d/.test(value) && numberInText(value) === number;
  };
}

/** Texts that fit a pattern as a whole, whatever their case. */
function matches(pattern: string): Criterion {
  const wanted = folded(pattern);
  if (!/[*?~]/.test(wanted)) return (value) => typeof value === 'string' && folded(value) === wanted;
  const stars = wanted.replace(/~[*?~]/g, '').split('*').length - 1;
  if (stars > 4 || wanted.length > 255) unknown('tooDeep'); // patterns made to be slow
  const source = wanted.replace(
    /~([*?~])|([*]+)|(\?)|([\s\S])/g,
    (_, escaped?: string, star?: string, one?: string, plain?: string) =>
      star !== undefined
        ? '[\\s\\S]*'
        : one !== undefined
          ? '[\\s\\S]'
          : (escaped ?? plain ?? '').replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'),
  );
  const fits = new RegExp(`^${source}$`, 'u');
  return (value) => typeof value === 'string' && fits.test(folded(value));
}
