import { describe, expect, test } from 'vitest';
import { intentOf, type Key } from '../../../../renderer/features/plan-grid/key-map';

function key(name: string): Key {
  const parts = name.split('+');
  const last = parts.at(-1) ?? '';
  return {
    key: last === 'Plus' ? '+' : last === 'Space' ? ' ' : last,
    code: /^[a-z]$/i.test(last) ? `Key${last.toUpperCase()}` : last,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
}

describe('keys while no editor is open', () => {
  test.each([
    ['ArrowDown', { do: 'move', move: 'down', extend: false }],
    ['Shift+ArrowRight', { do: 'move', move: 'right', extend: true }],
    ['Ctrl+Home', { do: 'move', move: 'first', extend: false }],
    ['Ctrl+Shift+End', { do: 'move', move: 'last', extend: true }],
    ['Enter', { do: 'step', by: 'enter', back: false }],
    ['Shift+Tab', { do: 'step', by: 'tab', back: true }],
    ['F2', { do: 'edit', mode: 'edit' }],
    ['Delete', { do: 'command', command: 'clear' }],
    ['Backspace', { do: 'clearAndEdit' }],
    ['Shift+F10', { do: 'menu' }],
    ['Shift+Space', { do: 'select', kind: 'rows' }],
    ['Ctrl+Space', { do: 'select', kind: 'columns' }],
    ['Ctrl+a', { do: 'select', kind: 'all' }],
    ['Ctrl+z', { do: 'command', command: 'undo' }],
    ['Ctrl+Shift+Z', { do: 'command', command: 'redo' }],
    ['Meta+y', { do: 'command', command: 'redo' }],
    ['Ctrl+-', { do: 'command', command: 'deleteRows' }],
    ['Alt+ArrowUp', { do: 'command', command: 'moveUp' }],
  ])('%s', (name, intent) => {
    expect(intentOf(key(name), null)).toEqual(intent);
  });
  test.each(['a', 'ê', 'Process', 'F10', 'Space', 'Ctrl+c', 'Ctrl+v', 'Alt+a'])('%s is left to the browser', (name) => {
    expect(intentOf(key(name), null)).toBeNull();
  });
  test('a letter of another layout is found by its place', () => {
    expect(intentOf({ ...key('Ctrl+я'), code: 'KeyZ' }, null)).toEqual({ do: 'command', command: 'undo' });
  });
});

describe('keys in an open editor', () => {
  test('arrows leave a text begun by typing and stay in one opened to edit', () => {
    expect(intentOf(key('ArrowLeft'), 'enter')).toEqual({ do: 'move', move: 'left', extend: false });
    expect(intentOf(key('ArrowLeft'), 'edit')).toBeNull();
  });
  test.each([
    ['Alt+Enter', { do: 'breakLine' }],
    ['Ctrl+Enter', { do: 'fillRange' }],
    ['Shift+Enter', { do: 'step', by: 'enter', back: true }],
    ['Escape', { do: 'cancel' }],
    ['F2', { do: 'toggleMode' }],
    ['Alt+ArrowDown', { do: 'list' }],
  ])('%s', (name, intent) => {
    expect(intentOf(key(name), 'edit')).toEqual(intent);
  });
  test.each(['Ctrl+z', 'Ctrl+a', 'Delete', 'Backspace', 'Home'])('%s belongs to the text', (name) => {
    expect(intentOf(key(name), 'enter')).toBeNull();
  });
});
