import {
  cellSelector,
  centreLayerZ,
  containerSelector,
  headerCellSelector,
  pinnedLayerZ,
  viewportSelector,
} from '../../renderer/features/plan-grid/grid-dom.ts';
import { expect, test, type Shell } from './fixtures/shell.ts';

async function openSample(shell: Shell): Promise<void> {
  await shell.menu('newFromSample');
  await expect(shell.page.locator('textarea')).toBeFocused();
}

test('AG Grid draws with the elements and layers our sheet stands on', async ({ shell }) => {
  await openSample(shell);
  const { page } = shell;
  for (const selector of [viewportSelector, containerSelector, headerCellSelector, cellSelector]) {
    await expect(page.locator(selector).first(), selector).toBeAttached();
  }
  const layers = await page
    .locator(containerSelector)
    .evaluate((container) =>
      [...container.querySelectorAll('[class*="cell"]')].map((cell) => Number(getComputedStyle(cell).zIndex) || 0),
    );
  expect(Math.max(...layers)).toBeLessThan(pinnedLayerZ);
  expect(centreLayerZ).toBeLessThan(pinnedLayerZ);
  const scrolls = await page.locator(viewportSelector).evaluate((element) => getComputedStyle(element).overflowY);
  expect(scrolls).toMatch(/auto|scroll/);
});

test('rows are added, moved and deleted by keyboard, each one step of undo with its name', async ({ shell }) => {
  await openSample(shell);
  const { page } = shell;
  const titles = () =>
    page.locator(`${cellSelector}[col-id="title"], ${cellSelector}[col-id="keyResult"]`).allTextContents();
  const before = (await titles()).length;
  await page.keyboard.press('Control++');
  await page.keyboard.type('Dòng mới');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dòng mới').first()).toBeVisible();
  await expect.poll(async () => (await titles()).length).toBe(before + 1);
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toHaveAttribute('title', /Hoàn tác: sửa/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await titles()).length).toBe(before);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.locator('textarea')).toHaveAccessibleName(/dòng 2: Đạt doanh thu tối thiểu 800 triệu/);
  await page.keyboard.press('Control+z');
  await expect(page.locator('textarea')).toHaveAccessibleName(/dòng 1: Đạt doanh thu tối thiểu 800 triệu/);
  await page.keyboard.press('Control+-');
  await expect(page.getByText('Đạt doanh thu tối thiểu 800 triệu')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Đạt doanh thu tối thiểu 800 triệu').first()).toBeVisible();
});

test('a number that cannot be read stays as typed, is marked, said and counted, and goes when it is mended', async ({
  shell,
}) => {
  await openSample(shell);
  const { page } = shell;
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 6; i += 1) await page.keyboard.press('ArrowRight');
  await expect(page.locator('textarea')).toHaveAccessibleName(/^Chỉ tiêu/);
  await page.keyboard.type('mười bốn');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 ô cần sửa')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('textarea')).toHaveAccessibleName(/mười bốn/);
  await page.keyboard.type('900 triệu');
  await page.keyboard.press('Enter');
  await expect(page.getByText('900.000.000').first()).toBeVisible();
  await expect(page.getByText('1 ô cần sửa')).toHaveCount(0);
});

test('a range is copied and pasted, and Alt+Enter keeps two lines in a cell', async ({ shell }) => {
  await openSample(shell);
  const { page } = shell;
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'])
    .catch(() => undefined);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Dòng một');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('dòng hai');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('textarea')).toHaveAccessibleName(/Dòng một\s+dòng hai/);
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+v');
  await expect(page.locator('textarea')).toHaveAccessibleName(/dòng 2: Dòng một\s+dòng hai/);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Đạt 120 khách hàng có giá trị từ 3 triệu trở lên').first()).toBeVisible();
});

test('the sheet’s own menu opens from the keyboard and with the mouse', async ({ shell }) => {
  await openSample(shell);
  const { page } = shell;
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.locator('textarea')).toBeFocused();
  await page.getByText('Có 5 nhân viên chính thức').first().click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
});
