import { englishMonth } from '../domain/dates';
import type { FormatPiece, FormatSection } from './format-sections';
import { dateParts } from './serial-dates';

const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Shows a serial through a date section. The serial must be one `dateParts` knows. */
export function showDate(section: FormatSection, serial: number, system: 1900 | 1904): string {
  const { pieces } = section;
  const fraction = /^0+$/.exec(fractionDigits(pieces))?.[0].length ?? 0;
  const unit = 10 ** fraction;
  // Rounded once, to the smallest unit shown, so that 09:59:59.9996 does not become 09:59:60.
  const ticks = Math.round(serial * 86_400 * unit);
  const parts = dateParts(ticks / (86_400 * unit), system);
  if (parts === null) return String(serial);
  const seconds = Math.floor(ticks / unit);
  const half = pieces.some((piece) => piece.kind === 'char' && /^(AM\/PM|A\/P)$/i.test(piece.text));
  const hour = Math.floor(seconds / 3600) % 24;
  const minute = Math.floor(seconds / 60) % 60;
  let afterPoint = false;
  return pieces
    .map((piece, i) => {
      if (piece.kind === 'literal') return piece.text;
      if (piece.kind === 'elapsed') {
        const total = Math.floor(seconds / (piece.unit === 'h' ? 3600 : piece.unit === 'm' ? 60 : 1));
        return String(total).padStart(piece.width, '0');
      }
      const { text } = piece;
      const width = text.length;
      if (text === '.') afterPoint = nextIsZero(pieces, i);
      if (/^0$/.test(text)) {
        if (!afterPoint) return text;
        const place = zerosBefore(pieces, i);
        return String(ticks % unit).padStart(fraction, '0')[place] ?? '';
      }
      switch (text[0]?.toLowerCase()) {
        case 'y':
        case 'e':
          return width <= 2 && text[0]?.toLowerCase() === 'y'
            ? String(parts.year % 100).padStart(2, '0')
            : String(parts.year).padStart(4, '0');
        case 'b':
          return String(parts.year + 543);
        case 'm':
          return isMinute(pieces, i) ? String(minute).padStart(Math.min(width, 2), '0') : month(parts.month, width);
        case 'd':
          if (width <= 2) return String(parts.day).padStart(width, '0');
          return (dayNames[parts.weekday] ?? '').slice(0, width === 3 ? 3 : undefined);
        case 'h':
          return String(half ? hour % 12 || 12 : hour).padStart(Math.min(width, 2), '0');
        case 's':
          return String(seconds % 60).padStart(Math.min(width, 2), '0');
        case 'a':
          return /^AM\/PM$/i.test(text)
            ? hour < 12
              ? 'AM'
              : 'PM'
            : /^A\/P$/i.test(text)
              ? hour < 12
                ? 'A'
                : 'P'
              : text;
        default:
          return text;
      }
    })
    .join('');
}

function month(number: number, width: number): string {
  const name = englishMonth(number);
  if (width <= 2) return String(number).padStart(width, '0');
  return width === 3 ? name.slice(0, 3) : width === 5 ? name.slice(0, 1) : name;
}

/** `m` is minutes right after hours or right before seconds, whatever literals stand between. */
function isMinute(pieces: readonly FormatPiece[], at: number): boolean {
  const letters = (from: number, step: number): string => {
    for (let i = from + step; i >= 0 && i < pieces.length; i += step) {
      const piece = pieces[i];
      if (piece?.kind === 'elapsed') return piece.unit;
      if (piece?.kind === 'char' && /^[ymdhs]/i.test(piece.text)) return piece.text[0]?.toLowerCase() ?? '';
    }
    return '';
  };
  const piece = pieces[at];
  if (piece?.kind === 'char' && piece.text.length > 2) return false;
  return letters(at, -1) === 'h' || letters(at, 1) === 's';
}

function fractionDigits(pieces: readonly FormatPiece[]): string {
  const point = pieces.findIndex((piece, i) => piece.kind === 'char' && piece.text === '.' && nextIsZero(pieces, i));
  let digits = '';
  for (let i = point + 1; point >= 0 && nextIsZero(pieces, i - 1); i += 1) digits += '0';
  return digits.slice(0, 3);
}

function nextIsZero(pieces: readonly FormatPiece[], at: number): boolean {
  const next = pieces[at + 1];
  return next?.kind === 'char' && next.text === '0';
}

function zerosBefore(pieces: readonly FormatPiece[], at: number): number {
  let count = 0;
  for (let i = at - 1; pieces[i]?.kind === 'char' && nextIsZero(pieces, i - 1); i -= 1) count += 1;
  return count;
}
