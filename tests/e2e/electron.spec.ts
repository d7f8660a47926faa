import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron as electron, expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Electron's own program, where it could be had. */
function electronBinary(): string | null {
  try {
    const name = readFileSync(path.join(root, 'node_modules', 'electron', 'path.txt'), 'utf8');
    const binary = path.join(root, 'node_modules', 'electron', 'dist', name);
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

test('the same bundles start on Electron itself, make a plan from the sample and save an edit', async () => {
  const executablePath = electronBinary();
  test.skip(executablePath === null, 'no Electron binary');
  const folder = mkdtempSync(path.join(tmpdir(), 'dinh-okr-electron-'));
  const app = await electron.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [root, '--data', folder],
  });
  try {
    const page = await app.firstWindow();
    await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
    expect(page.url()).toMatch(/^app:\/\/okr\//);
    await page.getByRole('button', { name: /Mẫu bán hàng|Sales sample/ }).click();
    await expect(page.locator('.tour :focus')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('textarea')).toBeFocused();
    await page.keyboard.type('A');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^(Đã lưu|Saved) \d\d:\d\d$/)).toBeVisible();
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
