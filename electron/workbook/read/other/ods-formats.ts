import type { XmlReader } from '../../xml/xml-reader';
import { readWhole } from '../namespaces';

/** A number format of OpenDocument as a code of Excel, with the parts that are chosen by the value. */
export interface OdsFormat {
  readonly code: string;
  readonly parts: readonly { readonly condition: string; readonly style: string }[];
}

/** The elements `readOdsFormat` reads. */
export const odsFormatElement = /^(number|percentage|currency|date|time|text|boolean)-style$/;

/** After the `open` of a data style (OASIS OpenDocument 1.3 part 3, 16.29), moving to its `close`. */
export function readOdsFormat(reader: XmlReader): OdsFormat {
  const { depth, local: kind } = reader;
  const elapsed = kind === 'time-style' && reader.attribute('number:truncate-on-overflow') === 'false';
  const parts: { condition: string; style: string }[] = [];
  let code = '';
  let first = true;
  while (reader.next() !== 'end') {
    if (reader.kind === 'close' && reader.depth === depth) break;
    if (reader.kind !== 'open') continue;
    const { local } = reader;
    const long = reader.attribute('number:style') === 'long';
    const time = (letter: string) => {
      const run = letter.repeat(long ? 2 : 1);
      code += elapsed && first ? `[${run}]` : run;
      first = false;
    };
    if (local === 'number' || local === 'scientific-number') code += numberCode(reader);
    else if (local === 'fraction') code += '# ?/?';
    else if (local === 'text') code += literal(reader.innerText(), kind);
    else if (local === 'currency-symbol') code += quoted(reader.innerText());
    else if (local === 'text-content') code += '@';
    else if (local === 'boolean') code += 'General';
    else if (local === 'year') code += long ? 'yyyy' : 'yy';
    else if (local === 'month') {
      const textual = reader.attribute('number:textual') === 'true';
      code += textual ? (long ? 'mmmm' : 'mmm') : long ? 'mm' : 'm';
    } else if (local === 'day') code += long ? 'dd' : 'd';
    else if (local === 'day-of-week') code += long ? 'dddd' : 'ddd';
    else if (local === 'hours') time('h');
    else if (local === 'minutes') time('m');
    else if (local === 'seconds') {
      time('s');
      const decimals = readWhole(reader.attribute('number:decimal-places'), 1, 9) ?? 0;
      if (decimals > 0) code += `.${'0'.repeat(decimals)}`;
    } else if (local === 'am-pm') code += 'AM/PM';
    else if (local === 'map') {
      const condition = /^value\(\)\s*(<=|>=|!=|<>|=|<|>)\s*(-?[\d.]+)$/.exec(
        reader.attribute('style:condition') ?? '',
      );
      const style = reader.attribute('style:apply-style-name');
      const operator = condition?.[1] === '!=' ? '<>' : (condition?.[1] ?? '');
      if (condition !== null && style !== null) parts.push({ condition: `[${operator}${condition[2] ?? '0'}]`, style });
    }
  }
  return { code, parts };
}

/** The code of a format with its parts, which are formats of their own. */
export function wholeCode(name: string, formats: ReadonlyMap<string, OdsFormat>): string | null {
  const format = formats.get(name);
  if (format === undefined) return null;
  const parts = format.parts.flatMap(({ condition, style }) => {
    const code = formats.get(style)?.code;
    return code === undefined ? [] : [condition + code];
  });
  return parts.length === 0 ? format.code : [...parts.slice(0, 2), format.code].join(';');
}

function numberCode(reader: XmlReader): string {
  const whole = (name: string) => readWhole(reader.attribute(`number:${name}`), 0, 30);
  const decimals = whole('decimal-places');
  const least = Math.min(whole('min-integer-digits') ?? 1, 30);
  if (decimals === null && least <= 1 && reader.local === 'number' && reader.attribute('number:grouping') !== 'true') {
    return 'General';
  }
  const fixed = Math.min(whole('min-decimal-places') ?? decimals ?? 0, decimals ?? 0);
  const digits = '0'.repeat(least) || '#';
  const grouped =
    reader.attribute('number:grouping') === 'true' ? `#,##${digits}`.replace(/#+(?=0{3,})/, '#,') : digits;
  const factor = Math.round(Math.log10(Number(reader.attribute('number:display-factor') ?? 1)) / 3);
  const point = (decimals ?? 0) > 0 ? `.${'0'.repeat(fixed)}${'#'.repeat((decimals ?? 0) - fixed)}` : '';
  const power = whole('min-exponent-digits');
  return `${grouped}${point}${','.repeat(factor > 0 && factor < 5 ? factor : 0)}${power === null ? '' : `E+${'0'.repeat(power)}`}`;
}

/** The text between the parts; the sign of a percent works only bare. */
function literal(text: string, kind: string): string {
  if (kind === 'percentage-style' && text.includes('%')) {
    const [before = '', after = ''] = text.split('%', 2);
    return `${quoted(before)}%${quoted(after)}`;
  }
  return quoted(text);
}

function quoted(text: string): string {
  if (text === '' || /^[-/: .()]$/.test(text)) return text === '.' ? '\\.' : text;
  return `"${text.replaceAll('"', '')}"`;
}
