import { z } from 'zod';
import { companySchema } from '../domain/company-schema';
import { planRecordSchema, planSchema } from '../domain/plan-schema';
import { errorCodes, type ErrorCode } from '../error-codes';
import type { ImportPreview } from '../import/import-outcome';
import { importMappingSchema } from '../import/memory/mapping-schema';
import type { Result } from '../result';
import type { EventName, RequestName } from './channels';
import { densities, themes, workbookFonts } from './settings-choices';

/*
 * The one contract between page and main process: a schema in and a schema out per channel, every type derived.
 * Paths never cross: a file is a token that main made after a dialog, a drop or an open-file event.
 */

export const languageSchema = z.enum(['vi', 'en']);

/** What the user chose for this computer. `null` = as the system says. */
export const settingsSchema = z.strictObject({
  language: languageSchema.nullable(),
  /** The user's own name; empty = not given. New plans get it as their owner. */
  name: z.string().max(200),
  /** The first-run questions were answered. */
  welcomed: z.boolean(),
  theme: z.enum(themes),
  /** 1 = actual size. */
  zoom: z.number().min(0.5).max(3),
  density: z.enum(densities),
  /** The size of the sheet's letters in px. */
  sheetFontSize: z.number().int().min(11).max(20),
  /** The inspector is shown beside the sheet. */
  inspector: z.boolean(),
  /** The typeface of exported workbooks. */
  workbookFont: z.enum(workbookFonts),
  /** Column widths in px by column id, per plan id. */
  columnWidths: z.record(z.string(), z.record(z.string(), z.number().min(30).max(1200))),
  /** Place and size of the window in screen px when it was last closed, or null. */
  window: z
    .strictObject({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int().min(100),
      height: z.number().int().min(100),
      maximized: z.boolean(),
    })
    .nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const planSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  level: z.enum(['company', 'department', 'team', 'person']).nullable(),
  department: z.string().nullable(),
  owner: z.string().nullable(),
  cycleLabel: z.string(),
  /** First day of the cycle, to sort by. */
  cycleStart: z.string(),
  cycleEnd: z.string(),
  state: z.enum(['draft', 'approved', 'running', 'closed']),
  /** Fraction of 1, or null for "—". */
  progress: z.number().nullable(),
  objectives: z.number().int(),
  keyResults: z.number().int(),
  /** ISO date-time of the last change. */
  changedOn: z.string(),
});
export type PlanSummary = z.infer<typeof planSummarySchema>;

