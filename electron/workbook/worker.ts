import { textsIn, type Texts } from '#core/texts/texts';
import { assertNever, ok } from '#core/result';
import { importWorkbook, previewImport } from '#core/import/import-workbook';
import type { RawWorkbook } from '#core/import/raw-sheet';
import type { WorkbookJob, WorkbookMessage, WorkbookRequest } from './job';
import { serveJobs, type JobHandler, type JobPort } from './job-loop';
import { readAny } from './read/read-any';

/** Reading is most of the work of an import. */
const readShare = 0.7;

const handle: JobHandler = async (job: WorkbookJob, onProgress) => {
  switch (job.kind) {
    case 'read':
      return readAny(job.bytes, { onProgress });
    case 'import':
    case 'preview':
    case 'report': {
      const raw = await readAny(job.bytes, {
        onProgress: (share) => onProgress(share * readShare),
        text: job.options.mapping?.text ?? null,
      });
      if (!raw.ok) return raw;
      const t = textsIn(job.language, job.options.company?.terms);
      if (job.kind === 'import') return importWorkbook(raw.value, job.file, job.options, t);
      if (job.kind === 'preview') return previewImport(raw.value, job.file, job.options, t);
      return reportBook(raw.value, job, t);
    }
    case 'author': {
      const { authorWorkbook } = await import('./author/author-workbook');
      return ok(await authorWorkbook(job.model));
    }
    default:
      return assertNever(job);
  }
};

/** Every cell and where it went, drawn as a workbook. */
async function reportBook(raw: RawWorkbook, job: Extract<WorkbookJob, { kind: 'report' }>, t: Texts) {
  const [{ fateBook, fateLimits }, { authorFateBook }] = await Promise.all([
    import('#core/export/fate-workbook'),
    import('./author/author-fate-book'),
  ]);
  const preview = previewImport(raw, job.file, job.options, t, fateLimits);
  return preview.ok ? ok(await authorFateBook(fateBook(raw, preview.value, t))) : preview;
}

/** `process.parentPort` exists in a utility process of Electron only; Node's types do not know it. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

function portToParent(): JobPort {
  // safe: Electron documents the property with this shape; absent under Node
  const parent = (process as { parentPort?: ParentPort }).parentPort;
  if (parent !== undefined) {
    return {
      send: (message: WorkbookMessage) => parent.postMessage(message),
      // safe: only our own main process writes to this port, with `WorkbookRequest`
      onRequest: (listener) => parent.on('message', ({ data }) => listener(data as WorkbookRequest)),
    };
  }
  process.on('disconnect', () => process.exit(0)); // without a parent there is nobody to answer
  return {
    send: (message) => void process.send?.(message),
    // safe: as above
    onRequest: (listener) => process.on('message', (request) => listener(request as WorkbookRequest)),
  };
}

serveJobs(portToParent(), handle, () => performance.now());
