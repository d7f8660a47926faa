import { requestNames } from '../../renderer/core/ipc/channels';
import { expect, test } from './fixtures/shell';

test('the page has the bridge and nothing of Node', async ({ shell }) => {
  const seen = await shell.page.evaluate(() => ({
    bridge: Object.keys((window as unknown as { okr: object }).okr).sort(),
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ bridge: [...requestNames, 'on'].sort(), node: [] });
});

test('a start is free of policy reports', async ({ shell }) => {
  expect(await shell.cspReports()).toEqual([]);
});
