/* Made by `npm run messages` from locales/en. Do not edit. */
import 'i18next';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      cli: {};
      commands: {};
      common: {};
      errors: {};
      export: {};
      fields: {};
      grid: {};
      import: {};
      menu: {};
      print: {};
      report: {};
      start: {};
      units: {};
    };
  }
}