export const appErrorSchema = z.strictObject({
  code: z.enum(errorCodes as unknown as [ErrorCode, ...ErrorCode[]]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const openedPlanSchema = z.strictObject({
  planId: z.string(),
  records: z.array(planRecordSchema),
  /** The number of the last acknowledged change; the next commit names it. */
  seq: z.number().int(),
  /** Why the plan cannot be changed, or null. */
  readOnly: appErrorSchema.nullable(),
  /** What was mended while opening (a cut tail, a used copy): said once. */
  notices: z.array(appErrorSchema),
});
export type OpenedPlan = z.infer<typeof openedPlanSchema>;

/** How workbooks of one shape are read, as the user settled it once. */
export const rememberedMappingSchema = z.strictObject({
  id: z.string().min(1).max(100),
  /** The user's own name for it. */
  name: z.string().max(200),
  /** `ImportPreview.shape` of the workbooks it fits. */
  shape: z.string().min(1).max(100),
  /** The name of the file it was made with, without folders. */
  file: z.string().max(400),
  mapping: importMappingSchema,
  /** ISO date-time. */
  savedOn: z.string().max(40),
  /** ISO date-time of when it was last offered and taken, or saved. */
  usedOn: z.string().max(40),
});
export type RememberedMapping = z.infer<typeof rememberedMappingSchema>;

const fileToken = z.string().min(8).max(100);

export const offeredFileSchema = z.strictObject({
  token: fileToken,
  /** The file's own name, without folders. */
  name: z.string(),
  kind: z.enum(['workbook', 'plan', 'company', 'image']),
  size: z.number().int(),
});
export type OfferedFile = z.infer<typeof offeredFileSchema>;

/** A plan in the bin. `binId` names this deletion: a plan may be deleted, made again and deleted again. */
export const binnedPlanSchema = z.strictObject({
  binId: z.string(),
  summary: planSummarySchema,
  /** ISO date-time. */
  deletedOn: z.string(),
  /** Whole days until it is deleted for good. */
  daysLeft: z.number().int(),
});
export type BinnedPlan = z.infer<typeof binnedPlanSchema>;

/** One place in one plan that a search found. */
export const searchHitSchema = z.strictObject({
  planId: z.string(),
  planTitle: z.string(),
  cycleLabel: z.string(),
  /** The objective or key result, or null for the plan itself. */
  recordId: z.string().nullable(),
  kind: z.enum(['plan', 'objective', 'keyResult']),
  field: z.enum(['title', 'owner', 'note', 'department', 'category', 'code', 'extra']),
  /** The text around the find, shortened with … where it was longer. */
  text: z.string(),
  /** Where in `text` the words were found: start and end in UTF-16 units, in order. */
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

/** One change of one field, as the plan's history keeps it. Values are as stored, in the plan file's form. */
export const fieldChangeSchema = z.strictObject({
  /** ISO date-time. */
  on: z.string(),
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

/** Where plans are kept, for the eye only: the page can do nothing with it. */
export const dataFolderSchema = z.strictObject({ shownPath: z.string(), isUsual: z.boolean() });
export type DataFolder = z.infer<typeof dataFolderSchema>;

const none = z.strictObject({});
const changeList = z.array(
  z.strictObject({ id: z.string(), before: planRecordSchema.nullable(), after: planRecordSchema.nullable() }),
);

export const requests = {
  getStart: {
    input: none,
    output: z.strictObject({
      settings: settingsSchema,
      /** From the system, already narrowed to a language we have. */
      systemLanguage: languageSchema,
      version: z.string(),
      /** `electron`, or `chromium` on the stand-in. */
      shell: z.enum(['electron', 'chromium']),
      plans: z.array(planSummarySchema),
      company: companySchema,
      dataFolder: dataFolderSchema,
      /** What went wrong while starting and was mended or put aside: said once. */
      notices: z.array(appErrorSchema),
      /** The plan of the file the app was started with, already open, or the file itself; each given once. */
      opened: openedPlanSchema.nullable(),
      offered: offeredFileSchema.nullable(),
    }),
  },
  setSettings: { input: settingsSchema.partial(), output: settingsSchema },
  listPlans: { input: none, output: z.array(planSummarySchema) },
  createPlan: {
    input: z.union([
      z.strictObject({ from: z.literal('blank'), title: z.string() }),
      z.strictObject({ from: z.literal('sample'), sample: z.string() }),
      z.strictObject({ from: z.literal('document'), plan: planSchema }),
      /** A plan file that was chosen or dropped. */
      z.strictObject({ from: z.literal('file'), token: fileToken }),
    ]),
    output: openedPlanSchema,
  },
  openPlan: { input: z.strictObject({ planId: z.string() }), output: openedPlanSchema },
  commitChange: {
    input: z.strictObject({
      planId: z.string(),
      /** The last acknowledged seq the page knows; the change becomes seq + 1. */
      seq: z.number().int(),
      label: z.string().max(200),
      change: changeList,
    }),
    output: z.strictObject({ seq: z.number().int(), savedOn: z.string() }),
  },
  closePlan: { input: z.strictObject({ planId: z.string() }), output: none },
  chooseFile: {
    input: z.strictObject({ kind: z.enum(['workbook', 'plan', 'any', 'company', 'image']) }),
    output: offeredFileSchema,
  },
  /** A file dropped on the window: its bytes, since a page knows no paths. */
  offerFile: {
    input: z.strictObject({ name: z.string().max(400), bytes: z.instanceof(Uint8Array) }),
    output: offeredFileSchema,
  },
  previewImport: {
    input: z.strictObject({
      token: fileToken,
      sheet: z.string().nullable(),
      mapping: importMappingSchema.nullable(),
      /** How many rows of each sheet are shown; 200 when absent. */
      rows: z.number().int().min(1).max(20_000).optional(),
    }),
    output: z.custom<ImportPreview>((value) => typeof value === 'object' && value !== null),
  },
  /** Forgets a file; a preview of it that is under way ends as `cancelled`. */
  releaseFile: { input: z.strictObject({ token: fileToken }), output: none },
  /** Ends a preview that is under way or waits for its turn; the token stays good. */
  cancelImport: { input: z.strictObject({ token: fileToken }), output: none },
  /** The account of every cell as a workbook; asks where to save. */
  exportImportReport: {
    input: z.strictObject({ token: fileToken, sheet: z.string().nullable(), mapping: importMappingSchema.nullable() }),
    output: z.strictObject({ token: fileToken, name: z.string() }),
  },
  /** The last used first. */
  listMappings: { input: none, output: z.array(rememberedMappingSchema) },
  /**
   * What is remembered for workbooks of this shape, its sheets already named as in the workbook at hand (`sheets` are
   * its sheet names in order, all of them); null = nothing. The last used wins.
   */
  mappingFor: {
    input: z.strictObject({ shape: z.string().max(100), sheets: z.array(z.string().max(400)).max(2000) }),
    output: z.strictObject({ remembered: rememberedMappingSchema.nullable() }),
  },
  /** One is kept per shape and name: the same again takes the older one's place. */
  rememberMapping: {
    input: z.strictObject({
      shape: z.string().min(1).max(100),
      name: z.string().max(200),
      file: z.string().max(400),
      mapping: importMappingSchema,
    }),
    output: rememberedMappingSchema,
  },
  renameMapping: {
    input: z.strictObject({ id: z.string(), name: z.string().min(1).max(200) }),
    output: rememberedMappingSchema,
  },
  forgetMapping: { input: z.strictObject({ id: z.string() }), output: none },
  /** The `--map` file of the command line; asks where to save. */
  exportMapping: {
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({ token: fileToken, name: z.string() }),
  },
  /** Asks for a mapping file and remembers what is in it. */
  importMapping: { input: none, output: rememberedMappingSchema },
  /** Asks where to save, writes, answers with the name of the file written. */
  exportPlan: {
    input: z.strictObject({
      planId: z.string(),
      to: z.enum(['xlsx', 'pdf', 'csv', 'html', 'json']),
      documentLanguage: languageSchema,
    }),
    output: z.strictObject({ token: fileToken, name: z.string() }),
  },
  showExported: { input: z.strictObject({ token: fileToken }), output: none },
  readyToClose: { input: none, output: none },
  /** The user is being asked, or chose not to close: the window must wait. */
  stayOpen: { input: none, output: none },
  /** Asks for any number of workbooks and plan files. */
  chooseFiles: { input: none, output: z.array(offeredFileSchema) },
  /** Asks for a folder and writes every plan named into it, each to a file of its own. */
  exportPlans: {
    input: z.strictObject({
      planIds: z.array(z.string()).min(1).max(5000),
      to: z.enum(['xlsx', 'pdf', 'csv', 'html', 'json']),
      /** null = each in its plan's own language. */
      documentLanguage: languageSchema.nullable(),
    }),
    output: z.strictObject({
      /** Shows the folder; null when nothing was written. */
      token: fileToken.nullable(),
      written: z.array(z.strictObject({ planId: z.string(), name: z.string() })),
      failed: z.array(z.strictObject({ planId: z.string(), error: appErrorSchema })),
    }),
  },
  setCompany: { input: z.strictObject({ company: companySchema }), output: companySchema },
  /** What a company file would bring, for the user to look at first. Changes nothing. */
  readCompanyFile: { input: z.strictObject({ token: fileToken }), output: companySchema },
  exportCompany: { input: none, output: z.strictObject({ token: fileToken, name: z.string() }) },
  /** A picture as the data URL that `Company.logo` holds. */
  readLogo: { input: z.strictObject({ token: fileToken }), output: z.strictObject({ logo: z.string() }) },
  /** Accent-insensitive over titles, owners, notes of every plan; at most 200 hits, the best first. */
  searchPlans: {
    input: z.strictObject({ query: z.string().max(500) }),
    output: z.strictObject({ hits: z.array(searchHitSchema), total: z.number().int() }),
  },
  /** Newest first. */
  recordHistory: {
    input: z.strictObject({ planId: z.string(), recordId: z.string() }),
    output: z.array(fieldChangeSchema),
  },
  /** Puts a plan into the bin, where it stays for 90 days. */
  binPlan: { input: z.strictObject({ planId: z.string() }), output: binnedPlanSchema },
  listBin: { input: none, output: z.array(binnedPlanSchema) },
  /** Answers with the plan as the list has it again. */
  restorePlan: { input: z.strictObject({ binId: z.string() }), output: planSummarySchema },
  deleteForever: { input: z.strictObject({ binId: z.string() }), output: none },
  openDataFolder: { input: none, output: none },
  /**
   * Asks for another folder for plans. Plans are copied into a folder that has none; the old folder stays as it
   * is. Every plan must be closed first; the page loads itself anew afterwards.
   */
  chooseDataFolder: { input: z.strictObject({ usual: z.boolean() }), output: dataFolderSchema },
} satisfies Record<RequestName, { input: z.ZodType; output: z.ZodType }>;

export type RequestInput<N extends RequestName> = z.input<(typeof requests)[N]['input']>;
export type RequestParsed<N extends RequestName> = z.output<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.output<(typeof requests)[N]['output']>;

export const events = {
  /** A command of the catalogue chosen in the native menu. */
  menuCommand: z.strictObject({ command: z.string() }),
  /** The system asked to open a file with us. */
  fileOffered: offeredFileSchema,
  importProgress: z.strictObject({ token: fileToken, progress: z.number() }),
  settingsChanged: settingsSchema,
  /** Commit what is being typed, then call `readyToClose`. */
  aboutToClose: z.strictObject({}),
} satisfies Record<EventName, z.ZodType>;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;

/** What the preload puts on `window.okr`: one async function per request, one subscription per event. */
export type Bridge = {
  readonly [N in RequestName]: (input: RequestInput<N>) => Promise<Result<RequestOutput<N>>>;
} & {
  readonly on: <N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void) => () => void;
};
