import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { inProcessPool, type ParsePool, type ParseSetup } from '../../ingest/workers/parse-job.js';
import { DEFAULT_CAPS, DEFAULT_RECYCLE_AFTER, WorkerPool } from '../../ingest/workers/worker-pool.js';
import { type CliContext, sayIn } from './context.js';
import { wholeNumber } from './setup.js';

export interface PoolFlags {
  readonly workers?: number;
  readonly timeout?: number;
  readonly memory?: number;
}

export function addPoolOptions(command: Command, context: CliContext): Command {
  return command
    .option('--workers <n>', sayIn(context, 'option-workers'), wholeNumber('--workers'))
    .option('--timeout <seconds>', sayIn(context, 'option-timeout'), wholeNumber('--timeout'))
    .option('--memory <MB>', sayIn(context, 'option-memory'), wholeNumber('--memory'));
}

/** Opens the parser for one piece of work and closes it after. */
export async function withPool<T>(
  flags: PoolFlags,
  setup: ParseSetup,
  work: (pool: ParsePool) => Promise<T>,
): Promise<T> {
  const pool = openPool(flags, setup);
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}

/** Documents and bytes under way at once: enough to keep the threads busy, little enough to keep memory flat. */
export function windowFor(flags: PoolFlags): { readonly documents: number; readonly bytes: number } {
  return { documents: Math.max(8, workersOf(flags) * 16), bytes: 64 * 1024 * 1024 };
}

/** Worker threads of the compiled program; in this thread when none are wanted. */
export function openPool(flags: PoolFlags, setup: ParseSetup): ParsePool {
  const workers = workersOf(flags);
  if (workers === 0) return inProcessPool(setup);
  return new WorkerPool({
    url: new URL('../../ingest/workers/parse-worker.js', import.meta.url),
    setup,
    workers,
    caps: {
      timeoutMs: flags.timeout === undefined ? DEFAULT_CAPS.timeoutMs : flags.timeout * 1000,
      memoryMb: flags.memory ?? DEFAULT_CAPS.memoryMb,
    },
    recycleAfter: DEFAULT_RECYCLE_AFTER,
  });
}

function workersOf({ workers }: PoolFlags): number {
  return workers ?? Math.min(4, availableParallelism());
}
