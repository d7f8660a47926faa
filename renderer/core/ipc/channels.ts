/** Names only, so that the preload bundle stays tiny. Schemas and meanings: contract.ts. */
export const requestNames = [
  'getStart',
  'setSettings',
  'listPlans',
  'createPlan',
  'openPlan',
  'commitChange',
  'closePlan',
  'chooseFile',
  'offerFile',
  'previewImport',
  'releaseFile',
  'exportPlan',
  'showExported',
  'readyToClose',
  'stayOpen',
  // several files at once
  'chooseFiles',
  'exportPlans',
  // the company's decisions
  'setCompany',
  'readCompanyFile',
  'exportCompany',
  'readLogo',
  // over all plans
  'searchPlans',
  'recordHistory',
  'binPlan',
  'listBin',
  'restorePlan',
  'deleteForever',
  // reading a workbook
  'cancelImport',
  'exportImportReport',
  'listMappings',
  'mappingFor',
  'rememberMapping',
  'renameMapping',
  'forgetMapping',
  'exportMapping',
  'importMapping',
  // where plans lie
  'openDataFolder',
  'chooseDataFolder',
] as const;
export type RequestName = (typeof requestNames)[number];

export const eventNames = ['menuCommand', 'fileOffered', 'importProgress', 'settingsChanged', 'aboutToClose'] as const;
export type EventName = (typeof eventNames)[number];

/** The key of the bridge on `window`. */
export const bridgeKey = 'okr';
