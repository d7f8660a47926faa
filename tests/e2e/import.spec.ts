import { writeAwkwardWorkbook } from './fixtures/awkward-workbook.ts';
import { expect, test, type Shell } from './fixtures/shell.ts';

const words = {
  vi: {
    accept: 'Nhận vào kế hoạch',
    remember: 'Nhớ cách đọc mẫu này',
    save: 'Nhớ',
    offered: /Đã nhớ cách đọc mẫu này: “mẫu của phòng”/u,
    use: 'Dùng',
    undo: 'Hoàn tác (bỏ vào thùng rác)',
    thousands: /Ngăn hàng nghìn/u,
    leave: 'Để nguyên, đánh dấu',
    nothing: /Nhận bây giờ không thay đổi gì/u,
    path: /F6.*Mục tiêu 1 · Kết quả 1\.2 · Chỉ tiêu/u,
    into: 'Vào kế hoạch có sẵn…',
    acceptInto: 'Nhận vào kế hoạch này',
    undoStep: 'Hoàn tác',
    listed: /Tổng cộng.*chỉ liệt kê/u,
  },
  en: {
    accept: 'Accept into plan',
    remember: 'Remember this template',
    save: 'Remember',
    offered: /A way to read this template is remembered: “mẫu của phòng”/u,
    use: 'Use it',
    undo: 'Undo (move to the bin)',
    thousands: /A thousands mark/u,
    leave: 'Leave as it is, marked',
    nothing: /Accepting now would change nothing/u,
    path: /F6.*Objective 1 · Key result 1\.2 · Target/u,
    into: 'Into an existing plan…',
    acceptInto: 'Accept into this plan',
    undoStep: 'Undo',
    listed: /Tổng cộng.*listed only/u,
  },
} as const;

/** Opens a workbook by the keys of the program. */
async function openByKeyboard(shell: Shell, file: string): Promise<void> {
  await shell.chooseFile(file);
  await shell.page.keyboard.press('Control+o');
  await expect(shell.page.locator('.account')).toBeVisible({ timeout: 30_000 });
}

/** Moves the active cell, which is A-something at first, by keys alone. */
async function goToCell(shell: Shell, right: number, down: number): Promise<void> {
  const { page } = shell;
  await page.locator('.as-found').focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < down; step += 1) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < right; step += 1) await page.keyboard.press('ArrowRight');
}

