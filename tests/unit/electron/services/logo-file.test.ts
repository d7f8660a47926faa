import { expect, test } from 'vitest';
import { readLogo } from '../../../../electron/services/logo-file';
import { tinyJpeg, tinyPng } from '../../../support/pictures';

const text = (content: string) => Buffer.from(content, 'latin1');
const padded = (picture: Uint8Array, bytes: number) => Buffer.concat([picture, Buffer.alloc(bytes - picture.length)]);

test('a PNG and a JPEG become data URLs of their own bytes, whatever their names', () => {
  const png = tinyPng(16, 4000);
  expect(readLogo('a.jpg', png)).toEqual({
    ok: true,
    value: `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
  });
  for (const frame of [0xc0, 0xc1, 0xc2]) {
    const jpeg = tinyJpeg(640, 480, frame);
    expect(readLogo('a', jpeg)).toEqual({
      ok: true,
      value: `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`,
    });
  }
});

const png = tinyPng(64, 64);
const jpeg = tinyJpeg(64, 64);
test.each([
  ['no bytes', new Uint8Array()],
  ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>')],
  ['GIF', text('GIF89a\u0040\u0000\u0040\u0000')],
  ['WebP', text('RIFF\u0000\u0000\u0000\u0000WEBPVP8 ')],
  ['a program', text('MZ\u0090\u0000\u0003')],
  ['the signature of a PNG alone', png.subarray(0, 8)],
  ['a PNG without its picture', png.subarray(0, 33)],
  ['a PNG cut in its end', png.subarray(0, png.length - 6)],
  [
    'a PNG whose chunk is longer than the file',
    Buffer.concat([png.subarray(0, 33), text('\u00ff\u00ff\u00ff\u00ffIDAT')]),
  ],
  ['a JPEG cut before its end', jpeg.subarray(0, jpeg.length - 2)],
  ['a JPEG cut before its size', jpeg.subarray(0, 22)],
  ['a JPEG without a frame', tinyJpeg(64, 64, 0xc4)],
  ['a JPEG of markers only', Buffer.alloc(5000, 0xff)],
  ['a PNG of 15 px', tinyPng(15, 64)],
  ['a JPEG of 0 px', tinyJpeg(64, 0)],
])('%s is no logo', (_, bytes) => {
  expect(readLogo('logo.png', bytes)).toEqual({
    ok: false,
    error: { code: 'logoNotPicture', params: { file: 'logo.png' } },
  });
});

test.each([
  ['a side of 4001 px', tinyPng(4001, 16)],
  ['a side of 65535 px', tinyJpeg(16, 65535)],
  ['300 KB and a byte', padded(png, 300 * 1024 + 1)],
])('%s is too much for a logo', (_, bytes) => {
  expect(readLogo('to.png', bytes)).toEqual({
    ok: false,
    error: { code: 'logoTooBig', params: { file: 'to.png', limit: 300 } },
  });
});

test('300 KB to the byte is a logo', () => {
  expect(readLogo('a.png', padded(png, 300 * 1024))).toMatchObject({ ok: true });
});
