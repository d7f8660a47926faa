import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { requestNames } from '../../renderer/core/ipc/channels.ts';
import { expect, test } from './fixtures/shell.ts';

test('the page has the bridge, exactly, and nothing of Node', async ({ shell }) => {
  const seen = await shell.page.evaluate(() => ({
    bridge: Object.keys((globalThis as unknown as { okr: object }).okr).sort(),
    node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ bridge: [...requestNames, 'on'].sort(), node: [] });
});

test('pictures, calls and sockets to elsewhere fail, and a listener on this computer hears nothing', async ({
  shell,
}) => {
  let heard = 0;
  const server = createServer((socket) => {
    heard += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // safe: a TCP server has a port
  const went = await shell.page.evaluate(
    async (host) => {
      const picture = new Promise<string>((resolve) => {
        const image = new Image();
        image.onload = () => {
          resolve('loaded');
        };
        image.onerror = () => {
          resolve('failed');
        };
        image.src = `http://${host}/a.png`;
      });
      const call = fetch(`http://${host}/`).then(
        () => 'loaded',
        () => 'failed',
      );
      const socket = new Promise<string>((resolve) => {
        try {
          const opened = new WebSocket(`ws://${host}/`);
          opened.onopen = () => {
            resolve('opened');
          };
          opened.onerror = () => {
            resolve('failed');
          };
        } catch {
          resolve('failed');
        }
      });
      return Promise.all([picture, call, socket]);
    },
    `127.0.0.1:${String(port)}`,
  );
  server.close();
  expect(went).toEqual(['failed', 'failed', 'failed']);
  expect(heard).toBe(0);
});

test('a script written into the page does not run, and is reported', async ({ shell }) => {
  const ran = await shell.page.evaluate(async () => {
    try {
      const script = document.createElement('script');
      script.textContent = 'globalThis.injected = true';
      document.body.append(script);
    } catch {
      // trusted types refuse the text itself
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    return 'injected' in globalThis;
  });
  expect(ran).toBe(false);
  await expect.poll(async () => (await shell.cspReports()).length).toBeGreaterThan(0);
});

test('a link to another address leaves the page where it is', async ({ shell }) => {
  const { page } = shell;
  const address = page.url();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.invalid/app://okr';
    document.body.append(link);
    setTimeout(() => {
      link.click();
    });
  });
  await expect.poll(async () => (await shell.control('records')).blockedNavigations.length).toBeGreaterThan(0);
  expect(page.url()).toBe(address);
  expect((await shell.control('windows')).length).toBe(1);
});

test('a call from anywhere but the app’s own top page is refused, on every channel', async ({ shell }) => {
  const own = 'app://okr/index.html';
  const forged = [
    { contents: 'known', frame: { url: 'https://example.invalid/', subFrame: false } },
    { contents: 'known', frame: { url: 'about:blank', subFrame: false } },
    { contents: 'known', frame: { url: own, subFrame: true } },
    { contents: 'known', frame: null },
    { contents: 'other', frame: { url: own, subFrame: false } },
  ] as const;
  for (const name of requestNames) {
    for (const sender of forged) {
      const answer = await shell.control('invokeAs', sender, name, [{}]);
      expect(answer, `${name} from ${JSON.stringify(sender)}`).toMatchObject({
        ok: false,
        error: { code: 'callRefused' },
      });
    }
  }
});
