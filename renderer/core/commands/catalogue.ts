/**
 * What a user can ask the app to do, by name: the native menu, toolbar, shortcuts and menus of the page are made from
 * this one list. Labels are `commands:menu.<id>`. Shortcuts are written as Electron's accelerators.
 */
export interface CatalogueEntry {
  readonly id: AppCommandId;
  readonly menu: MenuName | null;
  readonly shortcut: string | null;
  /** What must be there for it to make sense. */
  readonly needs: 'nothing' | 'plan' | 'writablePlan';
  /** A line above it in its menu. */
  readonly newGroup: boolean;
  /** The sheet's own keys answer it there; the native menu shows the keys and must not catch them first. */
  readonly sheetKeys: boolean;
}

export const menuNames = ['file', 'edit', 'insert', 'view', 'help'] as const;
export type MenuName = (typeof menuNames)[number];

export const appCommandIds = [
  'newPlan',
  'newFromSample',
  'importWorkbook',
  'importMany',
  'openPlanFile',
  'export',
  'planProperties',
  'closeTab',
  'binPlan',
  'openDataFolder',
  'undo',
  'redo',
  'addObjective',
  'addKeyResult',
  'deleteRows',
  'moveUp',
  'moveDown',
  'searchPlans',
  'showPalette',
  'showStart',
  'showSheet',
  'showPlans',
  'showBin',
  'toggleInspector',
  'nextTab',
  'previousTab',
  'nextPane',
  'zoomIn',
  'zoomOut',
  'zoomReset',
  'languageVi',
  'languageEn',
  'themeSystem',
  'themeLight',
  'themeDark',
  'themeContrast',
  'showSettings',
  'showCompany',
  'showGuide',
  'showShortcuts',
  'showTour',
  'showAbout',
] as const;
export type AppCommandId = (typeof appCommandIds)[number];

function entry(
  id: AppCommandId,
  menu: MenuName | null,
  shortcut: string | null,
  needs: CatalogueEntry['needs'],
  more: { readonly newGroup?: boolean; readonly sheetKeys?: boolean } = {},
): CatalogueEntry {
  return { id, menu, shortcut, needs, newGroup: more.newGroup === true, sheetKeys: more.sheetKeys === true };
}

export const catalogue: readonly CatalogueEntry[] = [
  entry('newPlan', 'file', 'CmdOrCtrl+N', 'nothing'),
  entry('newFromSample', 'file', null, 'nothing'),
  entry('importWorkbook', 'file', 'CmdOrCtrl+O', 'nothing', { newGroup: true }),
  entry('importMany', 'file', null, 'nothing'),
  entry('openPlanFile', 'file', 'CmdOrCtrl+Shift+O', 'nothing'),
  entry('export', 'file', 'CmdOrCtrl+E', 'plan', { newGroup: true }),
  entry('planProperties', 'file', null, 'writablePlan'),
  entry('closeTab', 'file', 'CmdOrCtrl+W', 'plan', { newGroup: true }),
  entry('binPlan', 'file', null, 'writablePlan'),
  entry('openDataFolder', 'file', null, 'nothing', { newGroup: true }),
  entry('undo', 'edit', 'CmdOrCtrl+Z', 'writablePlan', { sheetKeys: true }),
  entry('redo', 'edit', 'CmdOrCtrl+Y', 'writablePlan', { sheetKeys: true }),
  entry('addObjective', 'insert', 'CmdOrCtrl+Shift+Enter', 'writablePlan'),
  entry('addKeyResult', 'insert', 'CmdOrCtrl+Plus', 'writablePlan', { sheetKeys: true }),
  entry('deleteRows', 'edit', 'CmdOrCtrl+-', 'writablePlan', { newGroup: true, sheetKeys: true }),
  entry('moveUp', 'edit', 'Alt+Up', 'writablePlan', { sheetKeys: true }),
  entry('moveDown', 'edit', 'Alt+Down', 'writablePlan', { sheetKeys: true }),
  entry('searchPlans', 'edit', 'CmdOrCtrl+Shift+F', 'nothing', { newGroup: true }),
  entry('showPalette', 'edit', 'CmdOrCtrl+Shift+P', 'nothing'),
  entry('showStart', 'view', 'CmdOrCtrl+1', 'nothing'),
  entry('showSheet', 'view', 'CmdOrCtrl+2', 'plan'),
  entry('showPlans', 'view', 'CmdOrCtrl+3', 'nothing'),
  entry('showBin', 'view', null, 'nothing'),
  entry('toggleInspector', 'view', 'CmdOrCtrl+I', 'plan', { newGroup: true }),
  entry('nextTab', 'view', 'CmdOrCtrl+PageDown', 'plan'),
  entry('previousTab', 'view', 'CmdOrCtrl+PageUp', 'plan'),
  entry('nextPane', 'view', 'F6', 'nothing'),
  // Ctrl+Plus and Ctrl+Minus are rows, as in Excel; so is Excel's own zoom with Alt.
  entry('zoomIn', 'view', 'CmdOrCtrl+Alt+Plus', 'nothing', { newGroup: true }),
  entry('zoomOut', 'view', 'CmdOrCtrl+Alt+-', 'nothing'),
  entry('zoomReset', 'view', 'CmdOrCtrl+Alt+0', 'nothing'),
  entry('languageVi', 'view', null, 'nothing', { newGroup: true }),
  entry('languageEn', 'view', null, 'nothing'),
  entry('themeSystem', 'view', null, 'nothing', { newGroup: true }),
  entry('themeLight', 'view', null, 'nothing'),
  entry('themeDark', 'view', null, 'nothing'),
  entry('themeContrast', 'view', null, 'nothing'),
  entry('showSettings', 'view', 'CmdOrCtrl+,', 'nothing', { newGroup: true }),
  entry('showCompany', 'view', null, 'nothing'),
  entry('showGuide', 'help', null, 'nothing'),
  entry('showShortcuts', 'help', 'F1', 'nothing'),
  entry('showTour', 'help', null, 'nothing'),
  entry('showAbout', 'help', null, 'nothing', { newGroup: true }),
];

/** True when the id is one of the catalogue's. */
export function isAppCommand(id: string): id is AppCommandId {
  return (appCommandIds as readonly string[]).includes(id);
}
