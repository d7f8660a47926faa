export interface PictureSize {
  readonly kind: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

/** The smallest and largest side of a logo in px. */
export const logoSides = { least: 16, most: 4000 } as const;

/** The size of a PNG or JPEG by what its bytes say, or null for anything else and for a file that was cut short. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  return pngSize(bytes) ?? jpegSize(bytes);
}

// atob is part of every engine we run on, but of no ECMAScript library type.
declare const atob: (base64: string) => string;

/** The size of the picture in a data URL of base64, or null where it holds no picture of the kind it names. */
export function pictureSizeOfUrl(url: string): PictureSize | null {
  const [, kind, base64] = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/u.exec(url) ?? [];
  if (base64 === undefined) return null;
  try {
    const size = pictureSize(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
    return size?.kind === kind ? size : null;
  } catch {
    return null;
  }
}

/** Whether a picture is large enough to see as a logo, and small enough to carry. */
export function fitsLogo({ width, height }: PictureSize): boolean {
  return Math.min(width, height) >= logoSides.least && Math.max(width, height) <= logoSides.most;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const ihdr = 0x49484452;
const idat = 0x49444154;
const iend = 0x49454e44;

function pngSize(bytes: Uint8Array): PictureSize | null {
  if (pngSignature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = viewOf(bytes);
  if (bytes.length < 33 || view.getUint32(8) !== 13 || view.getUint32(12) !== ihdr) return null;
  const size = { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) } as const;
  let hasData = false;
  // A chunk is its length, its name, its content and a sum.
  for (let place = 8; place + 12 <= bytes.length; place += 12 + view.getUint32(place)) {
    const name = view.getUint32(place + 4);
    if (name === idat) hasData = true;
    if (name === iend) return hasData ? size : null;
  }
  return null;
}

/** Markers that begin a frame; C4, C8 and CC among them mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function jpegSize(bytes: Uint8Array): PictureSize | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = viewOf(bytes);
  let size: PictureSize | null = null;
  let place = 2;
  while (place + 4 <= bytes.length) {
    if (bytes[place] !== 0xff) return null;
    const marker = bytes[place + 1] ?? 0;
    // FF may be repeated before a marker.
    if (marker === 0xff) {
      place += 1;
      continue;
    }
    if (isFrame(marker) && place + 9 <= bytes.length) {
      size = { kind: 'jpeg', height: view.getUint16(place + 5), width: view.getUint16(place + 7) };
    }
    // The picture itself begins: all of it is there when its end mark is.
    if (marker === 0xda) return size && hasEndMark(bytes, place) ? size : null;
    place += 2 + view.getUint16(place + 2);
  }
  return null;
}

function hasEndMark(bytes: Uint8Array, from: number): boolean {
  for (let place = bytes.length - 2; place > from; place -= 1) {
    if (bytes[place] === 0xff && bytes[place + 1] === 0xd9) return true;
  }
  return false;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
