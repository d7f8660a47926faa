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
   * and `workerFailed` are refusals of the service itself. Each job has its own process. Two workbooks at most are read
   * at once, the others wait their turn in order (their clock begins with it); what is written never waits for them.
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

/** A started process with the one job it works on; the listeners are set once, a process serves many jobs. */
interface Hand {
  readonly process: WorkbookProcess;
  ended: boolean;
  onMessage: (message: WorkbookMessage) => void;
  onExit: () => void;
}

/** A process that holds more than this after its answer is not kept: its heap would count against the next job. */
const keepBytes = 300 * 1024 * 1024;

/** Workbooks read at once: one more would slow both others, and each may take its whole share of memory. */
export const readsAtOnce = 2;

/** A job waiting for its turn. */
interface Waiting {
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Starts, watches and ends the processes that touch workbooks. */
export function createWorkbookService(ports: WorkbookServicePorts): WorkbookService {
  let spare: Hand | null = null;
  let keepsSpare = false;
  let nextId = 1;
  const running = new Set<() => void>();
  const waiting: Waiting[] = [];
  let reading = 0;

  const endTurn = () => {
    reading -= 1;
    waiting[0]?.start();
  };

  const startHand = (): Hand => {
    const process = ports.start();
    const hand: Hand = { process, ended: false, onMessage: () => undefined, onExit: () => undefined };
    process.onMessage((message) => hand.onMessage(message));
    process.onExit(() => {
      hand.ended = true;
      if (spare === hand) spare = null;
      hand.onExit();
    });
    return hand;
  };
  /** The hand waits for the next job if one is to wait and none does; otherwise it ends. */
  const putBack = (hand: Hand) => {
    hand.onMessage = () => undefined;
    hand.onExit = () => undefined;
    const small = (hand.process.residentBytes() ?? 0) <= keepBytes;
    if (keepsSpare && spare === null && small && !hand.ended) spare = hand;
    else hand.process.kill();
    if (keepsSpare) spare ??= startHand();
  };

  const runNow: WorkbookService['run'] = (job, options = {}) => {
    if (options.signal?.aborted === true) return Promise.resolve(refuse('cancelled', fileOf(job)));
    const hand = spare ?? startHand();
    spare = null;
    const id = nextId;
    nextId += 1;
    return new Promise((resolve) => {
      const cancel = watch(hand, id, ports, options, (answer) => {
        running.delete(cancel);
        if ('refused' in answer) hand.ended = true; // still busy, or gone: never given another job
        putBack(hand);
        resolve(
          'refused' in answer
            ? refuse(answer.refused, { ...answer.params, ...fileOf(job) })
            : // safe: the worker answers the job it was given, with that job's value
              (answer.result as AnswerTo<(typeof job)['kind']>),
        );
      });
      running.add(cancel);
      hand.process.post({ id, job });
    });
  };

  const runInTurn: WorkbookService['run'] = async (job, options) => {
    reading += 1;
    try {
      return await runNow(job, options);
    } finally {
      endTurn();
    }
  };

  return {
    run(job, options = {}) {
      if (job.kind === 'author') return runNow(job, options);
      if (options.signal?.aborted === true) return Promise.resolve(refuse('cancelled', fileOf(job)));
      if (reading < readsAtOnce) return runInTurn(job, options);
      return new Promise((resolve) => {
        const leave = () => {
          waiting.splice(waiting.indexOf(entry), 1);
          options.signal?.removeEventListener('abort', entry.cancel);
        };
        const entry: Waiting = {
          start: () => {
            leave();
            resolve(runInTurn(job, options));
          },
          cancel: () => {
            leave();
            resolve(refuse('cancelled', fileOf(job)));
          },
        };
        options.signal?.addEventListener('abort', entry.cancel);
        waiting.push(entry);
      });
    },
    warm() {
      keepsSpare = true;
      spare ??= startHand();
    },
    close() {
      keepsSpare = false;
      spare?.process.kill();
      spare = null;
      for (const { cancel } of [...waiting]) cancel();
      for (const cancel of [...running]) cancel();
    },
  };
}

type Answer =
  | { readonly result: Extract<WorkbookMessage, { type: 'answer' }>['result'] }
  | { readonly refused: ErrorCode; readonly params: AppError['params'] };

/** Watches one job until it has one answer: its own, or the first bound it breaks. Returns what cancels it. */
function watch(
  hand: Hand,
  id: number,
  ports: WorkbookServicePorts,
  options: RunOptions,
  onAnswer: (answer: Answer) => void,
): () => void {
  const { limits, now } = ports;
  const started = now();
  const tooMuchMemory = {
    refused: 'readTooMuchMemory',
    params: { limit: Math.round(limits.residentBytes / 1024 / 1024) },
  } as const;
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
    if (resident > limits.residentBytes) finish(tooMuchMemory);
    else if (now() - started > limits.readMs) {
      finish({ refused: 'readTooLong', params: { limit: Math.round(limits.readMs / 1000) } });
    }
  };
  const timer = setInterval(() => look(hand.process.residentBytes()), limits.watchEveryMs);
  options.signal?.addEventListener('abort', cancel);
  hand.onMessage = (message) => {
    if (done || message.type === 'ready' || message.id !== id) return;
    if (message.type === 'answer') finish({ result: message.result });
    else {
      options.onProgress?.(message.progress);
      look(message.residentBytes ?? null);
    }
  };
  hand.onExit = () => {
    // Between two looks a process can outgrow its own heap and end by itself: that, too, is too much memory.
    finish(resident > limits.residentBytes / 2 ? tooMuchMemory : { refused: 'workerFailed', params: {} });
  };
  return cancel;
}

function fileOf(job: WorkbookJob): AppError['params'] {
  return 'file' in job ? { file: job.file } : {};
}
