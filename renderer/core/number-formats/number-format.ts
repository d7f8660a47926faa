import { dateParts } from './serial-dates';
import { formatSections, type FormatSection } from './format-sections';
import { showDate } from './date-format';
import { showPlain, showSection } from './number-text';

/** Shown dates kept ready per format before the store is emptied. */
const rememberedDates = 4_096;

/** A number format made ready: what kind of value it shows, and how. */
export interface NumberFormat {
  /** The code as the file has it, null for General. */
  readonly code: string | null;
  /** Whether positive numbers are shown as a date or a time. */
  readonly date: boolean;
  /** Whether a year, month or day is shown (a bare time names no day). */
  readonly calendar: boolean;
  /** The text, its letters composed (NFC). */
  show(number: number): string;
  showText(text: string): string;
}

/**
 * Built-in formats by id (ECMA-376 part 1, 18.8.30). 14 and 22 follow the reader's system: shown day first, as in
 * Vietnam. 27–36 and 50–58 are dates of East Asian systems.
 */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0_);\\(#,##0\\)',
  38: '#,##0_);[Red]\\(#,##0\\)',
  39: '#,##0.00_);\\(#,##0.00\\)',
  40: '#,##0.00_);[Red]\\(#,##0.00\\)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The code of a built-in format id; null for General and ids nobody defined. */
export function builtInFormat(id: number): string | null {
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'dd/mm/yyyy';
  return builtIn[id] ?? null;
}

/** Makes a format ready. `system` is the workbook's date system. */
export function numberFormat(code: string | null, system: 1900 | 1904): NumberFormat {
  const general = code === null || /^(general|standard)?$/i.test(code.trim());
  // composed here, so that what it shows is
  const sections = general ? [] : formatSections(code.normalize('NFC'));
  const numeric = sections.slice(0, 3);
  const first = numeric[0];
  if (general || first === undefined) {
    return { code: general ? null : code, date: false, calendar: false, show: showPlain, showText: (text) => text };
  }
  const textOnly = hasAt(first) && sections.length === 1;
  const conditional = numeric.some((section) => section.condition !== null);
  const [, second, third] = numeric;
  const textSection = sections[3] ?? (sections.length === 1 && hasAt(first) ? first : undefined);
  // one format shows the same few days over and over; which section shows a number depends on the number alone
  const shownDates = new Map<number, string>();
  return {
    code,
    date: first.date,
    calendar: first.calendar,
    show: (number) => {
      if (textOnly) return showPlain(number);
      let section: FormatSection | undefined = first;
      let magnitude = number;
      if (conditional) {
        section = numeric.find(({ condition }) => condition === null || holds(condition, number));
        if (section === undefined) return showPlain(number);
      } else if (number < 0 && second !== undefined) {
        section = second; // the minus is the section's own business
        magnitude = -number;
      } else if (number === 0 && third !== undefined) section = third;
      if (!section.date) return showSection(section, magnitude).trim();
      // A date that cannot be shown is a row of ##### in Excel: the number tells more.
      let shown = shownDates.get(number);
      if (shown === undefined) {
        shown = dateParts(number, system) === null ? showPlain(number) : showDate(section, number, system).trim();
        if (shownDates.size >= rememberedDates) shownDates.clear();
        shownDates.set(number, shown);
      }
      return shown;
    },
    showText: (text) => (textSection === undefined ? text : showTextIn(textSection, text)),
  };
}

function hasAt(section: FormatSection): boolean {
  return section.pieces.some((piece) => piece.kind === 'char' && piece.text === '@');
}

function showTextIn(section: FormatSection, text: string): string {
  if (!hasAt(section)) return text; // an empty text section hides the text: the reader must still see it
  return section.pieces
    .map((piece) => (piece.kind === 'literal' ? piece.text : piece.kind === 'char' && piece.text === '@' ? text : ''))
    .join('')
    .trim();
}

function holds(condition: { operator: string; number: number }, number: number): boolean {
  switch (condition.operator) {
    case '<':
      return number < condition.number;
    case '<=':
      return number <= condition.number;
    case '>':
      return number > condition.number;
    case '>=':
      return number >= condition.number;
    case '<>':
      return number !== condition.number;
    default:
      return number === condition.number;
  }
}
