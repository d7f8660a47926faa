import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { StartWorkbookProcess, WorkbookMessage } from '../workbook/job';
import { workerFlags } from '../workbook/worker-flags';

/**
 * Starts workbook processes with Node's own `fork`: on the command line and inside the Chromium host. `entry` is
 * the built worker. Standard output stays the command's own; what the worker logs goes to standard error.
 */
export function forkWorkbookProcess(entry: string): StartWorkbookProcess {
  return () => {
    const child = fork(entry, [], {
      serialization: 'advanced',
      stdio: ['ignore', 2, 2, 'ipc'],
      execArgv: [...workerFlags],
    });
    child.on('error', () => undefined); // what fails to start also exits, and a message to a dead process is no news
    return {
      post: (request) => void child.send(request, () => undefined),
      // safe: the built worker sends nothing else
      onMessage: (listener) => void child.on('message', (message) => listener(message as WorkbookMessage)),
      onExit: (listener) => {
        let told = false;
        const tell = (code: number | null) => {
          if (!told) listener(code);
          told = true;
        };
        child.once('exit', tell);
        child.once('error', () => {
          if (child.pid === undefined) tell(null);
        });
      },
      residentBytes: () => (child.pid === undefined ? null : residentBytesOf(child.pid)),
      kill: () => void child.kill('SIGKILL'),
    };
  };
}

/** Resident memory of a process by id from Linux's /proc, else null. Pages are 4 KiB on the machines we build for. */
export function residentBytesOf(processId: number): number | null {
  if (process.platform !== 'linux') return null;
  try {
    const pages = Number(readFileSync(`/proc/${processId}/statm`, 'utf8').split(' ')[1]);
    return Number.isFinite(pages) ? pages * 4096 : null;
  } catch {
    return null; // it has ended: its exit is told by itself
  }
}
