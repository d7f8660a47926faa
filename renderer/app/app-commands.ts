import { catalogue, isAppCommand, type AppCommandId } from '#core/commands/catalogue';
import { sampleIds } from '#core/domain/samples';
import type { SheetHandle } from '../features/plan-grid/PlanGrid';
import type { AppStore } from './app-store';

/** What the sheet on screen can be asked; null while there is none. */
let sheet: SheetHandle | null = null;

/** The sheet tells here that it has come or gone. */
export function setSheet(handle: SheetHandle | null): void {
  sheet = handle;
}

/** Does what a command of the catalogue says: the one road for menu, toolbar and shortcuts. */
export function runAppCommand(app: AppStore, id: AppCommandId, untitled: string): void {
  const { plan } = app.store.getState();
  switch (id) {
    case 'newPlan':
      void app.createPlan({ from: 'blank', title: untitled });
      return;
    case 'newFromSample':
      void app.createPlan({ from: 'sample', sample: sampleIds[0] });
      return;
    case 'importWorkbook':
      void app.chooseFile('workbook');
      return;
    case 'openPlanFile':
      void app.chooseFile('plan');
      return;
    case 'export':
      if (plan) app.showDialog('export');
      return;
    case 'planProperties':
      if (plan) app.showDialog('properties');
      return;
    case 'undo':
    case 'redo':
    case 'addObjective':
    case 'addKeyResult':
    case 'deleteRows':
    case 'moveUp':
    case 'moveDown':
      sheet?.run(id);
      return;
    case 'showStart':
      app.show({ kind: 'start' });
      return;
    case 'showSheet':
      if (plan) app.show({ kind: 'sheet' });
      return;
    case 'languageVi':
      void app.changeSettings({ language: 'vi' });
      return;
    case 'languageEn':
      void app.changeSettings({ language: 'en' });
      return;
    case 'themeSystem':
      void app.changeSettings({ theme: 'system' });
      return;
    case 'themeLight':
      void app.changeSettings({ theme: 'light' });
      return;
    case 'themeDark':
      void app.changeSettings({ theme: 'dark' });
      return;
  }
}

/** Takes commands from the native menu and from the keyboard; the result stops both. */
export function listenToCommands(app: AppStore, untitled: () => string): () => void {
  const stopMenu = app.bridge.on('menuCommand', ({ command }) => {
    if (isAppCommand(command)) runAppCommand(app, command, untitled());
  });
  const onKey = (event: KeyboardEvent) => {
    // The sheet answers its own keys first, and a dialog above it keeps its own.
    if (event.defaultPrevented || event.isComposing || document.querySelector('[role="dialog"]')) return;
    const entry = catalogue.find(
      ({ shortcut, sheetKeys }) => shortcut !== null && !sheetKeys && isShortcut(event, shortcut),
    );
    if (!entry) return;
    event.preventDefault();
    runAppCommand(app, entry.id, untitled());
  };
  window.addEventListener('keydown', onKey);
  return () => {
    stopMenu();
    window.removeEventListener('keydown', onKey);
  };
}

/** True when the keys pressed are those of an accelerator such as `CmdOrCtrl+Shift+O`. */
export function isShortcut(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  accelerator: string,
): boolean {
  const parts = accelerator.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string) => parts.includes(name);
  if ((event.ctrlKey || event.metaKey) !== wants('CmdOrCtrl')) return false;
  if (event.shiftKey !== wants('Shift') || event.altKey !== wants('Alt')) return false;
  // The code is there for layouts and input methods that give another letter for the same key.
  return (
    event.key.toLowerCase() === key.toLowerCase() ||
    event.code === `Key${key.toUpperCase()}` ||
    event.code === `Digit${key}`
  );
}
