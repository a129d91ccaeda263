import { Worker } from 'node:worker_threads';
import type { ParseJob, ParseOutcome, ParseSetup } from './parse-job.js';
import type { WorkerAnswer } from './worker-pool.js';

export interface ThreadCaps {
  /** For one document; starting the worker does not count. */
  readonly timeoutMs: number;
  /** Heap of one worker. */
  readonly memoryMb: number;
}

export type ThreadResult =
  | { readonly kind: 'done'; readonly outcome: ParseOutcome }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'memory' }
  | { readonly kind: 'crash'; readonly cause: string };

/** One worker thread and the one document it is at. */
export class ParseThread {
  documents = 0;
  readonly #worker: Worker;
  readonly #ready: Promise<void>;
  readonly #timeoutMs: number;

  constructor(url: URL, setup: ParseSetup, caps: ThreadCaps) {
    this.#timeoutMs = caps.timeoutMs;
    this.#worker = new Worker(url, { workerData: setup, resourceLimits: { maxOldGenerationSizeMb: caps.memoryMb } });
    this.#ready = started(this.#worker);
    // Whoever awaits it learns of a failed start; nobody else shall be ended by it.
    this.#ready.catch(() => {});
  }

  /** Throws only when the worker cannot be started at all: then the program is broken, not the document. */
  async run(job: ParseJob): Promise<ThreadResult> {
    await this.#ready;
    this.documents++;
    return new Promise((resolve) => {
      const settle = (result: ThreadResult) => {
        clearTimeout(timer);
        this.#worker.removeAllListeners();
        // An error while the thread is being ended has no document left to belong to.
        this.#worker.on('error', () => {});
        resolve(result);
      };
      const timer = setTimeout(() => settle({ kind: 'timeout' }), this.#timeoutMs);
      this.#worker.on('message', (answer: WorkerAnswer) => {
        if (answer.kind === 'done') settle(answer);
      });
      this.#worker.on('error', (error) => settle(failureOf(error)));
      this.#worker.on('exit', (code) => settle({ kind: 'crash', cause: `exit ${code}` }));
      this.#worker.postMessage(job);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

function started(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('message', () => {
      worker.off('error', reject);
      resolve();
    });
    worker.once('error', reject);
  });
}

function failureOf(error: unknown): ThreadResult {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'memory' };
  return { kind: 'crash', cause: error instanceof Error ? error.message : String(error) };
}
