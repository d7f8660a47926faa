import { axeFindings } from './fixtures/axe.ts';
import { walkEveryScreen } from './fixtures/every-screen.ts';
import { expect, test } from './fixtures/shell.ts';

// The two walks are the longest of all tests: each has a worker of its own.
test.describe.configure({ mode: 'parallel' });

const themes = ['themeLight', 'themeDark', 'themeContrast'] as const;

for (const [offset, language] of (['vi', 'en'] as const).entries()) {
  test.describe(`screens in ${language}`, () => {
    test.use({ language, welcomed: false });

    test('every screen and dialog is free of what accessibility rules forbid', async ({ shell }) => {
      test.setTimeout(300_000);
      // Themes take turns, and the languages begin with another one: no place is seen in only one theme.
      let looks = offset;
      await walkEveryScreen(shell, language, async (name) => {
        const theme = themes[looks % themes.length] ?? themes[0];
        looks += 1;
        // Every place is judged in Vietnamese; another language changes words, not the tree: every second one will do.
        if (language === 'en' && looks % 2 === 0) return;
        await shell.menu(theme);
        await expect(shell.page.locator('html')).toHaveAttribute('data-theme', theme.slice(5).toLowerCase());
        expect.soft(await axeFindings(shell), `${name}, ${theme}`).toEqual([]);
      });
    });
  });
}

test('the first screen speaks the system’s language, and the other one at once when asked', async ({ shell }) => {
  const { page } = shell;
  await expect(page.getByRole('button', { name: 'Chọn sổ tính' })).toBeVisible();
  await shell.menu('languageEn');
  await expect(page.getByRole('button', { name: 'Choose a workbook' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a file that is no workbook gets one sentence and changes nothing', async ({ shell }) => {
  const { page } = shell;
  const { writeFileSync } = await import('node:fs');
  const file = shell.file('ghi-chu.xlsx');
  writeFileSync(file, 'đây không phải sổ tính');
  await shell.drop(file);
  const alert = page.getByRole('alert');
  await expect(alert).toBeVisible({ timeout: 30_000 });
  await expect(alert).toContainText('ghi-chu.xlsx');
  await page.getByRole('button', { name: 'Hủy' }).click();
  await expect(page.getByText('Chưa có kế hoạch nào')).toBeVisible();
});

test('an edit survives the power going out', async ({ shell }) => {
  await shell.menu('newFromSample');
  await expect(shell.page.locator('textarea')).toBeFocused();
  await shell.page.keyboard.type('Đạt doanh thu tối thiểu 850 triệu');
  await shell.page.keyboard.press('Enter');
  await expect(shell.page.getByText(/^Đã lưu \d\d:\d\d$/)).toBeVisible();
  await shell.kill();
  await shell.start();
  await shell.page.getByRole('button', { name: /OKR bộ phận Sales/ }).click();
  await expect(shell.page.getByText('Đạt doanh thu tối thiểu 850 triệu').first()).toBeVisible();
});

test('Vietnamese typed through an input method arrives whole, from the first letter', async ({ shell }) => {
  const { page } = shell;
  await shell.menu('newFromSample');
  await expect(page.locator('textarea')).toBeFocused();
  const cdp = await page.context().newCDPSession(page);
  const phrases = ['đầu tư', 'ông', 'ưu tiên', 'âm', 'đạt mức tiêu', 'tăng trưởng', 'Đoanh thu'];
  for (const phrase of phrases) {
    // A composition grows letter by letter and is committed as one text.
    for (let length = 1; length <= phrase.length; length += 1) {
      const text = phrase.slice(0, length);
      await cdp.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
    }
    await cdp.send('Input.insertText', { text: phrase });
    await page.keyboard.press('Enter');
    await expect(
      page
        .getByRole('gridcell', { name: phrase, exact: true })
        .or(page.getByText(phrase, { exact: true }))
        .first(),
    ).toBeVisible();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
  }
});
