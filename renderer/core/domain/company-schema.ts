import { z } from 'zod';
import { noCompany, type Company } from './company';

/* The checks of what a company decides. Absent keys read as "not decided"; unknown keys survive a load and a save. */

/** The largest logo in bytes of its file; base64 takes a third more. */
export const logoBytesLimit = 300 * 1024;

const line = z.string().max(200);
const id = z.string().min(1).max(100);
const byLanguage = z.object({ vi: line.default(''), en: line.default('') });
const word = line.nullish().transform((value) => (value === undefined || value === '' ? null : value));
const terms = z
  .object({ objective: word, objectives: word, keyResult: word, keyResults: word })
  .default(noCompany.terms.vi);
const logo = z
  .string()
  .max(Math.ceil((logoBytesLimit * 4) / 3) + 64)
  .regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/u);

export const companySchema = z.looseObject({
  name: line.default(''),
  logo: logo.nullish().transform((value) => value ?? null),
  terms: z.object({ vi: terms, en: terms }).default(noCompany.terms),
  units: z
    .array(
      z.object({
        id,
        name: byLanguage,
        spellings: z.array(line).max(30).default([]),
        of: line.nullish().transform((value) => value ?? null),
        factor: z.number().positive().max(1e15),
      }),
    )
    .max(500)
    .default([]),
  people: z
    .array(z.object({ id, name: line.min(1), department: line.nullish().transform((value) => value ?? null) }))
    .max(10_000)
    .default([]),
  departments: z
    .array(z.object({ id, name: line.min(1) }))
    .max(1000)
    .default([]),
  firstMonth: z.number().int().min(1).max(12).default(1),
  signOff: z
    .array(z.object({ id, role: byLanguage, name: line.nullish().transform((value) => value ?? null) }))
    .max(6)
    .default([]),
  numberForm: z.enum(['document', 'comma', 'point']).default('document'),
  dateForm: z.enum(['document', 'dayMonthYear', 'iso']).default('document'),
}) satisfies z.ZodType<Company>;
