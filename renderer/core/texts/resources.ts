/* Every text of every language, bundled. A new namespace or language is added here and in locales/. */
import enCommon from '#locales/en/common.json';
import enMenu from '#locales/en/menu.json';
import enStart from '#locales/en/start.json';
import enGrid from '#locales/en/grid.json';
import enCommands from '#locales/en/commands.json';
import enImport from '#locales/en/import.json';
import enReport from '#locales/en/report.json';
import enExport from '#locales/en/export.json';
import enErrors from '#locales/en/errors.json';
import enCli from '#locales/en/cli.json';
import enPrint from '#locales/en/print.json';
import enInspector from '#locales/en/inspector.json';
import enFields from '#locales/en/fields.json';
import enUnits from '#locales/en/units.json';
import enTerms from '#locales/en/terms.json';
import enSettings from '#locales/en/settings.json';
import enPlans from '#locales/en/plans.json';
import enHelp from '#locales/en/help.json';
import viCommon from '#locales/vi/common.json';
import viMenu from '#locales/vi/menu.json';
import viStart from '#locales/vi/start.json';
import viGrid from '#locales/vi/grid.json';
import viCommands from '#locales/vi/commands.json';
import viImport from '#locales/vi/import.json';
import viReport from '#locales/vi/report.json';
import viExport from '#locales/vi/export.json';
import viErrors from '#locales/vi/errors.json';
import viCli from '#locales/vi/cli.json';
import viPrint from '#locales/vi/print.json';
import viInspector from '#locales/vi/inspector.json';
import viFields from '#locales/vi/fields.json';
import viUnits from '#locales/vi/units.json';
import viTerms from '#locales/vi/terms.json';
import viSettings from '#locales/vi/settings.json';
import viPlans from '#locales/vi/plans.json';
import viHelp from '#locales/vi/help.json';

export const namespaces = [
  'common',
  'menu',
  'start',
  'grid',
  'commands',
  'import',
  'report',
  'export',
  'errors',
  'cli',
  'print',
  'inspector',
  'fields',
  'units',
  'terms',
  'settings',
  'plans',
  'help',
] as const;
export type Namespace = (typeof namespaces)[number];

export const resources = {
  en: {
    common: enCommon,
    menu: enMenu,
    start: enStart,
    grid: enGrid,
    commands: enCommands,
    import: enImport,
    report: enReport,
    export: enExport,
    errors: enErrors,
    cli: enCli,
    print: enPrint,
    inspector: enInspector,
    fields: enFields,
    units: enUnits,
    terms: enTerms,
    settings: enSettings,
    plans: enPlans,
    help: enHelp,
  },
  vi: {
    common: viCommon,
    menu: viMenu,
    start: viStart,
    grid: viGrid,
    commands: viCommands,
    import: viImport,
    report: viReport,
    export: viExport,
    errors: viErrors,
    cli: viCli,
    print: viPrint,
    inspector: viInspector,
    fields: viFields,
    units: viUnits,
    terms: viTerms,
    settings: viSettings,
    plans: viPlans,
    help: viHelp,
  },
} as const;
