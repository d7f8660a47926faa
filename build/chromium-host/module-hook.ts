import { registerHooks } from 'node:module';

const standIn = new URL('electron.ts', import.meta.url).href;

/**
 * From here on `electron` is the stand-in, for our bundle and for packages in node_modules alike. Must run before
 * anything imports `electron`: the real package starts a download when its binary is missing.
 */
export function registerElectron(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'electron' || specifier === 'electron/main' || specifier === 'electron/common') {
        return { url: standIn, shortCircuit: true };
      }
      return next(specifier, context);
    },
  });
}
