import type { EditMode } from './focus-holder';
import type { Move } from './selection';

export type SheetCommand =
  | 'undo'
  | 'redo'
  | 'insertAbove'
  | 'insertBelow'
  | 'addKeyResult'
  | 'addObjective'
  | 'deleteRows'
  | 'moveUp'
  | 'moveDown'
  | 'clear'
  | 'copy'
  | 'cut'
  | 'paste'
  | 'edit';

/** What a key means; null = nothing of ours, the browser and the input method decide. */
export type Intent =
  | { readonly do: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly do: 'step'; readonly by: 'enter' | 'tab'; readonly back: boolean }
  | { readonly do: 'select'; readonly kind: 'rows' | 'columns' | 'all' }
  | { readonly do: 'command'; readonly command: SheetCommand }
  | { readonly do: 'edit'; readonly mode: EditMode }
  | { readonly do: 'clearAndEdit' }
  | { readonly do: 'toggleMode' }
  | { readonly do: 'cancel' }
  | { readonly do: 'breakLine' }
  | { readonly do: 'fillRange' }
  | { readonly do: 'menu' }
  | { readonly do: 'list' };

export interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const ctrlArrows: Readonly<Record<string, Move>> = {
  ArrowUp: 'blockUp',
  ArrowDown: 'blockDown',
  ArrowLeft: 'blockLeft',
  ArrowRight: 'blockRight',
  Home: 'first',
  End: 'last',
};
const plain: Readonly<Record<string, Move>> = {
  ...arrows,
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

/** The meaning of a key for the sheet. Letters are found by `key`, then by their place, so any layout works. */
export function intentOf(event: Key, mode: EditMode | null): Intent | null {
  const ctrl = event.ctrlKey || event.metaKey;
  return mode === null ? idleIntent(event, ctrl) : editingIntent(event, ctrl, mode);
}

function idleIntent(event: Key, ctrl: boolean): Intent | null {
  const { key, shiftKey: extend, altKey } = event;
  if (altKey && !ctrl) {
    if (key === 'ArrowUp') return { do: 'command', command: 'moveUp' };
    if (key === 'ArrowDown') return { do: 'command', command: 'moveDown' };
    return null;
  }
  if (ctrl) return ctrlIntent(event, extend);
  const move = plain[key];
  if (move) return { do: 'move', move, extend };
  switch (key) {
    case 'Enter':
      return { do: 'step', by: 'enter', back: extend };
    case 'Tab':
      return { do: 'step', by: 'tab', back: extend };
    case 'F2':
      return { do: 'edit', mode: 'edit' };
    case 'Delete':
      return { do: 'command', command: 'clear' };
    case 'Backspace':
      return { do: 'clearAndEdit' };
    case 'Escape':
      return { do: 'cancel' };
    case 'ContextMenu':
      return { do: 'menu' };
    case 'F10':
      return extend ? { do: 'menu' } : null;
    case ' ':
      return extend ? { do: 'select', kind: 'rows' } : null;
    default:
      return null;
  }
}

function ctrlIntent(event: Key, extend: boolean): Intent | null {
  const move = ctrlArrows[event.key];
  if (move) return { do: 'move', move, extend };
  if (event.key === ' ') return { do: 'select', kind: 'columns' };
  if (event.key === '+' || event.key === '=' || event.code === 'NumpadAdd')
    return { do: 'command', command: 'insertBelow' };
  if (event.key === '-' || event.code === 'NumpadSubtract') return { do: 'command', command: 'deleteRows' };
  switch (letterOf(event)) {
    case 'a':
      return { do: 'select', kind: 'all' };
    case 'z':
      return { do: 'command', command: extend ? 'redo' : 'undo' };
    case 'y':
      return { do: 'command', command: 'redo' };
    default:
      return null;
  }
}

function editingIntent(event: Key, ctrl: boolean, mode: EditMode): Intent | null {
  switch (event.key) {
    case 'Enter':
      if (event.altKey) return { do: 'breakLine' };
      return ctrl ? { do: 'fillRange' } : { do: 'step', by: 'enter', back: event.shiftKey };
    case 'Tab':
      return { do: 'step', by: 'tab', back: event.shiftKey };
    case 'Escape':
      return { do: 'cancel' };
    case 'F2':
      return { do: 'toggleMode' };
    default: {
      if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) return { do: 'list' };
      if (mode === 'edit' || ctrl || event.shiftKey || event.altKey) return null;
      const move = arrows[event.key];
      return move ? { do: 'move', move, extend: false } : null;
    }
  }
}

function letterOf(event: Key): string {
  const key = event.key.toLowerCase();
  return key.length === 1 && key >= 'a' && key <= 'z' ? key : event.code.replace('Key', '').toLowerCase();
}
