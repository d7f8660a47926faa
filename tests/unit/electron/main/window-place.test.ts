import { describe, expect, it } from 'vitest';
import { windowPlace } from '../../../../electron/main/window-place';

const laptop = { x: 0, y: 0, width: 1440, height: 860 };
const besides = { x: 1440, y: -200, width: 2560, height: 1400 };
const at = (x: number, y: number, width: number, height: number, maximized = false) => ({
  x,
  y,
  width,
  height,
  maximized,
});

describe('a window opens', () => {
  it('where it was, when its display is there', () => {
    expect(windowPlace(at(1600, -100, 1500, 900), [laptop, besides])).toEqual(at(1600, -100, 1500, 900));
  });

  it('in the middle of the first display when its own is gone', () => {
    expect(windowPlace(at(1600, -100, 1500, 900), [laptop])).toEqual({ width: 1440, height: 860, maximized: false });
  });

  it('wholly on its display when a part of it hung over the edge', () => {
    expect(windowPlace(at(800, 300, 1000, 700), [laptop])).toEqual(at(440, 160, 1000, 700));
  });

  it('elsewhere when only a sliver or no title bar could be seen', () => {
    expect(windowPlace(at(1400, 0, 1000, 700), [laptop])).toEqual({ width: 1000, height: 700, maximized: false });
    expect(windowPlace(at(0, -400, 1000, 700), [laptop])).toEqual({ width: 1000, height: 700, maximized: false });
  });

  it('no larger than its display and no smaller than its screens need', () => {
    expect(windowPlace(at(0, 0, 4000, 3000), [laptop])).toEqual(at(0, 0, 1440, 860));
    expect(windowPlace(at(0, 0, 120, 100), [laptop])).toEqual(at(0, 0, 900, 560));
  });

  it('maximized when it was', () => {
    expect(windowPlace(at(10, 10, 1000, 700, true), [laptop]).maximized).toBe(true);
  });

  it('at its usual size the first time, or as large as a small display allows', () => {
    expect(windowPlace(null, [besides])).toEqual({ width: 1440, height: 900, maximized: false });
    expect(windowPlace(null, [{ x: 0, y: 0, width: 1280, height: 760 }])).toEqual({
      width: 1280,
      height: 760,
      maximized: false,
    });
    expect(windowPlace(null, [])).toEqual({ width: 1440, height: 900, maximized: false });
  });
});
