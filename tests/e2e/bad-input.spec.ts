import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Shell } from './fixtures/shell.ts';

/** Quits, lets the test put files in place as they would be found, and starts again. */
async function startWith(shell: Shell, prepare: () => void): Promise<void> {
  await shell.quit();
  prepare();
  await shell.start();
}

/** The one notice on screen, read and closed. */
async function readNotice(shell: Shell): Promise<string> {
  const dialog = shell.page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const text = await dialog.locator('.dialog-body').innerText();
  await shell.page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  return text;
}

async function expectStarted(shell: Shell): Promise<void> {
  await expect(shell.page.getByRole('button', { name: 'Chọn sổ tính' })).toBeVisible();
}

test('a data folder that vanished: said once, the app starts, the place is remembered for when it is back', async ({
  shell,
}) => {
  const gone = shell.file('ổ-cứng-rời/okr');
  const location = shell.file('data/location.json');
  const written = JSON.stringify({ dataFolder: gone });
  await startWith(shell, () => {
    writeFileSync(location, written);
  });
  expect(await readNotice(shell)).toContain(gone);
  await expectStarted(shell);
  await shell.restart();
  expect(await readNotice(shell)).toContain(gone);
  expect(readFileSync(location, 'utf8')).toBe(written);

  // The drive is back: its plans are there again, and nothing is said.
  await startWith(shell, () => {
    mkdirSync(gone, { recursive: true });
  });
  await expectStarted(shell);
  await expect(shell.page.getByRole('dialog')).toHaveCount(0);
  await shell.page.getByRole('button', { name: /Kế hoạch trống/ }).click();
  await expect(shell.page.locator('textarea')).toBeFocused();
  await expect.poll(() => readdirSync(path.join(gone, 'plans')).length).toBe(1);
});

test('a settings file that is broken is put aside, and the first settings hold', async ({ shell }) => {
  await startWith(shell, () => {
    writeFileSync(shell.file('data/settings.json'), '{"theme": "dark", "lang');
  });
  // Language and name are asked again: nobody knows them any more.
  expect(await readNotice(shell)).toContain('settings.json');
  await shell.page.keyboard.press('Enter');
  await expectStarted(shell);
  const kept = readdirSync(shell.file('data/quarantine'), { recursive: true, encoding: 'utf8' });
  expect(kept.filter((name) => name.endsWith('settings.json'))).toHaveLength(1);
});

test('a settings file of a newer version is understood as far as it goes and never written over', async ({ shell }) => {
  const newer = JSON.stringify({ welcomed: true, version: 9, theme: 'sepia', density: 'compact', halo: [1, 2] });
  await startWith(shell, () => {
    writeFileSync(shell.file('data/settings.json'), newer);
  });
  expect(await readNotice(shell)).toContain('settings.json');
  await expectStarted(shell);
  // A change holds until the program ends, without a word each time.
  await shell.menu('themeDark');
  await expect(shell.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(shell.page.getByRole('dialog')).toHaveCount(0);
  await shell.quit();
  expect(readFileSync(shell.file('data/settings.json'), 'utf8')).toBe(newer);
});

test('a company’s settings that are broken are put aside; newer ones stay as they are', async ({ shell }) => {
  await startWith(shell, () => {
    writeFileSync(shell.file('data/company.json'), 'not json');
  });
  expect(await readNotice(shell)).toContain('company.json');
  await expectStarted(shell);
  const newer = JSON.stringify({ format: 'dinh-okr/company', version: 7, name: 'Công ty Mai Sau', wings: true });
  await startWith(shell, () => {
    writeFileSync(shell.file('data/company.json'), newer);
  });
  await readNotice(shell);
  await shell.menu('showCompany');
  const name = shell.page.getByLabel('Tên công ty');
  await name.fill('Công ty Hôm Nay');
  await shell.page.keyboard.press('Tab');
  expect(await readNotice(shell)).toContain('company.json');
  await shell.quit();
  expect(readFileSync(shell.file('data/company.json'), 'utf8')).toBe(newer);
});

test('a logo that is no picture is refused in one sentence, and the old logo stays', async ({ shell }) => {
  const fake = shell.file('logo.png');
  writeFileSync(fake, '<svg onload="alert(1)"/>');
  await shell.menu('showCompany');
  await shell.chooseFile(fake);
  await shell.page.getByRole('button', { name: /Chọn ảnh/ }).click();
  await expect(shell.page.getByText(/“logo.png”/).first()).toBeVisible();
  expect(existsSync(shell.file('data/company.json'))).toBe(false);
});

test('a company file from a stranger is looked at first, and a hostile one changes nothing', async ({ shell }) => {
  const { page } = shell;
  const hostile = shell.file('công-ty.okrcompany');
  writeFileSync(
    hostile,
    '{"format":"dinh-okr/company","version":1,"name":"Lạ","__proto__":{"polluted":true},"logo":"data:image/svg+xml;base64,PHN2Zz4="}',
  );
  await shell.drop(hostile);
  await expect(page.getByRole('dialog')).toContainText('công-ty.okrcompany');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const plain = shell.file('bạn.okrcompany');
  writeFileSync(
    plain,
    JSON.stringify({
      format: 'dinh-okr/company',
      version: 1,
      name: 'Công ty <b>Bạn</b>',
      people: [{ id: 'p1', name: 'Lê Bình' }],
      firstMonth: 4,
    }),
  );
  await shell.drop(plain);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Công ty <b>Bạn</b>');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(existsSync(shell.file('data/company.json'))).toBe(false);

  await shell.drop(plain);
  await page.getByRole('dialog').locator('.btn-filled').click();
  await expect(page.getByLabel('Tên công ty')).toHaveValue('Công ty <b>Bạn</b>');
  expect(JSON.parse(readFileSync(shell.file('data/company.json'), 'utf8'))).toMatchObject({ firstMonth: 4 });
});
