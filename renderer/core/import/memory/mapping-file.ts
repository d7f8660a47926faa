import { decodeUtf8, isJsonObject, jsonDepth, parseJson } from '../../domain/json-text';
import { normaliseText } from '../../domain/text-folding';
import { ok, refuse, type Result } from '../../result';
import type { ImportMapping } from '../import-outcome';
import { importMappingSchema } from './mapping-schema';

/** The name in every mapping file of ours, and the version this build writes. A file written by hand has neither. */
export const mappingFormat = 'dinh-okr/mapping';
export const mappingVersion = 1;

const maxBytes = 4 * 1024 * 1024;
const maxDepth = 16;

/** What a mapping file holds: the choices, and for which workbooks they were made where it says so. */
export interface MappingFile {
  readonly name: string | null;
  /** `ImportPreview.shape`; null in a file that was written by hand. */
  readonly shape: string | null;
  readonly mapping: ImportMapping;
}

/** The text of a mapping file: what `import --map` of the command line takes. */
export function writeMappingFile({ name, shape, mapping }: MappingFile): string {
  const about = { ...(name === null ? {} : { name }), ...(shape === null ? {} : { shape }) };
  const file = { format: mappingFormat, version: mappingVersion, ...about, ...mapping };
  return `${JSON.stringify(file, null, 2).normalize('NFC')}\n`;
}

/**
 * Reads a mapping file, exported or written by hand (only `sheets`, maybe `text`). Refuses what a newer version wrote
 * (`mappingFileNewer`) and everything that is no mapping (`mappingFileInvalid`, `detail` says where).
 */
export function readMappingFile(bytes: Uint8Array): Result<MappingFile> {
  if (bytes.byteLength > maxBytes) return invalid('4 MB');
  const text = decodeUtf8(bytes);
  if (text === null) return invalid('UTF-8');
  if (jsonDepth(text) > maxDepth) return invalid('JSON');
  const json = parseJson(text);
  if (!isJsonObject(json)) return invalid('JSON');
  const { format = mappingFormat, version = mappingVersion, name = null, shape = null, ...choices } = json;
  if (format !== mappingFormat) return invalid('format');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return invalid('version');
  if (version > mappingVersion) return refuse('mappingFileNewer');
  if (name !== null && (typeof name !== 'string' || name.length > 200)) return invalid('name');
  if (shape !== null && (typeof shape !== 'string' || shape === '' || shape.length > 100)) return invalid('shape');
  const mapping = importMappingSchema.safeParse(choices);
  if (!mapping.success) return invalid(placeOf(mapping.error.issues[0]));
  return ok({ name: name === null ? null : normaliseText(name), shape, mapping: mapping.data });
}

/** Where it does not fit; a key that has no business there is named itself. */
function placeOf(issue: { readonly path: readonly PropertyKey[]; readonly keys?: unknown } | undefined): string {
  const keys = Array.isArray(issue?.keys) ? issue.keys.map(String).slice(0, 1) : [];
  return [...(issue?.path.map(String) ?? []), ...keys].join('.');
}

function invalid(detail: string) {
  return refuse('mappingFileInvalid', { detail: detail === '' ? '-' : detail.slice(0, 100) });
}
