import type { XmlReader } from '../xml/xml-reader';
import { readWhole } from './namespaces';

export interface Palette {
  /** Colours of the theme in the order styles count them. */
  readonly theme: readonly string[];
  /** The workbook's own palette, empty when it has none. Filled while the styles are read. */
  readonly indexed: readonly string[];
}

/** Indexes 8–63 of the palette every workbook has (ECMA-376 part 1, 18.8.27); 0–7 repeat the first eight. */
const defaultPalette = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The colour an element names (`rgb`, `theme` or `indexed`, lightened or darkened by `tint`) as #RRGGBB, or null. */
export function readColour(reader: XmlReader, palette: Palette): string | null {
  const rgb = /^(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(reader.attribute('rgb') ?? '')?.[1];
  const theme = readWhole(reader.attribute('theme'), 0, 11);
  const index = readWhole(reader.attribute('indexed'), 0, 63);
  let colour: string | null = null;
  if (rgb !== undefined) colour = `#${rgb.toUpperCase()}`;
  else if (theme !== null) colour = palette.theme[theme] ?? null;
  else if (index !== null) {
    colour = palette.indexed[index] ?? `#${defaultPalette[index < 8 ? index : index - 8] ?? 'FFFFFF'}`;
  }
  const tint = Number(reader.attribute('tint') ?? 0);
  return colour === null || !(Math.abs(tint) <= 1) || tint === 0 ? colour : tinted(colour, tint);
}

/** Lightness moved towards white or black in HLS (ECMA-376 part 1, 18.8.19). */
function tinted(colour: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const lightness = (most + least) / 2;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  let hue = 0;
  if (spread !== 0) {
    hue = most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  }
  const chroma = saturation * (1 - Math.abs(2 * moved - 1));
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = moved - chroma / 2;
  const [x, y, z] = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6] ?? [0, 0, 0];
  const hex = (part: number | undefined) =>
    Math.round(((part ?? 0) + base) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${hex(x)}${hex(y)}${hex(z)}`.toUpperCase();
}

const schemeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The colours of a theme part in the order cell styles count them (light 1 first). */
export function readThemeColours(reader: XmlReader | null): string[] {
  const found = new Map<string, string>();
  let slot = '';
  let inScheme = false;
  while (reader !== null && reader.next() !== 'end') {
    if (reader.local === 'clrScheme') inScheme = reader.kind === 'open';
    if (reader.kind !== 'open' || !inScheme) continue;
    if (schemeOrder.includes(reader.local)) slot = reader.local;
    const value =
      reader.local === 'srgbClr'
        ? reader.attribute('val')
        : reader.local === 'sysClr'
          ? reader.attribute('lastClr')
          : null;
    if (value !== null && /^[0-9A-Fa-f]{6}$/.test(value)) found.set(slot, `#${value.toUpperCase()}`);
  }
  return schemeOrder.map((name) => found.get(name) ?? '#FFFFFF');
}