for (const language of ['vi', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test('an awkward workbook is read right by keyboard, accepted, undone, and read by itself the next time', async ({
      shell,
    }) => {
      test.setTimeout(240_000);
      const { page } = shell;
      const say = words[language];
      const file = shell.file('kỳ này.xlsx');
      await writeAwkwardWorkbook(file);
      await openByKeyboard(shell, file);
      const outcome = page.locator('.import-outcome');
      const line = (text: string) => outcome.locator('.plan-to-be .line-to-be', { hasText: text });
      const path = page.locator('.cell-path-words');

      // The column whose word means something else elsewhere: from a cell of it to its choice and back.
      await expect(line('Doanh thu từ khách mới')).toContainText('?');
      await goToCell(shell, 5, 4);
      await expect(path).toContainText('F5');
      await page.keyboard.press('Alt+ArrowDown');
      const chooser = page.locator('select[data-column="5"]');
      await expect(chooser).toBeFocused();
      // the target stands right above the stretch in the list
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Escape');
      await expect(page.locator('.as-found')).toBeFocused();
      await expect(chooser).toHaveValue('target');
      await expect(line('Doanh thu từ khách mới')).toContainText('800');

      // A figure that means two things: the question leads to its cell, it can be left open, the answer changes the plan.
      await page.keyboard.press('F8');
      await expect(path).toContainText('F6');
      await expect(path).toContainText('1.200');
      const leave = outcome.getByRole('button', { name: say.leave });
      await leave.press('Enter');
      await expect(leave).toHaveAttribute('aria-pressed', 'true');
      await outcome.getByRole('button', { name: say.thousands }).press('Enter');
      await expect(line('Khách hàng ký hợp đồng')).toContainText(/1[.,]200/u);
      await expect(path).toHaveText(say.path);
      await expect(line('Khách hàng ký hợp đồng')).toHaveAttribute('aria-current', 'true');

      // One cell read otherwise, and taken back.
      await goToCell(shell, 2, 7);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.type('Hóa đơn nhắc đúng hạn');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(line('Hóa đơn nhắc đúng hạn')).toBeVisible();
      await expect(page.locator('.as-found')).toBeFocused();
      await page.keyboard.press('Control+z');
      await expect(line('Hóa đơn nhắc trước hạn')).toBeVisible();

      // Another header row leaves nothing to read; taken back it is as before.
      await goToCell(shell, 0, 8);
      await expect(path).toHaveText(say.listed);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').locator('form .btn').press('Enter');
      await expect(line('Doanh thu từ khách mới')).toHaveCount(0);
      await page.keyboard.press('Control+z');
      await expect(line('Doanh thu từ khách mới')).toContainText('800');

      await page.getByRole('button', { name: say.remember }).press('Enter');
      await page.keyboard.type('mẫu của phòng');
      await page.getByRole('dialog').getByRole('button', { name: say.save, exact: true }).press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.screenshot({ path: `test-results/import-${language}.png` });

      await page.getByRole('button', { name: say.accept, exact: true }).press('Enter');
      await expect(page.locator('textarea.sheet-holder')).toBeFocused();
      await expect(page.getByText('Khách hàng ký hợp đồng').first()).toBeVisible();
      await page.getByRole('button', { name: say.undo }).press('Enter');
      await expect(page.locator('.sheet-holder')).toHaveCount(0);

      // The next one of the template: other figures, the same reading, with one key.
      const next = shell.file('kỳ sau.xlsx');
      await writeAwkwardWorkbook(next);
      await openByKeyboard(shell, next);
      await expect(page.locator('.import-remembered')).toContainText(say.offered);
      await page.getByRole('button', { name: say.use, exact: true }).press('Enter');
      await expect(line('Khách hàng ký hợp đồng')).toContainText(/1[.,]200/u);
      await page.getByRole('button', { name: say.accept, exact: true }).press('Enter');
      await expect(page.locator('textarea.sheet-holder')).toBeFocused();
      await expect(page.getByText('Thu tiền đúng hạn').first()).toBeVisible();

      // Once more into the plan that is there now: nothing to fill; as new rows but one objective, one step, undone.
      const kept = await page.getByText('Khách hàng ký hợp đồng').count();
      await openByKeyboard(shell, next);
      await page.getByRole('button', { name: say.use, exact: true }).press('Enter');
      await expect(line('Khách hàng ký hợp đồng')).toContainText(/1[.,]200/u);
      await page.getByRole('button', { name: say.into }).press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.locator('input[name="into-plan"]').first().press('Space');
      await expect(dialog.getByRole('status')).toContainText(say.nothing);
      await expect(dialog.getByRole('button', { name: say.acceptInto })).toBeDisabled();
      await dialog.locator('input[name="into-mode"]').nth(1).press('Space');
      await dialog.locator('summary').press('Enter');
      await dialog.getByRole('checkbox', { name: 'Bán hàng đều đặn' }).press('Space');
      await page.screenshot({ path: `test-results/import-into-${language}.png` });
      await dialog.getByRole('button', { name: say.acceptInto }).press('Enter');
      await expect(page.locator('textarea.sheet-holder')).toBeFocused();
      await expect(page.getByText('Thu tiền đúng hạn')).not.toHaveCount(1);
      await expect(page.getByText('Khách hàng ký hợp đồng')).toHaveCount(kept);
      await page.locator('.import-said').getByRole('button', { name: say.undoStep, exact: true }).press('Enter');
      await expect(page.locator('.import-said')).toHaveCount(0);
      expect(await shell.cspReports()).toEqual([]);
    });
  });
}
