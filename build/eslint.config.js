import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/* Who may import whom (README, "Folder map"). Order matters: the first pattern that fits a file names its element. */
const elements = [
  { type: 'core-domain', pattern: 'renderer/core/domain' },
  { type: 'core-history', pattern: 'renderer/core/history' },
  { type: 'core-commands', pattern: 'renderer/core/commands' },
  { type: 'core-import', pattern: 'renderer/core/import' },
  { type: 'core-formulas', pattern: 'renderer/core/formulas' },
  { type: 'core-export', pattern: 'renderer/core/export' },
  { type: 'core-ipc', pattern: 'renderer/core/ipc' },
  { type: 'core-texts', pattern: 'renderer/core/texts' },
  { type: 'core', pattern: 'renderer/core' },
  { type: 'app', pattern: 'renderer/app' },
  { type: 'feature', pattern: 'renderer/features/*', capture: ['feature'] },
  { type: 'ui', pattern: 'renderer/ui' },
  { type: 'main', pattern: 'electron/main' },
  { type: 'preload', pattern: 'electron/preload' },
  { type: 'ipc', pattern: 'electron/ipc' },
  { type: 'security', pattern: 'electron/security' },
  { type: 'services', pattern: 'electron/services' },
  { type: 'workbook', pattern: 'electron/workbook' },
  { type: 'cli', pattern: 'electron/cli' },
];

const core = [
  'core',
  'core-domain',
  'core-history',
  'core-commands',
  'core-import',
  'core-formulas',
  'core-export',
  'core-ipc',
  'core-texts',
];

/** from → what it may import beside its own folder. */
const allowed = {
  'core-domain': ['core', 'core-texts'],
  'core-history': ['core', 'core-domain', 'core-commands'],
  'core-commands': ['core', 'core-domain', 'core-history'],
  'core-import': ['core', 'core-domain', 'core-history', 'core-texts'],
  'core-formulas': ['core', 'core-domain', 'core-import'],
  'core-export': ['core', 'core-domain', 'core-import', 'core-texts'],
  'core-ipc': ['core', 'core-domain', 'core-import', 'core-export'],
  'core-texts': ['core', 'core-domain'],
  core: ['core-domain'],
  ui: [],
  app: [...core, 'ui', 'feature'],
  feature: [...core, 'ui', 'app'],
  workbook: core,
  services: [...core, 'workbook'],
  security: ['core'],
  ipc: [...core, 'services', 'security'],
  preload: ['core-ipc'],
  main: [...core, 'services', 'security', 'ipc', 'workbook'],
  cli: [...core, 'services', 'workbook'],
};

const policies = Object.entries(allowed).map(([from, to]) => ({
  from: { element: { type: from } },
  allow: { to: { element: { types: { anyOf: [from, ...to] } } } },
}));

const restricted = (...rules) => ({ 'no-restricted-imports': ['error', { patterns: rules }] });
const noNode = {
  group: ['node:*', 'electron', 'electron-store', 'exceljs'],
  message: 'This folder runs in the page or everywhere: no Node, no Electron.',
};
const noReact = {
  group: ['react', 'react-*', 'react-dom/*', 'ag-grid-*', '@base-ui/*', 'zustand'],
  message: 'The core knows no page.',
};

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'locales/**', 'tests/fixtures/**/*.json', '**/*.d.ts'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'import/resolver': {
        typescript: {
          noWarnOnMultipleProjects: true,
          project: ['renderer/core/tsconfig.json', 'renderer/tsconfig.json', 'electron/tsconfig.json'],
        },
      },
    },
    rules: { 'boundaries/dependencies': ['error', { default: 'disallow', policies }] },
  },
  { files: ['renderer/core/**/*.ts'], rules: restricted(noNode, noReact) },
  {
    files: ['renderer/{app,features,ui}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules, ...restricted(noNode) },
  },
  {
    // AG Grid and the sheet layer are imperative; PlanGrid reads their state while it draws and is told to draw anew.
    files: ['renderer/features/plan-grid/PlanGrid.tsx'],
    rules: { 'react-hooks/refs': 'off' },
  },
  {
    // ipcMain and ipcRenderer each have one file that may touch them.
    files: ['electron/**/*.ts'],
    ignores: ['electron/ipc/register-handlers.ts', 'electron/preload/preload.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain', 'ipcRenderer'],
              message: 'Only ipc/register-handlers.ts and preload/preload.ts talk over IPC.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['electron/workbook/**/*.ts'],
    rules: restricted({
      group: ['electron', 'node:fs', 'node:fs/*', 'fs'],
      message: 'The workbook process has no files and no Electron.',
    }),
  },
  {
    files: ['electron/services/**/*.ts', 'electron/cli/**/*.ts'],
    rules: restricted({
      regex: '^electron$',
      message: 'Services take Electron objects as arguments.',
      allowTypeImports: true,
    }),
  },
  {
    files: ['tests/**/*.{ts,tsx}', 'build/**/*.{ts,js,mjs}', 'tests/support/*-counts.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
);
