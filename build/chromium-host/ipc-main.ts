import { EventEmitter } from 'node:events';
import { guarded } from './guarded.ts';

export type InvokeHandler = (event: object, ...args: unknown[]) => unknown;

const handlers = new Map<string, InvokeHandler>();
const emitter = new EventEmitter();

/** `ipcMain`: handlers by channel, listeners by channel. `event.returnValue` (synchronous calls) is not offered. */
export const ipcMain = guarded('ipcMain', {
  handle(channel: string, handler: InvokeHandler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    handlers.delete(channel);
  },
  on(channel: string, listener: (event: object, ...args: unknown[]) => void): object {
    emitter.on(channel, listener);
    return ipcMain;
  },
  off(channel: string, listener: (event: object, ...args: unknown[]) => void): object {
    emitter.off(channel, listener);
    return ipcMain;
  },
  removeAllListeners(channel: string): object {
    emitter.removeAllListeners(channel);
    return ipcMain;
  },
});

/** Every channel the app answers, for the tests that call each with forged senders. */
export function registeredChannels(): { handled: string[]; listened: string[] } {
  return { handled: [...handlers.keys()].sort(), listened: emitter.eventNames().map(String).sort() };
}

/** A call from a page. Rejects with the text Electron gives. */
export async function invokeHandler(channel: string, event: object, args: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler)
    throw new Error(`Error invoking remote method '${channel}': Error: No handler registered for '${channel}'`);
  try {
    return await handler(event, ...args);
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
  }
}

export function emitMessage(channel: string, event: object, args: unknown[]): void {
  emitter.emit(channel, event, ...args);
}
