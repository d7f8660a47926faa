/** Which part of the table of shortcuts a key of the sheet stands in. */
export const keyGroups = ['move', 'select', 'change', 'typing', 'import'] as const;
export type KeyGroup = (typeof keyGroups)[number];

export interface SheetKey {
  /** Its text is `help:keys.<id>`. */
  readonly id: SheetKeyId;
  readonly group: KeyGroup;
  /** As Electron's accelerators; any of them does it. */
  readonly keys: readonly string[];
  /** Who answers: the sheet's own keys, the clipboard and the text field of the page, or the sheet of an import. */
  readonly by: 'sheet' | 'page' | 'import';
}

export type SheetKeyId =
  | 'cell'
  | 'rowEnds'
  | 'screen'
  | 'block'
  | 'planEnds'
  | 'enter'
  | 'tab'
  | 'extend'
  | 'extendEnds'
  | 'extendScreen'
  | 'extendBlock'
  | 'extendPlan'
  | 'rows'
  | 'columns'
  | 'all'
  | 'edit'
  | 'clear'
  | 'clearAndEdit'
  | 'copy'
  | 'redoToo'
  | 'menu'
  | 'cancel'
  | 'commit'
  | 'commitTab'
  | 'line'
  | 'fill'
  | 'caret'
  | 'list'
  | 'leave'
  | 'undoTyping'
  | 'importMove'
  | 'importEnds'
  | 'importNext'
  | 'importPrevious'
  | 'importField'
  | 'importAsk'
  | 'importBack'
  | 'importUndo';

const arrows = ['Up', 'Down', 'Left', 'Right'] as const;
const withEach = (before: string) => arrows.map((arrow) => `${before}+${arrow}`);

function sheet(group: KeyGroup, id: SheetKeyId, ...keys: readonly string[]): SheetKey {
  return { id, group, keys, by: 'sheet' };
}
function page(group: KeyGroup, id: SheetKeyId, ...keys: readonly string[]): SheetKey {
  return { id, group, keys, by: 'page' };
}
function imported(id: SheetKeyId, ...keys: readonly string[]): SheetKey {
  return { id, group: 'import', keys, by: 'import' };
}

/** The sheet's own keys, beside the commands of the catalogue; a test holds them equal to what the sheet answers. */
export const sheetKeys: readonly SheetKey[] = [
  sheet('move', 'cell', ...arrows),
  sheet('move', 'rowEnds', 'Home', 'End'),
  sheet('move', 'screen', 'PageUp', 'PageDown'),
  sheet('move', 'block', ...withEach('CmdOrCtrl')),
  sheet('move', 'planEnds', 'CmdOrCtrl+Home', 'CmdOrCtrl+End'),
  sheet('move', 'enter', 'Enter', 'Shift+Enter'),
  sheet('move', 'tab', 'Tab', 'Shift+Tab'),
  sheet('select', 'extend', ...withEach('Shift')),
  sheet('select', 'extendEnds', 'Shift+Home', 'Shift+End'),
  sheet('select', 'extendScreen', 'Shift+PageUp', 'Shift+PageDown'),
  sheet('select', 'extendBlock', ...withEach('CmdOrCtrl+Shift')),
  sheet('select', 'extendPlan', 'CmdOrCtrl+Shift+Home', 'CmdOrCtrl+Shift+End'),
  sheet('select', 'rows', 'Shift+Space'),
  sheet('select', 'columns', 'CmdOrCtrl+Space'),
  sheet('select', 'all', 'CmdOrCtrl+A'),
  sheet('change', 'edit', 'F2'),
  sheet('change', 'clear', 'Delete'),
  sheet('change', 'clearAndEdit', 'Backspace'),
  page('change', 'copy', 'CmdOrCtrl+C', 'CmdOrCtrl+X', 'CmdOrCtrl+V'),
  sheet('change', 'redoToo', 'CmdOrCtrl+Shift+Z'),
  sheet('change', 'menu', 'Shift+F10', 'Menu'),
  sheet('change', 'cancel', 'Esc'),
  sheet('typing', 'commit', 'Enter', 'Shift+Enter'),
  sheet('typing', 'commitTab', 'Tab', 'Shift+Tab'),
  sheet('typing', 'line', 'Alt+Enter'),
  sheet('typing', 'fill', 'CmdOrCtrl+Enter'),
  sheet('typing', 'caret', 'F2'),
  sheet('typing', 'leave', ...arrows),
  sheet('typing', 'list', 'Alt+Down', 'Alt+Up'),
  sheet('typing', 'undoTyping', 'Esc'),
  imported('importMove', ...arrows),
  imported('importEnds', 'CmdOrCtrl+Home', 'CmdOrCtrl+End'),
  imported('importNext', 'F8'),
  imported('importPrevious', 'Shift+F8'),
  imported('importField', 'Alt+Down'),
  imported('importAsk', 'Enter', 'F2', 'Shift+F10', 'Menu'),
  imported('importBack', 'Esc'),
  imported('importUndo', 'CmdOrCtrl+Z'),
];
