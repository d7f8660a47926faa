import { expect, test, type Shell } from './fixtures/shell.ts';

/* What a manager stumbles over between the screens: where the keyboard is, and where what is typed goes. */

const sheetCell = (shell: Shell) => shell.page.locator('.sheet-holder');

/** A new plan with the keyboard in its empty sheet. */
async function emptySheet(shell: Shell): Promise<void> {
  await shell.menu('newPlan');
  await expect(sheetCell(shell)).toBeFocused();
}

test('a new plan begins at its first objective, and Tab goes along the row that was just typed', async ({ shell }) => {
  const { keyboard } = shell.page;
  await emptySheet(shell);
  await expect(sheetCell(shell)).toHaveAccessibleName('Mục tiêu, dòng 1: trống');
  await keyboard.type('Giữ chân khách');
  await keyboard.press('Tab');
  await keyboard.type('Khách mua lại');
  await keyboard.press('Tab');
  await expect(sheetCell(shell)).toHaveAccessibleName('Trọng số, dòng 1: trống');
  await keyboard.type('40');
  await keyboard.press('Tab');
  await expect(sheetCell(shell)).toHaveAccessibleName('Đơn vị, dòng 1: trống');
  await keyboard.press('Enter');
  await expect(sheetCell(shell)).toHaveAccessibleName('Mục tiêu, dòng 2: trống');
  await expect(shell.page.getByText('1 mục tiêu · 1 kết quả')).toBeVisible();
});

test('the first dialog of each kind gives the keyboard back to the cell it came from', async ({ shell }) => {
  const { page } = shell;
  await emptySheet(shell);
  for (const command of ['planProperties', 'export', 'showPalette']) {
    await shell.menu(command);
    await expect(page.getByRole('dialog').locator(':focus')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheetCell(shell)).toBeFocused();
  }
});

test('F6 goes round every part of the window, the sheet among them', async ({ shell }) => {
  const { page } = shell;
  await emptySheet(shell);
  await shell.menu('toggleInspector');
  await expect(page.locator('aside')).toBeVisible();
  for (const part of ['.inspector', '.plan-tabs', '.rail', '.toolbar', '.plan-sheet']) {
    await page.keyboard.press('F6');
    await expect(page.locator(`${part} :focus`)).toBeVisible();
  }
  await expect(sheetCell(shell)).toBeFocused();
});

test('the keyboard goes on in the screen that was opened, not at the rail', async ({ shell }) => {
  const { page } = shell;
  await emptySheet(shell);
  for (const command of ['showStart', 'showBin', 'showSettings', 'showCompany', 'showGuide']) {
    await shell.menu('showSheet');
    await expect(sheetCell(shell)).toBeFocused();
    await shell.menu(command);
    await expect(page.locator('main:focus, main :focus')).toHaveCount(1);
  }
});
