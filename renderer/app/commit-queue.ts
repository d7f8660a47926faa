import { changeToList, type ChangeSet } from '#core/history/change-set';
import type { Bridge } from '#core/ipc/contract';
import type { AppError } from '#core/result';

/** How far the plan on screen is from the plan on disk. */
export interface SaveState {
  readonly kind: 'saved' | 'saving' | 'failed';
  /** ISO date-time of the last acknowledged change of this session, or null when nothing was changed yet. */
  readonly savedOn: string | null;
  /** Changes not acknowledged yet. */
  readonly waiting: number;
  readonly error: AppError | null;
}

export const nothingToSave: SaveState = { kind: 'saved', savedOn: null, waiting: 0, error: null };

interface WaitingChange {
  readonly label: string;
  readonly change: ChangeSet;
}

// The label only helps to tell journal records apart; the contract limits it.
const labelLimit = 200;

/**
 * Sends the changes of one plan to the library, one at a time and in order. A change that could not be written
 * stays at the head of the queue and is tried again: with the next change, after a while, or when asked. Nothing
 * is ever reported as saved before the library acknowledged it.
 */
export class CommitQueue {
  readonly #bridge: Pick<Bridge, 'commitChange'>;
  readonly #planId: string;
  readonly #onState: (state: SaveState) => void;
  readonly #retryAfterMs: number;
  readonly #waiting: WaitingChange[] = [];
  #seq: number;
  #state: SaveState = nothingToSave;
  #sending: Promise<void> | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;

  constructor(options: {
    readonly bridge: Pick<Bridge, 'commitChange'>;
    readonly planId: string;
    readonly seq: number;
    readonly onState: (state: SaveState) => void;
    readonly retryAfterMs: number;
  }) {
    this.#bridge = options.bridge;
    this.#planId = options.planId;
    this.#seq = options.seq;
    this.#onState = options.onState;
    this.#retryAfterMs = options.retryAfterMs;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Puts a change at the end and starts sending. */
  add(label: string, change: ChangeSet): void {
    this.#waiting.push({ label: label.slice(0, labelLimit), change });
    this.#set({ kind: this.#state.kind === 'failed' ? 'failed' : 'saving', waiting: this.#waiting.length });
    void this.#send();
  }

  /** Sends everything that waits; true when all of it was acknowledged. */
  async flush(): Promise<boolean> {
    await this.#send();
    return this.#waiting.length === 0;
  }

  #send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
    for (let head = this.#waiting[0]; head; head = this.#waiting[0]) {
      const result = await this.#bridge.commitChange({
        planId: this.#planId,
        seq: this.#seq,
        label: head.label,
        // safe: zod's input type is mutable, the list is only read
        change: changeToList(head.change) as Parameters<Bridge['commitChange']>[0]['change'],
      });
      if (!result.ok) {
        this.#set({ kind: 'failed', waiting: this.#waiting.length, error: result.error });
        this.#retry = setTimeout(() => void this.#send(), this.#retryAfterMs);
        return;
      }
      this.#seq = result.value.seq;
      this.#waiting.shift();
      this.#set({
        kind: this.#waiting.length === 0 ? 'saved' : 'saving',
        savedOn: result.value.savedOn,
        waiting: this.#waiting.length,
        error: null,
      });
    }
  }

  #set(state: Partial<SaveState>): void {
    this.#state = { ...this.#state, ...state };
    this.#onState(this.#state);
  }
}
