import PQueue from 'p-queue';
import { finding } from '../../model/finding.js';
import type { ParseJob, ParseOutcome, ParsePool, ParseSetup } from './parse-job.js';
import { ParseThread, type ThreadCaps } from './parse-thread.js';

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

  run(job: ParseJob): Promise<ParseOutcome> {
    return this.#queue.add(() => this.#runOnThread(job));
  }

  async close(): Promise<void> {
    this.#queue.clear();
    await Promise.all([...this.#all].map((thread) => thread.end()));
    this.#all.clear();
    this.#idle.length = 0;
  }

  async #runOnThread(job: ParseJob): Promise<ParseOutcome> {
    const thread = this.#idle.pop() ?? this.#start();
    const result = await thread.run(job);
    const isSpent = result.kind !== 'done' || thread.documents >= this.#options.recycleAfter;
    if (isSpent) {
      this.#all.delete(thread);
      await thread.end();
    } else this.#idle.push(thread);
    return result.kind === 'done' ? result.outcome : unparsed(result, this.#options.caps);
  }

  #start(): ParseThread {
    const thread = new ParseThread(this.#options.url, this.#options.setup, this.#options.caps);
    this.#all.add(thread);
    return thread;
  }
}

type Failure = Exclude<Awaited<ReturnType<ParseThread['run']>>, { kind: 'done' }>;

function unparsed(failure: Failure, caps: ThreadCaps): ParseOutcome {
  return { record: null, rejected: findingOf(failure, caps), outcomes: [] };
}

function findingOf(failure: Failure, caps: ThreadCaps) {
  if (failure.kind === 'timeout') return finding('parse-timeout', 'error', { seconds: caps.timeoutMs / 1000 });
  if (failure.kind === 'memory') return finding('parse-memory', 'error', { megabytes: caps.memoryMb });
  return finding('parse-crash', 'error', { cause: failure.cause });
}
