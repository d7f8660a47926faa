import { writeFileSync } from 'node:fs';
import { picturePlans } from '../pictures/picture-plans.ts';
import { expect, test, type Shell } from './fixtures/shell.ts';

interface Shift {
  readonly value: number;
  readonly parts: readonly string[];
}

/** Everything that moved on the page without anyone having touched it (Layout Instability, as Chromium counts it). */
function shiftsOf(shell: Shell): Promise<readonly Shift[]> {
  return shell.page.evaluate(
    () =>
      new Promise<Shift[]>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(
            list.getEntries().map((entry) => {
              // safe: entries of this type carry these; TypeScript's DOM does not know them yet
              const { value, sources } = entry as PerformanceEntry & {
                value: number;
                sources: { node: Element | null }[];
              };
              return { value, parts: sources.map(({ node }) => node?.className ?? '?') };
            }),
          );
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve([]);
        }, 500);
      }),
  );
}

test('nothing moves on the page while it starts and opens a plan', async ({ shell }) => {
  const [plan] = picturePlans('vi');
  const file = shell.file('plan.okr');
  writeFileSync(file, plan?.text ?? '');
  await shell.quit();
  await shell.start();
  await shell.page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect((await shiftsOf(shell)).filter(({ value }) => value > 0.005)).toEqual([]);
  await shell.quit();
  await shell.start(file);
  await expect(shell.page.locator('textarea')).toBeFocused({ timeout: 30_000 });
  await shell.page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect((await shiftsOf(shell)).filter(({ value }) => value > 0.005)).toEqual([]);
});

test('the window comes back where and as large as it was', async ({ shell }) => {
  await shell.quit();
  shell.settings({ welcomed: true, window: { x: 60, y: 40, width: 1200, height: 720, maximized: false } });
  await shell.start();
  const [first] = await shell.control('windows');
  expect(first?.options).toMatchObject({ x: 60, y: 40, width: 1200, height: 720 });
  await shell.restart();
  const [again] = await shell.control('windows');
  expect(again?.options).toMatchObject({ x: 60, y: 40, width: 1200, height: 720 });
});

test('zoom is remembered, and Excel’s own keys for it work in the sheet', async ({ shell }) => {
  const widthOf = () => shell.page.evaluate(() => window.innerWidth);
  await expect.poll(widthOf).toBe(1440);
  await shell.page.keyboard.press('Control+Alt+=');
  await expect.poll(widthOf).toBe(Math.round(1440 / 1.1));
  await shell.restart();
  await expect.poll(widthOf).toBe(Math.round(1440 / 1.1));
  await shell.page.keyboard.press('Control+Alt+0');
  await expect.poll(widthOf).toBe(1440);
});
