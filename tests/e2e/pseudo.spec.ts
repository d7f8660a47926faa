import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { targets } from '../../build/vite.targets.mjs';
import { walkedData, walkEveryScreen } from './fixtures/every-screen.ts';
import { textFindings } from './fixtures/page-texts.ts';
import { expect, test } from './fixtures/shell.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Longer by a third, every letter accented, parameters and terms left alone: `Ṡàvéď {{time}} $t(terms:result) ~~~`. */
function pseudo(text: string): string {
  const accents: Record<string, string> = {
    a: 'à',
    e: 'é',
    i: 'ï',
    o: 'ø',
    u: 'ü',
    n: 'ñ',
    s: 'š',
    c: 'ç',
    y: 'ý',
    A: 'Å',
    E: 'É',
    O: 'Ø',
    S: 'Š',
    C: 'Ç',
  };
  const changed = text.replace(/\{\{[^}]*\}\}|\$t\([^)]*\)|[a-zA-Z]/g, (part) =>
    part.length > 1 ? part : (accents[part] ?? part),
  );
  // In words, as texts are: a line must be able to break.
  const more = '~'.repeat(Math.ceil(text.length / 3)).replace(/~{8}(?=~)/g, '$& ');
  return `⟦${changed}${more}⟧`;
}

function pseudoTexts(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value);
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([key, inner]) => [key, pseudoTexts(inner)]),
  );
}

/** Names that stay themselves in every language, and names of files and people that the walk brings along. */
const namesOnScreen = [
  'Đỉnh OKR',
  'OKR',
  'Tiếng Việt',
  'English',
  'Times New Roman',
  'Arial',
  'MIT',
  'sales-okrs-q2-2026.xlsx',
  'ghi-chu',
  'minh-phat',
  'muc-tieu-mien-nam-2026.xlsx',
  'Linh Tran',
  'David Pham',
  'Phòng Marketing',
  'Revenue beyond its peak',
  'Sales team OKRs',
  'zzzz',
  '/tmp/',
];
// The usual window, the smallest we promise, and the usual one at 200 %.
const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 800 },
  { width: 720, height: 450 },
];

test.describe('in a language that is longer than any', () => {
  test.use({ language: 'en', welcomed: false });

  test('every text of every screen comes from locales/ and none is clipped', async ({ shell }) => {
    test.setTimeout(400_000);
    const copy = path.join(shell.folder, 'app');
    cpSync(path.join(root, 'package.json'), path.join(copy, 'package.json'));
    for (const part of ['main', 'preload', 'worker']) {
      cpSync(path.join(root, 'out', part), path.join(copy, 'out', part), { recursive: true });
    }
    await build({
      ...targets.renderer,
      logLevel: 'silent',
      plugins: [
        {
          name: 'pseudo-language',
          enforce: 'pre',
          load(id: string) {
            if (!/locales\/en\/\w+\.json$/.test(id)) return null;
            return JSON.stringify(pseudoTexts(JSON.parse(readFileSync(id, 'utf8'))));
          },
        },
        ...targets.renderer.plugins,
      ],
      build: { ...targets.renderer.build, outDir: path.join(copy, 'out', 'renderer') },
    });
    await shell.quit();
    process.env['OKR_HOST_ROOT'] = copy;
    await shell.start().finally(() => {
      delete process.env['OKR_HOST_ROOT'];
    });
    const known = [...walkedData(), ...namesOnScreen];
    await walkEveryScreen(shell, 'en', async (place) => {
      for (const size of sizes) {
        await shell.page.setViewportSize(size);
        const where = `${place}, ${String(size.width)} px`;
        expect.soft(await textFindings(shell.page, known), where).toEqual({ loose: [], cut: [], wide: [] });
      }
      await shell.page.setViewportSize({ width: 1440, height: 900 });
    });
  });
});
