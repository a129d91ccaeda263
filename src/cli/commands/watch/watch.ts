import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import type { IntakeResult } from '../../../ingest/intake/commit-document.js';
import { KnownPaths } from '../../../ingest/intake/known-paths.js';
import { outdatedRefusals, runRetry } from '../../../ingest/run-retry.js';
import type { WatchLog, WatchStatus } from '../../../ingest/watch/watch-options.js';
import { Watcher } from '../../../ingest/watch/watcher.js';
import type { ParsePool, ParseSetup } from '../../../ingest/workers/parse-job.js';
import { DEFAULT_LIMITS } from '../../../parsers/index.js';
import type { Store } from '../../../store/open-store.js';
import { countToDo } from '../../../store/queries/to-do.js';
import { readPathRows } from '../../../store/submissions/submissions.js';
import { type CliContext, CliError, DEFAULT_DATABASE, printLine, sayIn } from '../../program/context.js';
import { withSetup } from '../../program/database-setup.js';
import { addPoolOptions, type PoolFlags, windowFor, withPool } from '../../program/pool.js';
import { wholeNumber } from '../../program/setup.js';
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
  addPoolOptions(command, context)
    .argument('<dir...>', sayIn(context, 'argument-dirs'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .option('--after <keep|move:DIR>', sayIn(context, 'option-after'), 'keep')
    .option('--interval <seconds>', sayIn(context, 'option-interval'), wholeNumber('--interval'), 60)
    .option('--settle <ms>', sayIn(context, 'option-settle'), wholeNumber('--settle'), 1500)
    .option('--polling', sayIn(context, 'option-polling'))
    .option('--folders <pattern>', sayIn(context, 'option-folders'))
    .option('--log <file>', sayIn(context, 'option-log'))
    .option('--health <file>', sayIn(context, 'option-health'))
    .addOption(new Option('--once', sayIn(context, 'option-once')))
    .action((dirs: readonly string[], flags: WatchFlags) => watch(dirs, flags, context));
}

async function watch(given: readonly string[], flags: WatchFlags, context: CliContext): Promise<void> {
  const dirs = given.map((dir) => folder(dir));
  const moveTo = moveTarget(flags.after, dirs);
  const { log, close } = openLog(flags.log);
  const work = async (store: Store, setup: ParseSetup) => {
    const lock = takeWatchLock(store);
    const stop = new AbortController();
    context.signal.addEventListener('abort', () => stop.abort());
    if (context.signal.aborted) stop.abort();
    const reporter = new WatchReporter(context, { db: flags.db, health: flags.health, dirs, store, lock, log, stop });
    try {
      await withPool(flags, setup, (pool) =>
        watchFolders({ dirs, moveTo, store, pool, setup, log, reporter, signal: stop.signal }, flags, context),
      );
    } finally {
      reporter.stop();
      lock.release();
    }
  };
  await withSetup('write', flags.db, context, work).finally(close);
}

interface Watch {
  readonly dirs: readonly string[];
  readonly moveTo: string | null;
  readonly store: Store;
  readonly pool: ParsePool;
  readonly setup: ParseSetup;
  readonly log: WatchLog;
  readonly reporter: WatchReporter;
  readonly signal: AbortSignal;
}

async function watchFolders({ reporter, ...watch }: Watch, flags: WatchFlags, context: CliContext): Promise<void> {
  const submissions: number[] = [];
  const shared = {
    ...watch,
    limits: { maxBytes: DEFAULT_LIMITS.maxBytes },
    window: windowFor(flags),
    now: context.now,
    onCommit: (commit: IntakeResult) => {
      submissions.push(commit.submission.id);
      reporter.committed(commit);
    },
  };
  reporter.start();
  await runRetry({
    ...shared,
    candidates: outdatedRefusals(watch.store, watch.setup),
    onDamaged: ({ name }) => reporter.damaged(name),
  });
  const watcher = new Watcher({
    ...shared,
    known: new KnownPaths(readPathRows(watch.store)),
    settleMs: flags.settle,
    intervalMs: flags.interval * 1000,
    polling: flags.polling === true,
    folders: flags.folders ?? null,
    clock: () => performance.now(),
    onStatus: (status: WatchStatus) => reporter.status(status),
    once: flags.once === true,
  });
  const end = await watcher.run();
  printLine(context, reporter.summary(end));
  const needPerson = countToDo(watch.store, submissions);
  if (needPerson > 0) printLine(context, `  ${sayIn(context, 'ingest-person', { count: needPerson })}`);
  if (end.outcomes.rejected > 0 || needPerson > 0) context.exit(2);
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
