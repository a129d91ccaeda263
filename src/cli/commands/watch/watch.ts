import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import type { IntakeResult } from '../../../ingest/intake/commit-document.js';
import { outdatedRefusals, runRetry } from '../../../ingest/run-retry.js';
import { KnownPaths } from '../../../ingest/watch/known-paths.js';
import type { WatchStatus } from '../../../ingest/watch/watch-options.js';
import { Watcher } from '../../../ingest/watch/watcher.js';
import { defaultWorkers } from '../../../ingest/workers/default-workers.js';
import { DEFAULT_LIMITS } from '../../../parsers/index.js';
import { readPathRows } from '../../../store/submissions/submissions.js';
import { type CliContext, CliError, DEFAULT_DATABASE, printLine, sayIn } from '../../program/context.js';
import { openDatabase } from '../../program/open-database.js';
import { parseSetup, wholeNumber } from '../../program/setup.js';
import { openPool, type PoolFlags, windowFor } from '../ingest/ingest-pool.js';
import { takeWatchLock } from './watch-lock.js';
import { openLog } from './watch-log.js';
import { WatchReporter } from './watch-reporter.js';

interface WatchFlags extends PoolFlags {
  readonly db: string;
  readonly after: string;
  readonly interval: number;
  readonly settle: number;
  readonly polling?: boolean;
  readonly folders?: string;
  readonly log?: string;
  readonly health?: string;
  readonly once?: boolean;
}

/** `huibiao watch DIR...`: keeps importing what arrives, until SIGINT or SIGTERM. */
export function register(command: Command, context: CliContext): void {
  command
    .argument('<dir...>', sayIn(context, 'argument-dirs'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .option('--after <keep|move:DIR>', sayIn(context, 'option-after'), 'keep')
    .option('--interval <seconds>', sayIn(context, 'option-interval'), wholeNumber('--interval'), 60)
    .option('--settle <ms>', sayIn(context, 'option-settle'), wholeNumber('--settle'), 1500)
    .option('--polling', sayIn(context, 'option-polling'))
    .option('--folders <pattern>', sayIn(context, 'option-folders'))
    .option('--log <file>', sayIn(context, 'option-log'))
    .option('--health <file>', sayIn(context, 'option-health'))
    .option('--workers <n>', sayIn(context, 'option-workers'), wholeNumber('--workers'))
    .option('--timeout <seconds>', sayIn(context, 'option-timeout'), wholeNumber('--timeout'))
    .option('--memory <MB>', sayIn(context, 'option-memory'), wholeNumber('--memory'))
    .addOption(new Option('--once', sayIn(context, 'option-once')))
    .action((dirs: readonly string[], flags: WatchFlags) =>
      watch(dirs, { ...flags, workers: flags.workers ?? defaultWorkers() }, context),
    );
}

async function watch(given: readonly string[], flags: WatchFlags, context: CliContext): Promise<void> {
  const dirs = given.map((dir) => folder(dir));
  const moveTo = moveTarget(flags.after, dirs);
  const setup = parseSetup(context);
  const store = openDatabase(flags.db, context);
  const { log, close } = openLog(flags.log);
  try {
    const lock = takeWatchLock(store);
    const pool = openPool(flags, setup);
    const stop = new AbortController();
    context.signal.addEventListener('abort', () => stop.abort());
    if (context.signal.aborted) stop.abort();
    const reporter = new WatchReporter(context, { db: flags.db, health: flags.health, dirs, store, lock, log, stop });
    const shared = {
      store,
      pool,
      setup,
      limits: { maxBytes: DEFAULT_LIMITS.maxBytes },
      window: windowFor(flags.workers),
      now: context.now,
      signal: stop.signal,
      onCommit: (commit: IntakeResult) => reporter.committed(commit),
    };
    try {
      reporter.start();
      await runRetry({
        ...shared,
        candidates: outdatedRefusals(store, setup),
        onDamaged: ({ name }) => reporter.damaged(name),
      });
      const watcher = new Watcher({
        ...shared,
        dirs,
        known: new KnownPaths(readPathRows(store)),
        settleMs: flags.settle,
        intervalMs: flags.interval * 1000,
        polling: flags.polling === true,
        moveTo,
        folders: flags.folders ?? null,
        log,
        clock: () => performance.now(),
        onStatus: (status: WatchStatus) => reporter.status(status),
        once: flags.once === true,
      });
      const end = await watcher.run();
      printLine(context, reporter.summary(end));
      if (end.outcomes.rejected > 0 || end.needPerson > 0) context.exit(2);
    } finally {
      await pool.close();
      reporter.stop();
      lock.release();
    }
  } finally {
    close();
    store.close();
  }
}

function folder(dir: string): string {
  const path = resolve(dir);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder) throw new CliError('no-such-folder', { path });
  return path;
}

/** `keep`, or the folder of `move:DIR`; one that lies inside a watched folder would be read again. */
function moveTarget(after: string, dirs: readonly string[]): string | null {
  if (after === 'keep') return null;
  if (!after.startsWith('move:') || after === 'move:') throw new CliError('usage-after', { value: after });
  const target = resolve(after.slice('move:'.length));
  const inside = dirs.find((dir) => target === dir || dir.startsWith(target + sep));
  if (inside !== undefined) throw new CliError('usage-after-inside', { path: target });
  return target;
}
