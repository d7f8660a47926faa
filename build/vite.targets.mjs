/* The five bundles of out/: main (ESM), preload (CommonJS: a sandboxed preload cannot be an ES module), worker,
   cli, and the pages. Everything is bundled in, so the packaged app carries no node_modules. */
import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { licences } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

function forNode(name, entry, { format = 'es', file = `${name}.js`, electron = false } = {}) {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    mode: 'production',
    plugins: [licences(name)],
    // electron-store and conf are resolved as Node sees them, not as a browser does.
    ssr: { noExternal: true, target: 'node' },
    resolve: {
      conditions: ['node', 'import', 'default'],
      alias: electron ? {} : { electron: path.join(root, 'build', 'no-electron.mjs') },
    },
    build: {
      ssr: path.join(root, entry),
      outDir: path.join(root, 'out', name),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: false,
      copyPublicDir: false,
      rolldownOptions: {
        external: electron ? [...builtins, 'electron'] : builtins,
        output: { format, entryFileNames: file, chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

/**
 * The sheet's script, its styles and the typefaces are fetched while the first screen is read: whoever opens the app
 * wants a plan next, and the process that answers these requests is busy once it opens one.
 */
const sheetAhead = {
  name: 'sheet-ahead',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const files = Object.values(bundle ?? {});
      const sheet = files.find(({ name, type }) => type === 'chunk' && name === 'PlanView');
      if (!sheet) throw new Error('The sheet is no script of its own any more');
      const link = (attrs) => ({ tag: 'link', attrs: { crossorigin: true, ...attrs }, injectTo: 'head' });
      return [
        link({ rel: 'modulepreload', href: `./${sheet.fileName}` }),
        ...[...(sheet.viteMetadata?.importedCss ?? [])].map((css) =>
          link({ rel: 'preload', as: 'style', href: `./${css}` }),
        ),
        ...files
          .filter(({ fileName }) => fileName.endsWith('.woff2'))
          .map(({ fileName }) => link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `./${fileName}` })),
      ];
    },
  },
};

export const targets = {
  main: forNode('main', 'electron/main/main.ts', { electron: true }),
  preload: forNode('preload', 'electron/preload/preload.ts', { format: 'cjs', file: 'preload.cjs', electron: true }),
  worker: forNode('worker', 'electron/workbook/worker.ts'),
  cli: forNode('cli', 'electron/cli/cli.ts'),
  renderer: {
    configFile: false,
    root: path.join(root, 'renderer'),
    base: './',
    logLevel: 'warn',
    mode: 'production',
    plugins: [react(), licences('renderer'), sheetAhead],
    // Texts are a fifth of the first script: as JSON they are read several times faster than as code.
    json: { stringify: true, namedExports: false },
    build: {
      outDir: path.join(root, 'out', 'renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      // The policy allows no data: fonts, and one road for every asset is easier to check.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        output: {
          // Small modules that several screens share go with the start: one file more costs more than its bytes.
          codeSplitting: { groups: [{ name: 'shared', minShareCount: 2, maxModuleSize: 30_000 }] },
        },
      },
    },
  },
};
