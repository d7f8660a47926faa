/**
 * Endings of files that tables come in, for dialogs and for files the program is started with. Only a help in
 * choosing: what a file is comes from its bytes.
 */
export const workbookEndings: readonly string[] = [
  ...['xlsx', 'xlsm', 'xltx', 'xltm', 'xls', 'xlt', 'xlsb', 'et'],
  ...['ods', 'fods', 'csv', 'tsv'],
];

/** Endings of files that may hold a table, and often do not. */
export const maybeWorkbookEndings: readonly string[] = ['xml', 'htm', 'html', 'mht', 'mhtml', 'txt'];
