/**
 * Every code an expected failure may carry. Each has one sentence (what, where, what now, what was kept)
 * in `locales/<language>/errors.json` under the same name. Exit codes of the command line: design 5.2.
 */
export const errorCodes = [
  // a file that cannot be read as a workbook
  'fileNotFound',
  'fileUnreadable',
  'fileEmpty',
  'fileTooBig',
  'encrypted',
  'oldExcel',
  'binaryExcel',
  'openDocument',
  'xmlSpreadsheet',
  'htmlFile',
  'pdfFile',
  'textFile',
  'csvFile',
  'lockFile',
  'notWorkbook',
  'corruptWorkbook',
  'workbookHasDtd',
  'workbookBomb',
  'workbookTooBig',
  'noSheets',
  'sheetNotFound',
  'severalPlans',
  'readTooLong',
  'readTooMuchMemory',
  'workerFailed',
  // a workbook without a plan
  'noTable',
  'noObjectivesOrResults',
  'blankForm',
  'mappingInvalid',
  // plan files and the library
  'planFileInvalid',
  'planFileTooBig',
  'planFileNewer',
  'planNotFound',
  'planReadOnly',
  'planStale',
  'planUnreadable',
  // what was mended while opening: notices, not failures
  'planMended',
  'planTailCut',
  'planEditsLost',
  'planKeptBoth',
  'settingsReset',
  'libraryLocked',
  'sampleNotFound',
  // writing
  'diskFull',
  'folderReadOnly',
  'writeFailed',
  'outputEndingWrong',
  'browserMissing',
  'pdfFailed',
  // calls between page and main process
  'callRefused',
  'inputInvalid',
  'tokenUnknown',
  'cancelled',
  'internal',
  // editing
  'recordMissing',
  'staleChange',
  'editorOpen',
  'nothingToUndo',
  'nothingToRedo',
  'moveImpossible',
  'fieldInvalid',
  // command line
  'usage',
  'commandUnknown',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
