import type { Command } from 'commander';
import { recheckChanged } from '../../../ingest/reread/recheck.js';
import { type ReparseOptions, type ReparseReport, runReparse } from '../../../ingest/reread/run-reparse.js';
import type { ParsePool, ParseSetup } from '../../../ingest/workers/parse-job.js';
import { keyNames } from '../../../present/key-names.js';
import { formatTimestamp } from '../../../present/timestamp.js';
import type { Store } from '../../../store/open-store.js';
import { readForms } from '../../../store/queries/figures.js';
import { readKeys } from '../../../store/queries/keys.js';
import { readRuns, undoRun } from '../../../store/runs/runs.js';
import { terminalTable } from '../../output/table.js';
import { type CliContext, DEFAULT_DATABASE, printLine, printResult, sayIn } from '../../program/context.js';
import { setupOf, withSetup } from '../../program/database-setup.js';
import { addPoolOptions, type PoolFlags, windowFor, withPool } from '../../program/pool.js';
import { startProgress } from '../../program/progress.js';
import { wholeNumber } from '../../program/setup.js';
import { withStore } from '../../program/with-store.js';
import { type Done, ReparseLog, reparseJson, reparseText } from './reparse-report.js';

interface ReparseFlags extends PoolFlags {
  readonly db: string;
  readonly all?: boolean;
  readonly preview?: boolean;
  readonly yes?: boolean;
  readonly undo?: number;
  readonly runs?: boolean;
  readonly json?: boolean;
}

/** `huibiao reparse [--all] [--preview]`, `--undo RUN`, `--runs`. */
export function register(command: Command, context: CliContext): void {
  addPoolOptions(command, context)
    .option('--all', sayIn(context, 'option-all'))
    .option('--preview', sayIn(context, 'option-preview'))
    .option('--yes', sayIn(context, 'option-yes'))
    .option('--undo <run>', sayIn(context, 'option-undo-run'), wholeNumber('--undo'))
    .option('--runs', sayIn(context, 'option-runs'))
    .option('--json', sayIn(context, 'option-json'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .action((flags: ReparseFlags) => run(flags, context));
}

function run(flags: ReparseFlags, context: CliContext): Promise<void> {
  const { db, undo } = flags;
  if (flags.runs === true) return withStore('read', db, context, (store) => printRuns(store, flags, context));
  if (undo !== undefined) return withStore('change', db, context, (store) => undoOne(store, undo, context));
  const mode = flags.preview === true ? 'read' : 'change';
  return withSetup(mode, db, context, (store, setup) => reparse(store, setup, flags, context));
}

/** Looks first at what would be lost: then nothing is written without `--yes`. */
async function reparse(store: Store, setup: ParseSetup, flags: ReparseFlags, context: CliContext): Promise<void> {
  await withPool(flags, setup, async (own) => {
    const pool = remembering(own);
    const reread = (preview: boolean) => rereadAll({ store, pool, setup, preview }, flags, context);
    if (flags.preview !== true && flags.yes !== true) {
      const seen = await reread(true);
      if (seen.log.losses.lost > 0) return print(store, { ...seen, preview: true, isRefused: true }, flags, context);
    }
    const preview = flags.preview === true;
    print(store, { ...(await reread(preview)), preview, isRefused: false }, flags, context);
  });
}

type Reread = Pick<ReparseOptions, 'store' | 'pool' | 'setup' | 'preview'>;

async function rereadAll(options: Reread, flags: ReparseFlags, context: CliContext) {
  const log = new ReparseLog();
  const progress = lazyProgress(context);
  const report = await runReparse({
    ...options,
    all: flags.all === true,
    window: windowFor(flags),
    signal: context.signal,
    onDocument: (document, done, planned) => {
      progress.update(done, planned);
      log.take(document);
    },
  }).finally(progress.stop);
  return { report, log };
}

function print(store: Store, done: Done, flags: ReparseFlags, context: CliContext): void {
  printResult(
    context,
    flags,
    () => reparseJson(done, context.lang),
    () => reparseText(done, readForms(store), keyNames(readKeys(store), context.lang), context.width),
  );
  if (needsPerson(done.report)) context.exit(2);
}

/** So many documents are not parsed again for the writing that follows the look. */
const REMEMBERED = 256;

function remembering(pool: ParsePool): Pick<ParsePool, 'run'> {
  const known = new Map<string, ReturnType<ParsePool['run']>>();
  return {
    run: (job) => {
      const answer = known.get(job.sha256) ?? pool.run(job);
      if (known.size < REMEMBERED) known.set(job.sha256, answer);
      return answer;
    },
  };
}

/** Begins with the first document: only then is it known how many there are. */
function lazyProgress(context: CliContext) {
  let shown: ReturnType<typeof startProgress> | undefined;
  return {
    update: (done: number, planned: number) => {
      shown ??= startProgress(context, planned);
      shown.update(done);
    },
    stop: () => shown?.stop(),
  };
}

function needsPerson({ documents, fields, left }: ReparseReport): boolean {
  return documents.refused + documents.failed + fields.lost + fields.conflict + left > 0;
}

function undoOne(store: Store, run: number, context: CliContext): void {
  const forms = store.transaction(() => {
    const touched = undoRun(store, run);
    recheckChanged(store, setupOf(store, context));
    return touched;
  });
  printLine(context, sayIn(context, 'reparse-undone', { run, forms: forms.length }));
}

function printRuns(store: Store, flags: ReparseFlags, context: CliContext): void {
  const runs = readRuns(store).filter((one) => one.kind === 'reparse');
  printResult(
    context,
    flags,
    () => runs,
    () => (runs.length === 0 ? sayIn(context, 'reparse-no-runs') : runTable(runs, context)),
  );
}

function runTable(runs: ReturnType<typeof readRuns>, context: CliContext): string {
  const head = [
    'reparse-head-run',
    'reparse-head-parser',
    'reparse-head-started',
    'reparse-head-documents',
    'correct-head-state',
  ] as const;
  const rows = runs.map(({ id, parser, startedAt, documents, undoneAt }) => [
    String(id),
    parser,
    formatTimestamp(startedAt),
    String(documents),
    undoneAt === null ? '' : sayIn(context, 'reparse-run-undone', { at: formatTimestamp(undoneAt) }),
  ]);
  return terminalTable(
    head.map((code) => sayIn(context, code)),
    rows,
    head.length,
    context.width,
  );
}
