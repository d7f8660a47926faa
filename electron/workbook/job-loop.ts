import { refuse, type Result } from '#core/result';
import type { WorkbookAnswers, WorkbookJob, WorkbookMessage, WorkbookRequest } from './job';
import { limits } from './limits';

/** The process's end of the line to its parent. */
export interface JobPort {
  send(message: WorkbookMessage): void;
  onRequest(listener: (request: WorkbookRequest) => void): void;
}

export type JobHandler = (
  job: WorkbookJob,
  onProgress: (progress: number) => void,
) => Result<WorkbookAnswers[WorkbookJob['kind']]> | Promise<Result<WorkbookAnswers[WorkbookJob['kind']]>>;

/**
 * Serves jobs from the parent one after the other. Whatever a handler throws becomes `workerFailed`: the process
 * outlives every input it can. Progress is told from one second on, a few times a second. `now` in milliseconds.
 */
export function serveJobs(port: JobPort, handle: JobHandler, now: () => number): void {
  let queue: Promise<void> = Promise.resolve();
  port.onRequest((request) => {
    queue = queue.then(() => answer(port, handle, request, now));
  });
  port.send({ type: 'ready' });
}

async function answer(port: JobPort, handle: JobHandler, request: WorkbookRequest, now: () => number): Promise<void> {
  const { id, job } = request;
  const started = now();
  let told = started + limits.progressFromMs - limits.progressEveryMs;
  const onProgress = (progress: number) => {
    const time = now();
    if (time - told < limits.progressEveryMs) return;
    told = time;
    port.send({ type: 'progress', id, progress, residentBytes: process.memoryUsage.rss() });
  };
  let result: Result<WorkbookAnswers[WorkbookJob['kind']]>;
  try {
    result = withFile(await handle(job, onProgress), job);
  } catch (fault) {
    console.error(fault); // the parent's log is where a bug of ours belongs, not the user's sentence
    result = withFile(refuse('workerFailed'), job);
  }
  try {
    port.send({ type: 'answer', id, result });
  } catch (fault) {
    console.error(fault);
    port.send({ type: 'answer', id, result: withFile(refuse('workerFailed'), job) });
  }
}

/** Sentences name the file where the job knows it. */
function withFile<T>(result: Result<T>, job: WorkbookJob): Result<T> {
  if (result.ok || !('file' in job) || 'file' in result.error.params) return result;
  return refuse(result.error.code, { ...result.error.params, file: job.file });
}
