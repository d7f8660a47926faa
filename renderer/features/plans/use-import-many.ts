import { useEffect, useRef, useState } from 'react';
import type { OfferedFile } from '#core/ipc/contract';
import { useApp } from '../../app/app-context';
import { acceptOne, readOne, type FileState } from './import-many';

/** Reads many files one after the other; accepts the good ones when asked. */
export function useImportMany(files: readonly OfferedFile[]) {
  const app = useApp();
  const [states, setStates] = useState<readonly FileState[]>(() => files.map(() => ({ kind: 'waiting' })));
  const [work, setWork] = useState<'reading' | 'accepting' | null>('reading');
  // Outlives the double effects of development: one list of files is read once.
  const run = useRef({ started: false, stopped: new Set<number>(), token: null as string | null });

  const set = (at: number, state: FileState) => {
    setStates((before) => before.map((old, index) => (index === at ? state : old)));
  };
  const ports = {
    bridge: app.bridge,
    newId: () => crypto.randomUUID(),
    isShown: (planId: string) => app.store.getState().tabs.some((tab) => tab.planId === planId),
  };
  const readAll = async () => {
    for (const [at, file] of files.entries()) {
      if (run.current.stopped.has(at)) continue;
      set(at, { kind: 'reading', progress: null });
      run.current.token = file.token;
      const state = await readOne(file, ports);
      run.current.token = null;
      set(at, run.current.stopped.has(at) ? { kind: 'stopped' } : state);
    }
    setWork(null);
  };
  useEffect(() => {
    const stop = app.bridge.on('importProgress', ({ token, progress }) => {
      const at = files.findIndex((file) => file.token === token);
      setStates((before) =>
        before.map((old, index) => (index === at && old.kind === 'reading' ? { kind: 'reading', progress } : old)),
      );
    });
    if (!run.current.started) {
      run.current.started = true;
      void readAll();
    }
    return stop;
    // One list of files is read once, whatever is drawn meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [app, files]);

  /** Stops one file: the one being read ends in the middle, a waiting one is passed over. */
  const stopOne = (at: number) => {
    const file = files[at];
    if (!file) return;
    run.current.stopped.add(at);
    set(at, { kind: 'stopped' });
    if (run.current.token === file.token) void app.bridge.cancelImport({ token: file.token });
  };
  return {
    states,
    work,
    stopOne,
    stopAll: () => {
      for (const [at, { kind }] of states.entries()) if (kind === 'waiting' || kind === 'reading') stopOne(at);
    },
    acceptAll: async () => {
      setWork('accepting');
      for (const [at, state] of states.entries()) {
        const file = files[at];
        if (state.kind !== 'good' || !file) continue;
        set(at, { kind: 'accepting' });
        const next = await acceptOne(file, state, ports);
        set(at, next);
        if (next.kind === 'made') await app.bridge.releaseFile({ token: file.token });
      }
      await app.refreshPlans();
      setWork(null);
    },
    /** Hands a file to the import screen. */
    open: (at: number) => {
      const file = files[at];
      if (!file) return;
      set(at, { kind: 'opened' });
      void app.takeFile(file);
    },
    releaseAll: () => {
      for (const [at, { kind }] of states.entries()) {
        const file = files[at];
        if (file && kind !== 'opened' && kind !== 'made') void app.bridge.releaseFile({ token: file.token });
      }
    },
  };
}
