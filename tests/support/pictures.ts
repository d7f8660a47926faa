import { crc32, deflateSync } from 'node:zlib';

/** A whole PNG of one colour. */
export function tinyPng(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // 8 bits, grey, the usual packing, no filter, not interlaced
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The parts of a JPEG that say what it is and how large; its picture is noise. */
export function tinyJpeg(width: number, height: number, frame = 0xc0): Uint8Array {
  const sides = Buffer.alloc(4);
  sides.writeUInt16BE(height, 0);
  sides.writeUInt16BE(width, 2);
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from([0xff, frame, 0, 11, 8, ...sides, 1, 1, 0x11, 0]),
    Buffer.from('ffda0008010100003f00', 'hex'),
    Buffer.from('d2cf20', 'hex'),
    Buffer.from('ffd9', 'hex'),
  ]);
}
