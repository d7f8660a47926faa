import type { Settings } from '#core/ipc/contract';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a window opens; without x and y the system puts it in the middle. */
export interface WindowPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export const usualSize = { width: 1440, height: 900 } as const;
export const smallestSize = { width: 900, height: 560 } as const;

// Enough of the title bar to take hold of.
const graspPx = 80;

/**
 * The place of last time, on displays that exist today: kept where enough of the window can be seen to move it,
 * shrunk to the display it lies on, in the middle of the first display when its own is gone. px of the desktop.
 */
export function windowPlace(saved: Settings['window'], workAreas: readonly Area[]): WindowPlace {
  if (!saved) {
    const [first] = workAreas;
    return first
      ? {
          width: Math.min(usualSize.width, first.width),
          height: Math.min(usualSize.height, first.height),
          maximized: false,
        }
      : { ...usualSize, maximized: false };
  }
  const { maximized } = saved;
  const home = workAreas.find((area) => seenWidth(saved, area) >= graspPx && titleBarIsOn(saved, area));
  const room = home ?? workAreas[0];
  if (!room) return { width: saved.width, height: saved.height, maximized };
  const width = Math.min(Math.max(saved.width, smallestSize.width), room.width);
  const height = Math.min(Math.max(saved.height, smallestSize.height), room.height);
  if (!home) return { width, height, maximized };
  return {
    x: clamp(saved.x, home.x, home.x + home.width - width),
    y: clamp(saved.y, home.y, home.y + home.height - height),
    width,
    height,
    maximized,
  };
}

function seenWidth(window: Area, area: Area): number {
  return Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
}

function titleBarIsOn(window: Area, area: Area): boolean {
  return window.y >= area.y - graspPx / 2 && window.y < area.y + area.height - graspPx / 2;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
