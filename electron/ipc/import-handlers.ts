import path from 'node:path';
import type { Language } from '#core/domain/plan';
import { fitMapping } from '#core/import/memory/fit-mapping';
import { readMappingFile, writeMappingFile } from '#core/import/memory/mapping-file';
import type { RequestParsed } from '#core/ipc/contract';
import { ok, refuse } from '#core/result';
import { textsIn } from '#core/texts/texts';
import { writeAtomic } from '../services/atomic-file';
import { refusedFile } from '../services/plain-error';
import type { Handlers, HandlerServices } from './handler-services';

type ImportHandlers = Pick<
  Handlers,
  | 'previewImport'
  | 'cancelImport'
  | 'releaseFile'
  | 'exportImportReport'
  | 'listMappings'
  | 'mappingFor'
  | 'rememberMapping'
  | 'renameMapping'
  | 'forgetMapping'
  | 'exportMapping'
  | 'importMapping'
>;

/** Workbooks on their way in: what they would become, the account of their cells, and how such files were read before. */
export function importHandlers(services: HandlerServices, language: () => Language): ImportHandlers {
  const { home, tokens, workbooks } = services;
  // One preview at a time per file: a newer one makes the older worthless.
  const previews = new Map<string, AbortController>();
  /** The shape of each file as it was before anyone mapped it. */
  const shapes = new Map<string, string>();
  const abort = (token: string): void => {
    previews.get(token)?.abort();
    previews.delete(token);
  };
  /** What a job that reads a workbook is given, the bytes apart. */
  const jobOptions = ({ sheet, mapping, rows }: Omit<RequestParsed<'previewImport'>, 'token'>) => {
    const { terms, units, firstMonth } = home.company.get();
    return {
      options: {
        ...{ sheet, mapping, today: services.today(), company: { terms, units, firstMonth } },
        ...(rows === undefined ? {} : { shownRows: rows }),
      },
      language: language(),
    };
  };

  return {
    previewImport: async ({ token, sheet, mapping, rows }) => {
      const file = tokens.read(token);
      if (!file.ok) return file;
      abort(token);
      const current = new AbortController();
      previews.set(token, current);
      const answer = await workbooks.run(
        { kind: 'preview', bytes: file.value.bytes, file: file.value.name, ...jobOptions({ sheet, mapping, rows }) },
        {
          signal: current.signal,
          onProgress: (progress) => {
            services.importProgress(token, progress);
          },
        },
      );
      if (previews.get(token) === current) previews.delete(token);
      if (!answer.ok) return answer;
      // A mapping changes what is recognised, not which template the file was made from.
      if (mapping === null) shapes.set(token, answer.value.shape);
      return ok({ ...answer.value, shape: shapes.get(token) ?? answer.value.shape });
    },
    cancelImport: ({ token }) => {
      abort(token);
      return ok({});
    },
    releaseFile: ({ token }) => {
      abort(token);
      shapes.delete(token);
      tokens.release(token);
      return ok({});
    },
    exportImportReport: async ({ token, sheet, mapping }) => {
      const file = tokens.read(token);
      if (!file.ok) return file;
      const { name, bytes } = file.value;
      const say = textsIn(language(), home.company.get().terms);
      const place = await services.askPlace(say('menu:reportFileName', { file: path.parse(name).name }), 'xlsx');
      if (place === null) return refuse('cancelled');
      const made = await workbooks.run({ kind: 'report', bytes, file: name, ...jobOptions({ sheet, mapping }) });
      if (!made.ok) return made;
      const written = writeAtomic(place, made.value);
      return written.ok ? ok(tokens.keepOutput(place)) : written;
    },
    listMappings: () => ok([...home.mappings.list()]),
    mappingFor: ({ shape, sheets }) => {
      const found = home.mappings.forShape(shape);
      if (found === null) return ok({ remembered: null });
      // safe: read-only lists become plain ones only in the type
      const mapping = fitMapping(found.mapping, sheets) as typeof found.mapping;
      return ok({ remembered: { ...found, mapping } });
    },
    rememberMapping: (mapping) => home.mappings.remember(mapping),
    renameMapping: ({ id, name }) => home.mappings.rename(id, name),
    forgetMapping: ({ id }) => {
      const forgotten = home.mappings.forget(id);
      return forgotten.ok ? ok({}) : forgotten;
    },
    exportMapping: async ({ id }) => {
      const found = home.mappings.get(id);
      if (!found.ok) return found;
      const place = await services.askPlace(found.value.name, 'mapping');
      if (place === null) return refuse('cancelled');
      const written = writeAtomic(place, Buffer.from(writeMappingFile(found.value), 'utf8'));
      return written.ok ? ok(tokens.keepOutput(place)) : written;
    },
    importMapping: async () => {
      const place = await services.askFile('mapping');
      if (place === null) return refuse('cancelled');
      const offered = tokens.offerPath(place);
      if (!offered.ok) return offered;
      const file = tokens.read(offered.value.token);
      tokens.release(offered.value.token);
      if (!file.ok) return file;
      const read = readMappingFile(file.value.bytes);
      if (!read.ok) return refusedFile(read, file.value.name);
      const { shape, name, mapping } = read.value;
      if (shape === null) return refuse('mappingFileShapeless', { file: file.value.name });
      return home.mappings.remember({ shape, name: name ?? '', file: file.value.name, mapping });
    },
  };
}
