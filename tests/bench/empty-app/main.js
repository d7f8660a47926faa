/* The peer of our start: a window with an empty page, on the same shell and through the same kind of address. */
import { app, BrowserWindow, protocol } from 'electron';

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
void app.whenReady().then(() => {
  protocol.handle(
    'app',
    () =>
      new Response(
        '<!doctype html><html data-ready="empty"><title>Empty</title><textarea autofocus></textarea></html>',
        {
          headers: { 'content-type': 'text/html' },
        },
      ),
  );
  const window = new BrowserWindow({ width: 1440, height: 900, show: false });
  window.on('closed', () => {
    app.quit();
  });
  void window.loadURL('app://okr/index.html');
});
