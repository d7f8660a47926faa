/*
 * Measures the letters of the typefaces that exports use and writes renderer/core/export/font-widths.ts.
 *
 *   node build/scripts/font-widths.mjs
 *
 * Liberation Serif and Sans (packages fonts-liberation) have the widths of Times New Roman and Arial by design, and
 * stand in for them; Be Vietnam Pro comes from its npm package. Needs a Chromium.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const root = new URL('../../', import.meta.url);
const letters =
  Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('') +
  'đĐơƠưƯ–—…“”‘’•·×÷±≥≤≠₫°§«»▲→−ßæøÆØ≈';
const faces = [
  ['Times New Roman', '400', 'Liberation Serif'],
  ['Times New Roman', '700', 'Liberation Serif'],
  ['Arial', '400', 'Liberation Sans'],
  ['Arial', '700', 'Liberation Sans'],
  ['Be Vietnam Pro', '400', 'Be Vietnam Pro'],
  ['Be Vietnam Pro', '600', 'Be Vietnam Pro'],
];

const browser = await chromium.launch({
  executablePath: process.env.OKR_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
const files = ['400', '600'].flatMap((weight) =>
  ['latin', 'vietnamese'].map((part) => ({
    weight,
    data: readFileSync(
      new URL(`node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${part}-${weight}-normal.woff2`, root),
      'base64',
    ),
    range: part === 'vietnamese' ? 'U+0102-0103,U+0110-0111,U+01A0-01B0,U+1EA0-1EF9,U+20AB' : 'U+0000-00FF,U+2000-22FF',
  })),
);
const measured = await page.evaluate(
  async ({ files, faces, letters }) => {
    for (const { weight, data, range } of files) {
      const face = new FontFace('Be Vietnam Pro', `url(data:font/woff2;base64,${data})`, {
        weight,
        unicodeRange: range,
      });
      document.fonts.add(await face.load());
    }
    const context = document.createElement('canvas').getContext('2d');
    return faces.map(([, weight, family]) => {
      context.font = `${weight} 1000px "${family}"`;
      return [...letters].map((letter) => Math.round(context.measureText(letter).width));
    });
  },
  { files, faces, letters },
);
await browser.close();

const quoted = `'${letters.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const lines = faces.map(([name, weight], index) => `  '${name} ${weight}':\n    '${measured[index].join(' ')}',`);
writeFileSync(
  new URL('renderer/core/export/font-widths.ts', root),
  `/* Made by build/scripts/font-widths.mjs from Liberation Serif, Liberation Sans and Be Vietnam Pro. Do not edit. */

/** The letters measured, in order. A letter with marks is as wide as its base letter. */
export const measuredLetters = ${quoted};

/** Advance widths in thousandths of the font size, in the order of \`measuredLetters\`. */
export const letterWidths = {
${lines.join('\n')}
} as const;
`,
);
