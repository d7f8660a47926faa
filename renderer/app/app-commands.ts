import { catalogue, isAppCommand, type AppCommandId, type CatalogueEntry } from '#core/commands/catalogue';
import { sampleIds } from '#core/domain/samples';
import type { SheetHandle } from '../features/plan-grid/PlanGrid';
import type { AppStore } from './app-store';
import { finishTyping, goToNextPane } from './focus';
import { nextZoom } from './zoom';

/** What the sheet on screen can be asked; null while there is none. */
let sheet: SheetHandle | null = null;

/** The sheet tells here that it has come or gone. */
export function setSheet(handle: SheetHandle | null): void {
  sheet = handle;
}

/** The sheet on screen, or null. */
export function currentSheet(): SheetHandle | null {
  return sheet;
}

/* What brings a plan to the front makes sense everywhere; the rest is done only to a plan that one sees. */
const fromAnyScreen: readonly AppCommandId[] = ['showSheet', 'nextTab', 'previousTab'];

/** True when a command makes sense now: it needs no plan, or there is one on screen that it may change. */
export function isPossible(app: AppStore, entry: CatalogueEntry): boolean {
  const { plan, view } = app.store.getState();
  if (entry.needs === 'nothing') return true;
  if (plan === null || (view.kind !== 'sheet' && !fromAnyScreen.includes(entry.id))) return false;
  return entry.needs === 'plan' || plan.readOnly === null;
}

/** Does what a command of the catalogue says: the one road for menu, toolbar, palette and shortcuts. */
export function runAppCommand(app: AppStore, id: AppCommandId, untitled: string): void {
  const { plan, settings } = app.store.getState();
  const entry = catalogue.find((one) => one.id === id);
  if (entry && !isPossible(app, entry)) return;
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
    case 'importMany':
      void app.chooseFiles();
      return;
    case 'openPlanFile':
      void app.chooseFile('plan');
      return;
    case 'export':
      app.showDialog('export');
      return;
    case 'planProperties':
      app.showDialog('properties');
      return;
    case 'closeTab':
      finishTyping();
      if (plan) void app.closeTab(plan.planId);
      return;
    case 'binPlan':
      if (plan) void app.binPlan(plan.planId);
      return;
    case 'openDataFolder':
      app.openDataFolder();
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
    case 'searchPlans':
    case 'showPlans':
      app.show({ kind: 'plans', tab: 'plans' });
      return;
    case 'showBin':
      app.show({ kind: 'plans', tab: 'bin' });
      return;
    case 'showPalette':
      app.showDialog('palette');
      return;
    case 'showStart':
      app.show({ kind: 'start' });
      return;
    case 'showSheet':
      app.show({ kind: 'sheet' });
      return;
    case 'toggleInspector':
      void app.changeSettings({ inspector: !settings.inspector });
      return;
    case 'nextTab':
      finishTyping();
      app.showTab(1);
      return;
    case 'previousTab':
      finishTyping();
      app.showTab(-1);
      return;
    case 'nextPane':
      goToNextPane();
      return;
    case 'zoomIn':
      void app.changeSettings({ zoom: nextZoom(settings.zoom, 1) });
      return;
    case 'zoomOut':
      void app.changeSettings({ zoom: nextZoom(settings.zoom, -1) });
      return;
    case 'zoomReset':
      void app.changeSettings({ zoom: 1 });
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
    case 'themeContrast':
      void app.changeSettings({ theme: 'contrast' });
      return;
    case 'showSettings':
      app.show({ kind: 'settings', layer: 'mine' });
      return;
    case 'showCompany':
      app.show({ kind: 'settings', layer: 'company' });
      return;
    case 'showGuide':
      app.show({ kind: 'help', topic: 'guide' });
      return;
    case 'showShortcuts':
      app.show({ kind: 'help', topic: 'shortcuts' });
      return;
    case 'showAbout':
      app.show({ kind: 'help', topic: 'about' });
      return;
    case 'showTour':
      if (plan) app.show({ kind: 'sheet' });
      else void app.createPlan({ from: 'sample', sample: sampleIds[0] });
      app.showTour(true);
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

/* Keys whose accelerator is a word or a sign: what `key` and `code` say when they are pressed. */
const namedKeys: Readonly<Record<string, readonly string[]>> = {
  Plus: ['+', '=', 'Equal', 'NumpadAdd'],
  '-': ['-', 'Minus', 'NumpadSubtract'],
  ',': [',', 'Comma'],
};

/** True when the keys pressed are those of an accelerator such as `CmdOrCtrl+Shift+O`. */
export function isShortcut(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  accelerator: string,
): boolean {
  const parts = accelerator.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string) => parts.includes(name);
  if ((event.ctrlKey || event.metaKey) !== wants('CmdOrCtrl')) return false;
  // A plus sign takes Shift on many keyboards.
  const shiftIsFree = key === 'Plus';
  if ((event.shiftKey !== wants('Shift') && !shiftIsFree) || event.altKey !== wants('Alt')) return false;
  const named = namedKeys[key];
  if (named) return named.includes(event.key) || named.includes(event.code);
  // The code is there for layouts and input methods that give another letter for the same key.
  return (
    event.key.toLowerCase() === key.toLowerCase() ||
    event.code === `Key${key.toUpperCase()}` ||
    event.code === `Digit${key}`
  );
}
