import { ok } from '#core/result';
import type { WorkbookMessage, WorkbookRequest } from '../../electron/workbook/job';
import { serveJobs } from '../../electron/workbook/job-loop';
import { readWorkbook } from '../../electron/workbook/read/read-workbook';

/** A workbook process that obeys the first letter of the bytes: it reads, hangs, grows, throws or dies. */
const hold: Buffer[] = [];

serveJobs(
  {
    send: (message: WorkbookMessage) => void process.send?.(message),
    // safe: the service under test sends nothing else
    onRequest: (listener) => process.on('message', (request) => listener(request as WorkbookRequest)),
  },
  async (job, onProgress) => {
    const word = job.kind === 'read' ? Buffer.from(job.bytes.subarray(0, 5)).toString('latin1') : '';
    if (word === 'hang!') for (;;);
    if (word === 'grow!') for (;;) hold.push(Buffer.alloc(20 * 1024 * 1024, 1));
    if (word === 'die!!') process.exit(3);
    if (word === 'throw') throw new TypeError('a bug of ours');
    if (word === 'slow!') {
      for (let step = 1; step <= 15; step += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        onProgress(step / 15);
      }
      return ok({ format: 'xlsx', dateSystem: 1900, sheets: [], notes: [] });
    }
    return job.kind === 'read' ? readWorkbook(job.bytes) : ok(new Uint8Array([process.pid % 251]));
  },
  () => performance.now(),
);
