/* The module that `electron` resolves to while the host runs. A name that is not here cannot be imported. */
import { app } from './app.ts';
import { BrowserWindow as HostWindow } from './browser-window.ts';
import { nativeTheme, screen, shell } from './desktop.ts';
import { dialog } from './dialog.ts';
import { guarded } from './guarded.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu as HostMenu, MenuItem } from './menu.ts';
import { protocol } from './protocol.ts';
import { session } from './session.ts';
import { utilityProcess } from './utility-process.ts';
import { webContents } from './web-contents.ts';

const BrowserWindow = guarded('BrowserWindow', HostWindow);
const Menu = guarded('Menu', HostMenu);

// The exact type would name parts that are private to the host.
const electron: Readonly<Record<string, unknown>> = guarded('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
});

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
  webContents,
};
export default electron;
// What `require('electron')` gives.
export { electron as 'module.exports' };
