import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { IntakeResult } from '../../../ingest/intake/commit-document.js';
import { EMPTY_TALLY, type Tally } from '../../../ingest/intake/tally.js';
import { findFiles, type IngestReport, runIngest } from '../../../ingest/run-ingest.js';
import type { ParsePool, ParseSetup } from '../../../ingest/workers/parse-job.js';
import { DEFAULT_LIMITS } from '../../../parsers/read/reader.js';
import type { Store } from '../../../store/open-store.js';
import { readFileOutcomes } from '../../../store/queries/file-outcomes.js';
import type { Replacement } from '../../../store/queries/replacement.js';
import { type CliContext, CliError, DEFAULT_DATABASE, noteLine, printResult, sayIn } from '../../program/context.js';
import { withSetup } from '../../program/database-setup.js';
import { addPoolOptions, type PoolFlags, windowFor, withPool } from '../../program/pool.js';
import { startProgress } from '../../program/progress.js';
import type { UnchangedFile } from './file-table.js';
import { ingestJson, ingestSummary, isRoomFor } from './ingest-summary.js';

interface IngestFlags extends PoolFlags {
  readonly db: string;
  readonly json?: boolean;
  readonly details?: boolean;
}

/** `huibiao ingest PATH...`: the bulk run. */
export function register(command: Command, context: CliContext): void {
  addPoolOptions(command, context)
    .argument('<path...>', sayIn(context, 'argument-paths'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .option('--details', sayIn(context, 'option-ingest-details'))
    .option('--json', sayIn(context, 'option-json'))
    .action((paths: readonly string[], flags: IngestFlags) => ingest(paths, flags, context));
}

async function ingest(paths: readonly string[], flags: IngestFlags, context: CliContext): Promise<void> {
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined && paths.every((path) => !existsSync(path)))
    throw new CliError('no-such-path', { path: missing });
  const refused: IntakeResult[] = [];
  const replaced: Replacement[] = [];
  const unchanged: UnchangedFile[] = [];
  const listed = flags.json === true || flags.details === true;
  const { report, files } = await withSetup('write', flags.db, context, async (store, setup) => {
    const work = { store, setup, flags, refused, replaced, unchanged };
    const done = await withPool(flags, setup, (pool) => run(paths, { ...work, pool }, context));
    return { report: done, files: listed ? [...readFileOutcomes(store, done.submissions), ...unchanged] : null };
  });
  printResult(
    context,
    flags,
    () => ingestJson(report, { refused, replaced, files }, context.lang),
    () => ingestSummary(report, { refused, replaced, files }, flags.db, context.lang, context.width),
  );
  if (refused.length > 0 || report.needPerson > 0 || report.left > 0) context.exit(2);
}

interface Run {
  readonly store: Store;
  readonly pool: ParsePool;
  readonly setup: ParseSetup;
  readonly flags: IngestFlags;
  /** Filled as the run goes. */
  readonly refused: IntakeResult[];
  readonly replaced: Replacement[];
  readonly unchanged: UnchangedFile[];
}

async function run(
  paths: readonly string[],
  { store, pool, setup, flags, refused, replaced, unchanged }: Run,
  context: CliContext,
): Promise<IngestReport> {
  const found = await findFiles(paths);
  let total = found.filter(({ kind }) => kind !== 'junk').length;
  const progress = startProgress(context, total);
  let last: Tally = EMPTY_TALLY;
  const advance = (tally: Tally) => {
    last = tally;
    if (tally.seen > total) progress.raiseTotal(++total);
    progress.update(tally.seen);
  };
  try {
    return await runIngest({
      found,
      store,
      pool,
      setup,
      limits: { maxBytes: DEFAULT_LIMITS.maxBytes },
      window: windowFor(flags),
      now: context.now,
      signal: context.signal,
      onCommit: (commit, tally) => {
        advance(tally);
        if (commit.rejected !== null && isRoomFor(refused.length)) refused.push(withoutBytes(commit));
        if (commit.replacement !== null && isRoomFor(replaced.length)) replaced.push(commit.replacement);
      },
      onUnchanged: ({ name, path }, tally) => {
        advance(tally);
        unchanged.push({ outcome: 'unchanged', name, path });
      },
    });
  } catch (error) {
    noteLine(context, sayIn(context, 'ingest-aborted', { seen: last.seen }));
    throw error;
  } finally {
    progress.stop();
  }
}

/** A refusal is kept for the summary, its document is not. */
function withoutBytes(commit: IntakeResult): IntakeResult {
  const { arrival, rejected } = commit;
  if (rejected === null) return commit;
  const { name, path, submission } = arrival;
  const row = submission === undefined ? {} : { submission };
  return { ...commit, record: null, arrival: { kind: 'refused', name, path, reason: rejected, ...row } };
}
