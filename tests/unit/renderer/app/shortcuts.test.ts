import { describe, expect, it } from 'vitest';
import { catalogue } from '#core/commands/catalogue';
import { isShortcut } from '../../../../renderer/app/app-commands';
import { nextZoom, zoomSteps } from '../../../../renderer/app/zoom';

const pressed = (key: string, code: string, held: string) => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  shiftKey: held.includes('s'),
  altKey: held.includes('a'),
});

describe('a shortcut', () => {
  it('is met by the keys it names, with Ctrl or with the Mac’s Command', () => {
    expect(isShortcut(pressed('P', 'KeyP', 'cs'), 'CmdOrCtrl+Shift+P')).toBe(true);
    expect(isShortcut(pressed('p', 'KeyP', 'ms'), 'CmdOrCtrl+Shift+P')).toBe(true);
    expect(isShortcut(pressed('p', 'KeyP', 'c'), 'CmdOrCtrl+Shift+P')).toBe(false);
    expect(isShortcut(pressed('F1', 'F1', ''), 'F1')).toBe(true);
    expect(isShortcut(pressed('PageDown', 'PageDown', 'c'), 'CmdOrCtrl+PageDown')).toBe(true);
  });

  it('is met by the place of the key where a layout or an input method gives another letter', () => {
    expect(isShortcut(pressed('ы', 'KeyS', 'c'), 'CmdOrCtrl+S')).toBe(true);
    expect(isShortcut(pressed('&', 'Digit1', 'c'), 'CmdOrCtrl+1')).toBe(true);
  });

  it('takes a plus with or without Shift, on the letters and on the number pad', () => {
    expect(isShortcut(pressed('+', 'Equal', 'csa'), 'CmdOrCtrl+Alt+Plus')).toBe(true);
    expect(isShortcut(pressed('=', 'Equal', 'ca'), 'CmdOrCtrl+Alt+Plus')).toBe(true);
    expect(isShortcut(pressed('+', 'NumpadAdd', 'ca'), 'CmdOrCtrl+Alt+Plus')).toBe(true);
    expect(isShortcut(pressed('-', 'Minus', 'ca'), 'CmdOrCtrl+Alt+-')).toBe(true);
    expect(isShortcut(pressed('-', 'Minus', 'c'), 'CmdOrCtrl+Alt+-')).toBe(false);
    expect(isShortcut(pressed(',', 'Comma', 'c'), 'CmdOrCtrl+,')).toBe(true);
  });

  it('belongs to one command only', () => {
    const used = catalogue.flatMap(({ shortcut }) => (shortcut === null ? [] : [shortcut]));
    expect(new Set(used).size).toBe(used.length);
  });
});

describe('zoom', () => {
  it('goes through every step up and down and stops at the ends', () => {
    const up = [...zoomSteps].map((step) => nextZoom(step, 1));
    expect(up).toEqual([...zoomSteps.slice(1), 3]);
    const down = [...zoomSteps].map((step) => nextZoom(step, -1));
    expect(down).toEqual([0.5, ...zoomSteps.slice(0, -1)]);
    expect(nextZoom(1.3, 1)).toBe(1.5);
    expect(nextZoom(1.3, -1)).toBe(1.25);
  });
});
