import { mkdirSync } from 'node:fs';
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
  await page.keyboard.press('F6');
  await expect(page.locator('.inspector :focus')).toBeVisible();
  await shell.menu('toggleInspector');
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

test('what a dialog or the palette opens keeps the keyboard; closing that gives it back', async ({ shell }) => {
  const { page } = shell;
  const { keyboard } = page;
  await emptySheet(shell);
  const palette = page.getByRole('combobox', { name: 'Bảng lệnh' });
  await shell.menu('showPalette');
  await expect(palette).toBeFocused();
  await keyboard.type('thong tin ke hoach');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByLabel('Tên kế hoạch')).toBeFocused();
  await keyboard.press('Escape');
  await expect(sheetCell(shell)).toBeFocused();
  await shell.menu('showPalette');
  await expect(palette).toBeFocused();
  await keyboard.type('tim trong moi ke hoach');
  await keyboard.press('Enter');
  await expect(page.getByLabel('Tìm trong mọi kế hoạch')).toBeFocused();
});

test('a day is read and shown day first, whatever the system writes', async ({ shell }) => {
  const { page } = shell;
  await emptySheet(shell);
  await shell.menu('planProperties');
  const from = page.getByRole('dialog').getByLabel('Từ ngày');
  await from.fill('1/7/2026');
  await from.press('Tab');
  await expect(from).toHaveValue('01/07/2026');
  await page.getByRole('dialog').getByLabel('Loại chu kỳ').selectOption({ label: 'Quý' });
  await expect(page.getByRole('dialog').getByLabel('Đến ngày')).toHaveValue('30/09/2026');
  await page.keyboard.press('Escape');
});

test('the active cell stays in view when the inspector takes its place', async ({ shell }) => {
  const { page } = shell;
  await shell.menu('newFromSample');
  await expect(sheetCell(shell)).toBeFocused();
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowRight');
  await shell.menu('toggleInspector');
  await expect(page.locator('.inspector')).toBeVisible();
  await expect
    .poll(async () => {
      const [cell, panel] = [await sheetCell(shell).boundingBox(), await page.locator('.inspector').boundingBox()];
      return cell !== null && panel !== null && cell.x + cell.width <= panel.x + 1;
    })
    .toBe(true);
});

test('at 200 % every button of the start screen and the toolbar is within the window', async ({ shell }) => {
  const { page } = shell;
  await page.setViewportSize({ width: 640, height: 400 });
  const outside = () =>
    page
      .locator('main button:visible, .toolbar button:visible')
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => button.getBoundingClientRect().right > innerWidth)
          .map((button) => button.textContent),
      );
  await expect.poll(outside).toEqual([]);
  await emptySheet(shell);
  await expect.poll(outside).toEqual([]);
});

test('another data folder is shown where it was chosen', async ({ shell }) => {
  const { page } = shell;
  const folder = shell.file('elsewhere');
  mkdirSync(folder);
  await shell.menu('showSettings');
  await shell.chooseFile(folder);
  await page.getByRole('button', { name: 'Chọn nơi khác…' }).click();
  await expect(page.getByText(folder)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Cài đặt' })).toBeVisible();
});

test('the tour of the sample has the keyboard from its first step to its last', async ({ shell }) => {
  const { page } = shell;
  for (const time of ['first', 'second']) {
    await shell.menu('showStart');
    await page.getByRole('button', { name: /^Mẫu bán hàng/u }).press('Enter');
    const tour = page.getByRole('complementary').filter({ hasText: 'Bước' });
    await expect(tour, time).toContainText('Bước 1 / 6');
    await expect(page.getByText('Đạt doanh thu tối thiểu 800 triệu').first()).toBeVisible();
    await expect(tour.getByRole('button', { name: 'Tiếp' })).toBeFocused();
    for (let step = 1; step <= 6; step += 1) await page.keyboard.press('Enter');
    await expect(tour).toHaveCount(0);
    await expect(sheetCell(shell)).toBeFocused();
  }
});
