import { contextBridge, ipcRenderer } from 'electron';
import { bridgeKey, eventNames, requestNames, type EventName } from '#core/ipc/channels';

/* The only user of ipcRenderer. Named functions only: neither it nor an event object ever crosses to the page. */

const calls = Object.fromEntries(
  requestNames.map((name) => [name, (input: unknown): Promise<unknown> => ipcRenderer.invoke(name, input)]),
);

function on(event: EventName, listener: (payload: unknown) => void): () => void {
  if (!eventNames.includes(event)) throw new Error('There is no such event.');
  const heard = (_event: unknown, payload: unknown): void => {
    listener(payload);
  };
  ipcRenderer.on(event, heard);
  return () => {
    ipcRenderer.off(event, heard);
  };
}

contextBridge.exposeInMainWorld(bridgeKey, { ...calls, on });
