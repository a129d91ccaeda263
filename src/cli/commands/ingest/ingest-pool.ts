import type { ParsePool, ParseSetup } from '../../../ingest/workers/parse-job.js';
import { inProcessPool } from '../../../ingest/workers/parse-job.js';
import { DEFAULT_CAPS, DEFAULT_RECYCLE_AFTER, WorkerPool } from '../../../ingest/workers/worker-pool.js';

export interface PoolFlags {
  readonly workers: number;
  readonly timeout?: number;
  readonly memory?: number;
}

/** Documents and bytes under way at once: enough to keep the threads busy, little enough to keep memory flat. */
export function windowFor(workers: number): { readonly documents: number; readonly bytes: number } {
  return { documents: Math.max(8, workers * 16), bytes: 64 * 1024 * 1024 };
}

/** Worker threads of the compiled program; in this thread when none are wanted. */
export function openPool(flags: PoolFlags, setup: ParseSetup): ParsePool {
  if (flags.workers === 0) return inProcessPool(setup);
  return new WorkerPool({
    url: new URL('../../../ingest/workers/parse-worker.js', import.meta.url),
    setup,
    workers: flags.workers,
    caps: {
      timeoutMs: flags.timeout === undefined ? DEFAULT_CAPS.timeoutMs : flags.timeout * 1000,
      memoryMb: flags.memory ?? DEFAULT_CAPS.memoryMb,
    },
    recycleAfter: DEFAULT_RECYCLE_AFTER,
  });
}
