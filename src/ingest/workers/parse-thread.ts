import { Worker } from 'node:worker_threads';
import type { ParseSetup, WorkerAnswer, WorkerRequest } from './parse-job.js';

export interface ThreadCaps {
  /** For one document; starting the worker does not count. */
  readonly timeoutMs: number;
  /** Heap of one worker. */
  readonly memoryMb: number;
}

export type ThreadResult =
  | Exclude<WorkerAnswer, { readonly kind: 'ready' }>
  | { readonly kind: 'timeout' }
  | { readonly kind: 'memory' }
  | { readonly kind: 'crash'; readonly cause: string };

/** One worker thread and the one document it is at. */
export class ParseThread {
  documents = 0;
  readonly #worker: Worker;
  readonly #ready: Promise<void>;
  readonly #timeoutMs: number;
  #settle: ((result: ThreadResult) => void) | null = null;
  /** Set once the thread has exited. */
  #ended: ThreadResult | null = null;

  constructor(url: URL, setup: ParseSetup, caps: ThreadCaps) {
    this.#timeoutMs = caps.timeoutMs;
    this.#worker = new Worker(url, { workerData: setup, resourceLimits: { maxOldGenerationSizeMb: caps.memoryMb } });
    this.#ready = this.#listen();
    // Handled by awaiters of #ready.
    this.#ready.catch(() => {});
  }

  /** Throws only when the worker cannot be started at all: then the program is broken, not the document. */
  async run(request: WorkerRequest): Promise<ThreadResult> {
    await this.#ready;
    this.documents++;
    if (this.#ended !== null) return this.#ended;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise((resolve) => {
        this.#settle = resolve;
        timer = setTimeout(() => resolve({ kind: 'timeout' }), this.#timeoutMs);
        this.#worker.postMessage(request);
      });
    } finally {
      clearTimeout(timer);
      this.#settle = null;
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Resolves when the worker says that it is ready, rejects when it ends before. */
  #listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#worker.on('message', (answer: WorkerAnswer) => {
        if (answer.kind === 'ready') resolve();
        else this.#settle?.(answer);
      });
      this.#worker.on('error', (error) => {
        reject(error);
        this.#end(failureOf(error));
      });
      this.#worker.on('exit', (code) => {
        reject(new Error(`the parser's thread ended with ${code}`));
        this.#end({ kind: 'crash', cause: `exit ${code}` });
      });
    });
  }

  #end(result: ThreadResult): void {
    this.#ended ??= result;
    this.#settle?.(this.#ended);
  }
}

function failureOf(error: unknown): ThreadResult {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'memory' };
  return { kind: 'crash', cause: error instanceof Error ? error.message : String(error) };
}
