import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { targets } from '../../build/vite.targets.mjs';
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
  return `⟦${changed}${'~'.repeat(Math.ceil(text.length / 3))}⟧`;
}

function pseudoTexts(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value);
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([key, inner]) => [key, pseudoTexts(inner)]),
  );
}

test.describe('in a language that is longer than any', () => {
  test.use({ language: 'en' });

  test('every text of every screen comes from locales/ and none is clipped', async ({ shell }) => {
    test.setTimeout(180_000);
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
    const { page } = shell;
    /** Texts on screen that did not come from locales/, and boxes that cut what they hold. */
    const judge = async (known: readonly string[]) => {
      const found = await page.evaluate((allowed) => {
        const loose: string[] = [];
        const cut: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node.parentElement;
          const text = (node.textContent ?? '').trim();
          if (
            !element ||
            text === '' ||
            element.closest('.ag-cell, .as-found, .plan-to-be, .report-items, option, [hidden], script, style')
          )
            continue;
          if (!/\p{L}{2}/u.test(text) || allowed.some((one) => text.includes(one))) continue;
          if (
            !/[⟦⟧~]/.test(
              element.closest('p, li, h1, h2, h3, button, label, span, b, td, th, dt, div')?.textContent ?? '',
            )
          )
            loose.push(text);
          const style = getComputedStyle(element);
          const clips = style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis' && element.clientWidth > 0;
          if (clips && element.scrollWidth > element.clientWidth + 1) cut.push(text);
        }
        return { loose, cut };
      }, known);
      expect(found).toEqual({ loose: [], cut: [] });
    };
    await expect(page.locator('.start')).toBeVisible();
    await judge(['Tiếng Việt', 'English', 'Đỉnh OKR', 'OKR']);
    await shell.drop(shell.sample('sales-okrs-q2-2026.xlsx'));
    await expect(page.locator('.account')).toBeVisible({ timeout: 30_000 });
    await judge(['sales-okrs', 'Linh Tran', 'David Pham', 'Revenue from key accounts']);
    await page.locator('.toolbar .btn-filled').click();
    await expect(page.locator('textarea')).toBeFocused();
    await judge(['Linh Tran', 'David Pham', 'Q2', 'Revenue from key accounts']);
  });
});
