import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Shell } from '../e2e/fixtures/shell.ts';
import { picturePlans, type PictureLanguage } from './picture-plans.ts';

const folder = fileURLToPath(new URL('../../out/pictures/', import.meta.url));
const sizes = [
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 2560, height: 1440 },
];

/** Waits until nothing is being opened and the typefaces are there, then takes the picture. */
async function picture(shell: Shell, name: string): Promise<void> {
  await expect(shell.page.locator('.busy-line')).toHaveCount(0);
  await expect(shell.page.locator('main').first()).toBeVisible();
  await shell.page.evaluate(() => document.fonts.ready.then(() => undefined));
  await shell.page.waitForTimeout(400);
  await shell.page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** Fills the library as a sales department has it; the department's plan is the one on screen. */
async function fillLibrary(shell: Shell, language: PictureLanguage): Promise<void> {
  const { page } = shell;
  for (const { name, text } of [...picturePlans(language)].reverse()) {
    const file = shell.file(name);
    writeFileSync(file, text);
    await shell.drop(file);
    await expect(page.locator('textarea')).toBeFocused({ timeout: 30_000 });
    await expect(page.locator('.busy-line')).toHaveCount(0);
  }
}

test.beforeAll(() => {
  mkdirSync(folder, { recursive: true });
});

for (const language of ['vi', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });

    for (const theme of ['Light', 'Dark'] as const) {
      test(`the main screens, ${theme.toLowerCase()}`, async ({ shell }) => {
        const { page } = shell;
        const name = (screen: string) => `${screen}-${language}-${theme.toLowerCase()}`;
        await shell.menu(`theme${theme}`);
        await picture(shell, name('start-empty'));
        await fillLibrary(shell, language);
        await page.keyboard.press('Control+Home');
        for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight');
        await picture(shell, name('sheet'));
        await shell.menu('toggleInspector');
        await expect(page.locator('aside')).toBeVisible();
        await picture(shell, name('sheet-inspector'));
        await page.keyboard.press('Control+e');
        await expect(page.getByRole('dialog')).toBeVisible();
        await picture(shell, name('export'));
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+Shift+p');
        await expect(page.getByRole('dialog')).toBeVisible();
        await picture(shell, name('palette'));
        await page.keyboard.press('Escape');
        for (const [screen, command] of [
          ['start', 'showStart'],
          ['plans', 'showPlans'],
          ['bin', 'showBin'],
          ['settings', 'showSettings'],
          ['company', 'showCompany'],
          ['guide', 'showGuide'],
          ['shortcuts', 'showShortcuts'],
          ['about', 'showAbout'],
        ] as const) {
          await shell.menu(command);
          await picture(shell, name(screen));
        }
        await shell.drop(shell.sample(language === 'vi' ? 'muc-tieu-mien-nam-2026.xlsx' : 'sales-okrs-q2-2026.xlsx'));
        await expect(page.locator('.account')).toBeVisible({ timeout: 30_000 });
        await picture(shell, name('import'));
      });
    }
  });
}

test('the sheet in high contrast, at 200 % and at every size of window', async ({ shell }) => {
  const { page } = shell;
  await fillLibrary(shell, 'vi');
  await shell.menu('themeContrast');
  await picture(shell, 'sheet-vi-contrast');
  await shell.menu('themeLight');
  for (const size of sizes) {
    await page.setViewportSize(size);
    await picture(shell, `sheet-vi-${String(size.width)}`);
    await shell.menu('showStart');
    await picture(shell, `start-vi-${String(size.width)}`);
    await shell.menu('showSheet');
  }
  await page.setViewportSize({ width: 720, height: 450 });
  await picture(shell, 'sheet-vi-200-percent');
  await shell.menu('showPlans');
  await picture(shell, 'plans-vi-200-percent');
  await shell.menu('showCompany');
  await picture(shell, 'company-vi-200-percent');
});
