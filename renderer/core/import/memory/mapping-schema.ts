import { z } from 'zod';
import { importFields, importLayouts } from '../import-outcome';
import { textEncodings } from '../raw-sheet';

const columnTarget = z.union([z.enum(importFields), z.literal('keep'), z.literal('skip')]);

/** `ImportMapping` as it comes from a page or a file; what is not named is recognised. */
export const importMappingSchema = z.strictObject({
  sheets: z.record(
    z.string(),
    z.strictObject({
      headerRow: z.number().int().min(1).max(1_048_576).nullable().default(null),
      columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), columnTarget).default({}),
      decimal: z.enum(['comma', 'point']).nullable().default(null),
      use: z.boolean().nullable().default(null),
      layout: z.enum(importLayouts).nullable().default(null),
      periods: z.enum(['checkIns', 'columns']).nullable().default(null),
      rows: z
        .record(z.string().regex(/^[1-9]\d{0,6}$/), z.enum(['objective', 'keyResult', 'category', 'skip']))
        .default({}),
      cells: z.record(z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/), z.string().max(32_767).nullable()).default({}),
    }),
  ),
  text: z
    .strictObject({ encoding: z.enum(textEncodings), delimiter: z.string().length(1) })
    .nullable()
    .default(null),
});
