import { refuse, type AppError } from '#core/result';
import type { ErrorCode } from '#core/error-codes';
import type { AnswerTo, StartWorkbookProcess, WorkbookJob, WorkbookMessage, WorkbookProcess } from '../workbook/job';

export interface WorkbookServicePorts {
  readonly start: StartWorkbookProcess;
  readonly limits: {
    readonly readMs: number;
    readonly residentBytes: number;
    readonly watchEveryMs: number;
  };
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

export interface RunOptions {
  readonly onProgress?: (progress: number) => void;
  readonly signal?: AbortSignal;
}

export interface WorkbookService {
  /**
   * Runs one job in a process of its own and answers its result; `readTooLong`, `readTooMuchMemory`, `cancelled`
   * and `workerFailed` are refusals of the service itself. Jobs run side by side, each in its own process.
   */
  run<K extends WorkbookJob['kind']>(
    job: Extract<WorkbookJob, { kind: K }>,
    options?: RunOptions,
  ): Promise<AnswerTo<K>>;
  /** Keeps one process started and idle, so that the next job need not wait for a start. */
  warm(): void;
  /** Ends the idle process and every running job (as `cancelled`). */
  close(): void;
}

/** Starts, watches and ends the processes that touch workbooks. */
export function createWorkbookService(ports: WorkbookServicePorts): WorkbookService {
  let spare: WorkbookProcess | null = null;
  let keepsSpare = false;
  let nextId = 1;
  const running = new Set<() => void>();

  const startSpare = () => {
    const process = ports.start();
    spare = process;
    process.onExit(() => {
      if (spare === process) spare = null;
    });
  };
  const take = (): WorkbookProcess => {
    const process = spare ?? ports.start();
    spare = null;
    return process;
  };

  return {
    run(job, options = {}) {
      if (options.signal?.aborted === true) return Promise.resolve(refuse('cancelled', fileOf(job)));
      const process = take();
      const id = nextId;
      nextId += 1;
      return new Promise((resolve) => {
        const watched = watch(process, id, ports, options, (answer) => {
          running.delete(watched.cancel);
          if ('refused' in answer) {
            process.kill();
            resolve(refuse(answer.refused, { ...answer.params, ...fileOf(job) }));
          } else {
            // A process that has answered is as good as new; one stays, the others go.
            if (keepsSpare && spare === null) spare = process;
            else process.kill();
            // safe: the worker answers the job it was given, with that job's value
            resolve(answer.result as AnswerTo<(typeof job)['kind']>);
          }
          if (keepsSpare && spare === null) startSpare();
        });
        running.add(watched.cancel);
        process.post({ id, job });
      });
    },
    warm() {
      keepsSpare = true;
      if (spare === null) startSpare();
    },
    close() {
      keepsSpare = false;
      spare?.kill();
      spare = null;
      for (const cancel of [...running]) cancel();
    },
  };
}

type Answer =
  | { readonly result: Extract<WorkbookMessage, { type: 'answer' }>['result'] }
  | { readonly refused: ErrorCode; readonly params: AppError['params'] };

/** Watches one job until it has one answer: its own, or the first bound it breaks. */
function watch(
  process: WorkbookProcess,
  id: number,
  ports: WorkbookServicePorts,
  options: RunOptions,
  onAnswer: (answer: Answer) => void,
): { cancel: () => void } {
  const { limits, now } = ports;
  const started = now();
  let done = false;
  let resident = 0;
  const finish = (answer: Answer) => {
    if (done) return;
    done = true;
    clearInterval(timer);
    options.signal?.removeEventListener('abort', cancel);
    onAnswer(answer);
  };
  const cancel = () => finish({ refused: 'cancelled', params: {} });
  const look = (bytes: number | null) => {
    if (bytes !== null) resident = bytes;
    if (resident > limits.residentBytes) {
      finish({ refused: 'readTooMuchMemory', params: { limit: Math.round(limits.residentBytes / 1024 / 1024) } });
    } else if (now() - started > limits.readMs) {
      finish({ refused: 'readTooLong', params: { limit: Math.round(limits.readMs / 1000) } });
    }
  };
  const timer = setInterval(() => look(process.residentBytes()), limits.watchEveryMs);
  options.signal?.addEventListener('abort', cancel);
  process.onMessage((message) => {
    if (done || message.type === 'ready' || message.id !== id) return;
    if (message.type === 'answer') finish({ result: message.result });
    else {
      options.onProgress?.(message.progress);
      look(message.residentBytes ?? null);
    }
  });
  process.onExit(() => {
    // Between two looks a process can outgrow its own heap and end by itself: that, too, is too much memory.
    const tooMuch = resident > limits.residentBytes / 2;
    finish(
      tooMuch
        ? { refused: 'readTooMuchMemory', params: { limit: Math.round(limits.residentBytes / 1024 / 1024) } }
        : { refused: 'workerFailed', params: {} },
    );
  });
  return { cancel };
}

function fileOf(job: WorkbookJob): AppError['params'] {
  return 'file' in job ? { file: job.file } : {};
}
