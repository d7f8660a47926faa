import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plan } from '#core/domain/plan';
import { expect, test, type Shell } from './fixtures/shell.ts';

const workbook = 'ke-hoach-kinh-doanh-q1-2026.xlsx';

/** Drops a workbook and takes what was recognised. */
async function importWorkbook(shell: Shell): Promise<void> {
  await shell.drop(shell.sample(workbook));
  const accept = shell.page.getByRole('button', { name: /Nhận vào kế hoạch|Accept into plan/ });
  await expect(accept).toBeEnabled({ timeout: 30_000 });
  await accept.click();
  await expect(shell.page.getByText('Khách mới có đơn đầu tiên').first()).toBeVisible();
  // From here on keys go to the sheet.
  await expect(shell.page.locator('textarea')).toBeFocused();
}

/** Types into the active cell and goes on as Enter does. */
async function type(shell: Shell, text: string): Promise<void> {
  await shell.page.keyboard.type(text);
  await shell.page.keyboard.press('Enter');
}

async function saved(shell: Shell): Promise<void> {
  await expect(shell.page.getByText(/^(Đã lưu|Saved) \d\d:\d\d$/)).toBeVisible();
}

/** Writes the plan on screen to a file, in one of the forms by its value. */
async function exportTo(shell: Shell, form: 'xlsx' | 'json', file: string): Promise<void> {
  await shell.saveAs(file);
  await shell.page.keyboard.press('Control+e');
  const dialog = shell.page.getByRole('dialog');
  await dialog.locator(`input[type=radio][value=${form}]`).check();
  await dialog.getByRole('button', { name: /^(Xuất|Export)/ }).click();
  await expect(dialog.getByRole('status')).toContainText(path.basename(file), { timeout: 60_000 });
  await shell.page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

test('last year’s workbook in, edited, undone, redone, in another language, quit, started again, out and read back', async ({
  shell,
}) => {
  test.setTimeout(240_000);
  await importWorkbook(shell);
  const { page } = shell;
  await page.screenshot({ path: 'test-results/sheet-imported.png' });

  // Three cells: the title, then the owner and the figures further right, by keyboard alone.
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await type(shell, 'Đạt doanh thu tối thiểu 900 triệu');
  await expect(page.getByText('Đạt doanh thu tối thiểu 900 triệu').first()).toBeVisible();
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 6; i += 1) await page.keyboard.press('ArrowRight');
  await type(shell, '900');
  await type(shell, 'mười bốn');
  await expect(page.getByText('mười bốn').first()).toBeVisible();
  await saved(shell);

  await page.keyboard.press('Control+z');
  await expect(page.getByText('mười bốn')).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(page.getByText('mười bốn').first()).toBeVisible();
  await page.keyboard.press('Control+z');

  await page.getByRole('button', { name: 'Thêm kết quả' }).click();
  await type(shell, 'Kết quả thêm sau');
  await expect(page.getByText('Kết quả thêm sau').first()).toBeVisible();
  await saved(shell);

  await shell.menu('languageEn');
  await expect(page.getByRole('button', { name: 'Add key result' })).toBeVisible();

  await shell.restart();
  await shell.page.getByRole('button', { name: /KẾ HOẠCH MỤC TIÊU/ }).click();
  await expect(shell.page.getByText('Kết quả thêm sau').first()).toBeVisible();
  await expect(shell.page.getByText('Đạt doanh thu tối thiểu 900 triệu').first()).toBeVisible();
  await expect(shell.page.getByRole('button', { name: 'Add key result' })).toBeVisible();
  await shell.page.screenshot({ path: 'test-results/sheet-restarted.png' });

  await exportTo(shell, 'xlsx', shell.file('out.xlsx'));
  await exportTo(shell, 'json', shell.file('out.okr'));
  const before = JSON.parse(readFileSync(shell.file('out.okr'), 'utf8')) as Plan;
  expect(before.objectives.flatMap(({ keyResults }) => keyResults).map(({ title }) => title)).toContain(
    'Kết quả thêm sau',
  );

  await shell.drop(shell.file('out.xlsx'));
  const accept = shell.page.getByRole('button', { name: 'Accept into plan' });
  await expect(accept).toBeEnabled({ timeout: 30_000 });
  await accept.click();
  await expect(shell.page.locator('textarea')).toBeFocused();
  await expect(shell.page.getByText('Kết quả thêm sau').first()).toBeVisible();
  await exportTo(shell, 'json', shell.file('back.okr'));
  const after = JSON.parse(readFileSync(shell.file('back.okr'), 'utf8')) as Plan;
  const core = (plan: Plan) =>
    plan.objectives.map(({ title, keyResults }) => ({
      title,
      keyResults: keyResults.map((keyResult) => {
        const { title: own, unit, start, target, weight, owner, due } = keyResult;
        return { title: own, unit, start, target, weight, owner, due };
      }),
    }));
  expect(core(after)).toEqual(core(before));
  // The whole way long the page asked for nothing outside and broke no rule of its policy.
  expect(await shell.cspReports()).toEqual([]);
  expect(await shell.foreignRequests()).toEqual([]);
});
