import { expect, test, type Shell } from './fixtures/shell.ts';

/*
 * The first ten minutes of a manager, by keyboard alone: no click, no menu chosen for them, no focus set by the test.
 */

/** Presses Tab until an element has the focus; it must be on the way. */
async function tabTo(shell: Shell, selector: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if (await shell.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await shell.page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${selector}`);
}

const words = {
  vi: {
    name: 'Nguyễn Thị Ánh',
    sample: 'Mẫu bán hàng',
    firstResult: 'Đạt doanh thu tối thiểu 900 triệu đồng',
    query: 'toi thieu 900',
    nothing: 'Không tìm thấy',
    other: 'en',
    otherAdd: 'Add key result',
    searchOwner: 'anh',
  },
  en: {
    name: 'Linh Trần',
    sample: 'Sales sample',
    firstResult: 'Reach revenue of VND 900 million — đầu tư',
    query: 'dau tu 900',
    nothing: 'Nothing matches',
    other: 'vi',
    otherAdd: 'Thêm kết quả',
    searchOwner: 'tran',
  },
} as const;

for (const language of ['vi', 'en'] as const) {
  test.describe(`by keyboard alone, in ${language}`, () => {
    test.use({ language, welcomed: false });

    test('first run, sample, edit, settings, the other language, search, bin and back', async ({ shell }) => {
      test.setTimeout(180_000);
      const { page } = shell;
      const { keyboard } = page;
      const say = words[language];

      // First run: the name has the focus; the language of the system is taken already.
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await keyboard.type(say.name);
      await keyboard.press('Enter');
      await expect(page.locator('.start')).toBeVisible();

      // The sample, with its tour, which Escape ends.
      await tabTo(shell, '.start-card:nth-child(2)');
      await expect(page.locator(':focus')).toContainText(say.sample);
      await keyboard.press('Enter');
      await expect(page.locator('.ag-root')).toBeVisible();
      await expect(page.locator('.tour')).toBeVisible();
      await keyboard.press('Escape');
      await expect(page.locator('.tour')).toHaveCount(0);
      await expect(page.locator('textarea')).toBeFocused();

      // An edit, saved.
      await keyboard.press('Control+Home');
      await keyboard.press('ArrowRight');
      await keyboard.type(say.firstResult);
      await keyboard.press('Enter');
      await expect(page.getByText(say.firstResult).first()).toBeVisible();
      await expect(page.getByText(/^(Đã lưu|Saved) \d\d:\d\d$/)).toBeVisible();

      // The inspector beside the sheet, with this change in its history; F6 goes there and round again.
      await keyboard.press('ArrowUp');
      await keyboard.press('Control+i');
      await expect(page.getByRole('complementary')).toContainText(say.firstResult);
      await keyboard.press('F6');
      await expect(page.locator('.inspector :focus')).toHaveCount(1);
      await keyboard.press('Control+i');
      await expect(page.getByRole('complementary')).toHaveCount(0);

      // Settings: the other language at once, and back to the sheet.
      await keyboard.press('Control+,');
      await tabTo(shell, 'select');
      await keyboard.press('Home');
      await keyboard.press('ArrowDown');
      if (language === 'vi') await keyboard.press('ArrowDown');
      await expect(page.locator('html')).toHaveAttribute('lang', say.other);
      await keyboard.press('Control+2');
      await expect(page.getByRole('button', { name: say.otherAdd })).toBeVisible();
      await expect(page.locator('textarea')).toBeFocused();

      // The command palette, by a part of a name without accents.
      await keyboard.press('Control+Shift+p');
      await expect(page.getByRole('combobox')).toBeFocused();
      await keyboard.type(language === 'vi' ? 'tieng viet' : 'english');
      await keyboard.press('Enter');
      await expect(page.locator('html')).toHaveAttribute('lang', language);

      // Search over all plans: nothing, then the edit, opened where it stands.
      await keyboard.press('Control+Shift+f');
      await expect(page.locator('input[type=search]')).toBeFocused();
      await keyboard.type('xyzxyz');
      await expect(page.getByText(say.nothing).first()).toBeVisible();
      await keyboard.press('Control+a');
      await keyboard.type(say.query);
      await expect(page.locator('mark').first()).toBeVisible();
      await tabTo(shell, '.plans-find');
      await keyboard.press('Enter');
      await expect(page.locator('textarea')).toBeFocused();
      await expect(page.locator('.cell-bar')).toContainText(say.firstResult);

      // Into the bin with Delete, and back out of it.
      await keyboard.press('Control+3');
      await tabTo(shell, '.plans-open');
      await keyboard.press('Delete');
      await expect(
        page
          .getByRole('status')
          .filter({ hasText: /thùng rác|bin/i })
          .first(),
      ).toBeVisible();
      await expect(page.locator('.plan-tab')).toHaveCount(0);
      await shell.restart();
      await expect(shell.page.getByText(/Chưa có kế hoạch nào|No plans yet/)).toBeVisible();
      await shell.page.keyboard.press('Control+Shift+p');
      await expect(shell.page.getByRole('combobox')).toBeFocused();
      await shell.page.keyboard.type(language === 'vi' ? 'thung rac' : 'bin');
      await shell.page.keyboard.press('Enter');
      await expect(shell.page.locator('main')).toBeVisible();
      await tabTo(shell, '.plans-binned-actions button');
      await shell.page.keyboard.press('Enter');
      await expect(shell.page.getByRole('status').first()).toBeVisible();

      // As it was left, under the name given at first.
      await shell.page.keyboard.press('Control+1');
      await tabTo(shell, '.start-recent button');
      await shell.page.keyboard.press('Enter');
      await expect(shell.page.getByText(say.firstResult).first()).toBeVisible();
      expect(await shell.cspReports()).toEqual([]);
      expect(await shell.foreignRequests()).toEqual([]);
    });
  });
}
