/* `node build/scripts/icons.mjs`: draws build/icons/icon.svg as icon.png, 1024 px on a transparent ground.
   electron-builder makes the Windows, macOS and Linux icons from that one file. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';
import { inRoot, say, stop } from './paths.mjs';
import { chromiumMissing } from './set-up.mjs';

const size = 1024;
const executablePath = findChromium();
if (!executablePath) stop(chromiumMissing, 1);
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = readFileSync(inRoot('build', 'icons', 'icon.svg'), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  const file = inRoot('build', 'icons', 'icon.png');
  await page.screenshot({ path: file, omitBackground: true });
  say(`The icon is in ${file}.`);
} finally {
  await browser.close();
}
