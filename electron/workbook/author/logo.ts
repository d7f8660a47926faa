import type { Workbook, Worksheet } from 'exceljs';
import { pictureSizeOfUrl } from '#core/domain/picture-size';

/** The most a logo takes, in pixels of 96 dpi. */
const most = { width: 240, height: 48 } as const;

export interface PlacedLogo {
  readonly width: number;
  readonly height: number;
  readonly base64: string;
  readonly extension: 'png' | 'jpeg';
}

/** A logo at the size it is shown in, its sides in proportion and never larger than it is; null = no picture. */
export function placedLogo(url: string): PlacedLogo | null {
  const size = pictureSizeOfUrl(url);
  if (size === null || size.width < 1 || size.height < 1) return null;
  const scale = Math.min(1, most.height / size.height, most.width / size.width);
  return {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
    base64: url.slice(url.indexOf(',') + 1),
    extension: size.kind,
  };
}

/** Lays a logo over the first cell of a row (1-based); it moves with the row and keeps its size. */
export function addLogo(book: Workbook, sheet: Worksheet, row: number, logo: PlacedLogo): void {
  const { base64, extension, width, height } = logo;
  const image = book.addImage({ base64, extension });
  sheet.addImage(image, { tl: { col: 0, row: row - 1 }, ext: { width, height }, editAs: 'oneCell' });
}

/** The height of the row under a logo, in points, with a little room below. */
export function logoRowHeight({ height }: PlacedLogo): number {
  return height * 0.75 + 4;
}
