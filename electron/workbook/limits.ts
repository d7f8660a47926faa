/**
 * The one table of bounds for workbooks from outside. Every bound refuses with a sentence of its own;
 * none is there to make a test pass: each keeps an ordinary computer answering whatever the file holds.
 */
export const limits = {
  /** Bytes of the file itself. The largest real plan workbook seen is under 1 MB; with photographs some reach tens. */
  fileBytes: 100 * 1024 * 1024,
  /** Entries of the zip directory. Real workbooks with many sheets and pictures stay under 500. */
  entries: 5_000,
  /** Bytes all parts declare, or were found to have, when unpacked. Above it a 100 MB file would be a bomb. */
  totalBytes: 800 * 1024 * 1024,
  /** Bytes of one unpacked part. Also keeps one part inside the longest string the engine can hold (512 Mi). */
  partBytes: 400 * 1024 * 1024,
  /** A part may unpack to this much whatever it declares: small lies about sizes are common and harmless. */
  partBytesAlways: 1024 * 1024,
  /** Cells with content in the whole workbook: about 300 MB of cells in memory. */
  cells: 2_000_000,
  /** The same for workbooks that are no OOXML: SheetJS holds several times as much for each cell. */
  cellsOfOthers: 500_000,
  /** Excel's own size of a sheet (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4). */
  rows: 1_048_576,
  columns: 16_384,
  /** Merged ranges of one sheet. A public test file has 50,000. */
  merges: 100_000,
  /** Excel's own longest cell text; longer ones are cut, with a note. */
  textLength: 32_767,
  /** Characters of all cell texts and formulas together: one long shared text in a million cells stays cheap to send. */
  totalText: 100_000_000,
  /** Nested elements of one part. Drawings, the deepest parts known, stay under 60. */
  depth: 256,
  /** Attributes of one element. */
  attributes: 1_000,
  /** Notes of one kind per sheet: the first places tell the story. */
  notesPerKind: 100,
  /** Dates and texts of old fonts kept ready before their store is emptied. */
  rememberedTexts: 4_096,
  /** The clock of one job, and when it begins to tell how far it is. */
  readMs: 60_000,
  progressFromMs: 1_000,
  progressEveryMs: 200,
  /** Resident bytes of the workbook process, and how often the parent looks. */
  residentBytes: 1024 * 1024 * 1024,
  watchEveryMs: 50,
  /** Key results taken from one import; the rest is listed in the report. */
  keyResults: 20_000,
} as const;
