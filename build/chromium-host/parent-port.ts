/* Loaded first in a forked child: gives it the `process.parentPort` of an Electron utility process. */
import { EventEmitter } from 'node:events';

const port = Object.assign(new EventEmitter(), {
  postMessage(message: unknown): void {
    process.send?.(message);
  },
  start(): void {
    // Messages flow from the first listener on.
  },
});
process.on('message', (data) => {
  port.emit('message', { data, ports: [] });
});
Object.defineProperty(process, 'parentPort', { value: port });
