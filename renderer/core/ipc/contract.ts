import { z } from 'zod';
import { planRecordSchema, planSchema } from '../domain/plan-schema';
import { errorCodes, type ErrorCode } from '../error-codes';
import { importFields, type ImportPreview } from '../import/import-outcome';
import type { Result } from '../result';
import type { EventName, RequestName } from './channels';

/*
 * The one contract between page and main process: a schema in and a schema out per channel, every type derived.
 * Paths never cross: a file is a token that main made after a dialog, a drop or an open-file event.
 */

export const languageSchema = z.enum(['vi', 'en']);

/** What the user chose for this computer. `null` = as the system says. */
export const settingsSchema = z.strictObject({
  language: languageSchema.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['compact', 'regular', 'roomy']),
  /** The typeface of exported workbooks. */
  workbookFont: z.enum(['Times New Roman', 'Arial']),
  /** Column widths in px by column id, per plan id. */
  columnWidths: z.record(z.string(), z.record(z.string(), z.number().min(30).max(1200))),
});
export type Settings = z.infer<typeof settingsSchema>;

export const planSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  level: z.enum(['company', 'department', 'team', 'person']).nullable(),
  department: z.string().nullable(),
  owner: z.string().nullable(),
  cycleLabel: z.string(),
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

const columnTarget = z.union([z.enum(importFields), z.literal('keep'), z.literal('skip')]);

export const importMappingSchema = z.strictObject({
  sheets: z.record(
    z.string(),
    z.strictObject({
      headerRow: z.number().int().min(1).max(1_048_576).nullable().default(null),
      columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), columnTarget).default({}),
      decimal: z.enum(['comma', 'point']).nullable().default(null),
    }),
  ),
});

const fileToken = z.string().min(8).max(100);

export const offeredFileSchema = z.strictObject({
  token: fileToken,
  /** The file's own name, without folders. */
  name: z.string(),
  kind: z.enum(['workbook', 'plan']),
  size: z.number().int(),
});
export type OfferedFile = z.infer<typeof offeredFileSchema>;

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
  chooseFile: { input: z.strictObject({ kind: z.enum(['workbook', 'plan', 'any']) }), output: offeredFileSchema },
  /** A file dropped on the window: its bytes, since a page knows no paths. */
  offerFile: {
    input: z.strictObject({ name: z.string().max(400), bytes: z.instanceof(Uint8Array) }),
    output: offeredFileSchema,
  },
  previewImport: {
    input: z.strictObject({ token: fileToken, sheet: z.string().nullable(), mapping: importMappingSchema.nullable() }),
    output: z.custom<ImportPreview>((value) => typeof value === 'object' && value !== null),
  },
  releaseFile: { input: z.strictObject({ token: fileToken }), output: none },
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
