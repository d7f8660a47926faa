import process from 'node:process';
import { installWriteFully } from './write-fully';

installWriteFully();
// With SNAP set, conf writes in place instead of beside (2 of 60 kills tore the file); we do not ship as a snap.
delete process.env['SNAP'];

// A static import could be moved above the shim by a bundler; this one cannot.
const { default: ElectronStore } = await import('electron-store');

/** electron-store, with the shim of write-fully.ts in its chain. The only place that imports it. */
export { ElectronStore };
