import type { BrowserWindow } from 'electron';
import type { SettingsService } from '../services/settings-service';

/** Remembers where the window was when it was closed. A failed write costs the place, never the closing. */
export function keepPlace(window: BrowserWindow, settings: SettingsService): void {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    settings.set({ window: { x, y, width, height, maximized: window.isMaximized() } });
  });
}
