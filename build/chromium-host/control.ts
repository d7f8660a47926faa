/*
 * The wire for tests: whoever forked the host with an IPC channel can answer dialogs, choose menu entries, call
 * handlers with forged senders and read what was recorded. Without such a channel none of this exists.
 */
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { queueDialogAnswer, unusedDialogAnswers, type DialogAnswer } from './dialog.ts';
import { nativeTheme } from './desktop.ts';
import { PreventableEvent } from './guarded.ts';
import { invokeHandler, registeredChannels } from './ipc-main.ts';
import { Menu, menuAsData } from './menu.ts';
import { privilegedSchemes } from './protocol.ts';
import { sessionOf } from './session.ts';
import { records } from './state.ts';

/** A sender that is not the page's own top frame. */
export interface ForgedSender {
  /** `known` = the first window's contents, `other` = contents nobody made. */
  readonly contents: 'known' | 'other';
  readonly frame: { readonly url: string; readonly subFrame: boolean } | null;
}

export interface ControlMethods {
  answerDialog(answer: DialogAnswer): void;
  unusedAnswers(): number;
  chooseMenu(id: string): void;
  menu(): unknown[];
  records(): typeof records;
  channels(): { handled: string[]; listened: string[] };
  schemes(): unknown[];
  windows(): { options: unknown; url: string }[];
  invokeAs(sender: ForgedSender, channel: string, args: unknown[]): Promise<unknown>;
  askPermission(handler: 'request' | 'check' | 'device', permission: string, address: string): boolean;
  openFile(path: string): void;
  closeWindow(): void;
  crash(): void;
  themeSource(): string;
  quit(): void;
}

const methods: ControlMethods = {
  answerDialog: queueDialogAnswer,
  unusedAnswers: unusedDialogAnswers,
  chooseMenu(id) {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (!item) throw new Error(`The menu has no entry ${id}`);
    if (!item.enabled) throw new Error(`The menu entry ${id} is greyed out`);
    item.click(item, BrowserWindow.getFocusedWindow() ?? undefined, {});
  },
  menu: () => menuAsData(),
  records: () => records,
  channels: registeredChannels,
  schemes: () => privilegedSchemes,
  windows: () =>
    BrowserWindow.getAllWindows().map((window) => ({
      // Functions and sessions in the options do not cross to the test.
      options: JSON.parse(
        JSON.stringify(window.options, (key, value: unknown) => (key === 'session' ? '[session]' : value)),
      ) as unknown,
      url: window.webContents.getURL(),
    })),
  invokeAs(sender, channel, args) {
    const window = BrowserWindow.getAllWindows()[0];
    const known = window?.webContents;
    const top = known?.mainFrame;
    const frame = sender.frame && {
      url: sender.frame.url,
      parent: sender.frame.subFrame ? (top ?? {}) : null,
      top,
      detached: false,
      isDestroyed: () => false,
    };
    const contents = sender.contents === 'known' ? known : { id: 999_999, isDestroyed: () => false, mainFrame: frame };
    return invokeHandler(channel, { sender: contents, senderFrame: frame }, args);
  },
  askPermission: (handler, permission, address) => sessionOf('').askPermission(handler, permission, address),
  openFile(file) {
    app.emit('open-file', new PreventableEvent(), file);
  },
  closeWindow: () => BrowserWindow.getAllWindows()[0]?.close(),
  crash: () => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  themeSource: () => nativeTheme.themeSource,
  quit() {
    app.quit();
  },
};

interface ControlRequest {
  readonly control: number;
  readonly method: keyof ControlMethods;
  readonly args: unknown[];
}

/** Listens to the process that forked the host, if it left a channel. */
export function listenToTests(): void {
  if (!process.send) return;
  process.on('message', (message: ControlRequest) => {
    if (typeof message.control !== 'number') return;
    const method = methods[message.method] as (...args: unknown[]) => unknown;
    Promise.resolve()
      .then(() => method(...message.args))
      .then(
        (value) => process.send?.({ control: message.control, value }),
        (error: unknown) => process.send?.({ control: message.control, error: String(error) }),
      );
  });
  // The host must not outlive the test that forked it.
  process.on('disconnect', () => {
    app.exit(0);
  });
}
