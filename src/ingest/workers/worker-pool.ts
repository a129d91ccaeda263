import PQueue from 'p-queue';
import { type Finding, finding } from '../../model/finding.js';
import type { DocumentOutcome, ParseJob, ParseOutcome, ParsePool, ParseSetup, WorkerRequest } from './parse-job.js';
import { ParseThread, type ThreadCaps, type ThreadResult } from './parse-thread.js';

export interface PoolOptions {
  /** The worker's compiled module. */
  readonly url: URL;
  readonly setup: ParseSetup;
  readonly workers: number;
  readonly caps: ThreadCaps;
  /** A worker is replaced after so many documents, so that what a library leaks cannot add up. */
  readonly recycleAfter: number;
}

export const DEFAULT_CAPS: ThreadCaps = { timeoutMs: 60_000, memoryMb: 768 };
export const DEFAULT_RECYCLE_AFTER = 2_000;

/**
 * Parsing on worker threads. A document that takes too long or too much memory costs its worker, which is replaced,
 * and is answered with a finding; the others do not notice.
 */
export class WorkerPool implements ParsePool {
  readonly #options: PoolOptions;
  readonly #queue: PQueue;
  readonly #idle: ParseThread[] = [];
  readonly #all = new Set<ParseThread>();

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#queue = new PQueue({ concurrency: Math.max(1, options.workers) });
  }

  async run(job: ParseJob): Promise<ParseOutcome> {
    const result = await this.#ask({ kind: 'parse', job });
    if (result.kind === 'parsed') return result.outcome;
    return { record: null, rejected: problemOf(result, this.#options.caps), outcomes: [] };
  }

  async readDocument(bytes: Uint8Array): Promise<DocumentOutcome> {
    const result = await this.#ask({ kind: 'document', bytes });
    if (result.kind === 'document') return result.outcome;
    return { document: null, problem: problemOf(result, this.#options.caps) };
  }

  async close(): Promise<void> {
    this.#queue.clear();
    await Promise.all([...this.#all].map((thread) => thread.end()));
    this.#all.clear();
    this.#idle.length = 0;
  }

  #ask(request: WorkerRequest): Promise<ThreadResult> {
    return this.#queue.add(() => this.#runOnThread(request));
  }

  async #runOnThread(request: WorkerRequest): Promise<ThreadResult> {
    const thread = this.#idle.pop() ?? this.#start();
    const result = await thread.run(request);
    const isSpent = !isAnswer(result) || thread.documents >= this.#options.recycleAfter;
    if (isSpent) {
      this.#all.delete(thread);
      await thread.end();
    } else this.#idle.push(thread);
    return result;
  }

  #start(): ParseThread {
    const thread = new ParseThread(this.#options.url, this.#options.setup, this.#options.caps);
    this.#all.add(thread);
    return thread;
  }
}

function isAnswer({ kind }: ThreadResult): boolean {
  return kind === 'parsed' || kind === 'document';
}

/** Why a thread gave no answer. */
function problemOf(result: ThreadResult, caps: ThreadCaps): Finding {
  if (result.kind === 'timeout') return finding('parse-timeout', 'error', { seconds: caps.timeoutMs / 1000 });
  if (result.kind === 'memory') return finding('parse-memory', 'error', { megabytes: caps.memoryMb });
  return finding('parse-crash', 'error', { cause: result.kind === 'crash' ? result.cause : result.kind });
}
