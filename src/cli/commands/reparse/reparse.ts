import type { Command } from 'commander';
import { recheckChanged } from '../../../ingest/reread/recheck.js';
import { type ReparseReport, runReparse } from '../../../ingest/reread/run-reparse.js';
import { defaultWorkers } from '../../../ingest/workers/default-workers.js';
import type { Store } from '../../../store/open-store.js';
import { readForms } from '../../../store/queries/figures.js';
import { readRuns, undoRun } from '../../../store/runs/runs.js';
import { shownMoment } from '../../output/moment.js';
import { terminalTable } from '../../output/table.js';
import { type CliContext, DEFAULT_DATABASE, printLine, sayIn } from '../../program/context.js';
import { openDatabase } from '../../program/open-database.js';
import { startProgress } from '../../program/progress.js';
import { parseSetup, wholeNumber } from '../../program/setup.js';
import { openPool, type PoolFlags, windowFor } from '../ingest/ingest-pool.js';
import { ReparseLog, reparseJson, reparseText } from './reparse-report.js';

interface ReparseFlags extends PoolFlags {
  readonly db: string;
  readonly all?: boolean;
  readonly preview?: boolean;
  readonly undo?: number;
  readonly runs?: boolean;
  readonly json?: boolean;
}

/** `huibiao reparse [--all] [--preview]`, `--undo RUN`, `--runs`. */
export function register(command: Command, context: CliContext): void {
  command
    .option('--all', sayIn(context, 'option-all'))
    .option('--preview', sayIn(context, 'option-preview'))
    .option('--undo <run>', sayIn(context, 'option-undo-run'), wholeNumber('--undo'))
    .option('--runs', sayIn(context, 'option-runs'))
    .option('--json', sayIn(context, 'option-json'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .option('--workers <n>', sayIn(context, 'option-workers'), wholeNumber('--workers'))
    .option('--timeout <seconds>', sayIn(context, 'option-timeout'), wholeNumber('--timeout'))
    .option('--memory <MB>', sayIn(context, 'option-memory'), wholeNumber('--memory'))
    .action((flags: ReparseFlags) => run({ ...flags, workers: flags.workers ?? defaultWorkers() }, context));
}

async function run(flags: ReparseFlags, context: CliContext): Promise<void> {
  // Looking first: a re-run without a database is a mistake, not a reason to make an empty one.
  const reader = openDatabase(flags.db, context, { mode: 'read' });
  try {
    if (flags.runs === true) return listRuns(reader, flags, context);
    if (flags.preview === true) return await reparse(reader, flags, context);
  } finally {
    reader.close();
  }
  const store = openDatabase(flags.db, context);
  try {
    if (flags.undo === undefined) await reparse(store, flags, context);
    else undo(store, flags.undo, context);
  } finally {
    store.close();
  }
}

async function reparse(store: Store, flags: ReparseFlags, context: CliContext): Promise<void> {
  const setup = parseSetup(context);
  const pool = openPool(flags, setup);
  const preview = flags.preview === true;
  const log = new ReparseLog();
  const progress = lazyProgress(context);
  try {
    const report = await runReparse({
      store,
      pool,
      setup,
      all: flags.all === true,
      preview,
      window: windowFor(flags.workers),
      signal: context.signal,
      onDocument: (document, done, planned) => {
        progress.update(done, planned);
        log.take(document);
      },
    });
    progress.stop();
    if (flags.json === true)
      printLine(context, JSON.stringify(reparseJson(report, log, preview, context.lang), null, 2));
    else printLine(context, reparseText(report, log, readForms(store), preview, context.lang));
    if (needsPerson(report)) context.exit(2);
  } finally {
    progress.stop();
    await pool.close();
  }
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

function undo(store: Store, run: number, context: CliContext): void {
  const setup = parseSetup(context);
  const forms = store.transaction(() => {
    const touched = undoRun(store, run);
    recheckChanged(store, setup);
    return touched;
  });
  printLine(context, sayIn(context, 'reparse-undone', { run, forms: forms.length }));
}

function listRuns(store: Store, flags: ReparseFlags, context: CliContext) {
  const runs = readRuns(store).filter((one) => one.kind === 'reparse');
  if (flags.json === true) return printLine(context, JSON.stringify(runs, null, 2));
  if (runs.length === 0) return printLine(context, sayIn(context, 'reparse-no-runs'));
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
    shownMoment(startedAt),
    String(documents),
    undoneAt === null ? '' : sayIn(context, 'reparse-run-undone', { at: shownMoment(undoneAt) }),
  ]);
  printLine(
    context,
    terminalTable(
      head.map((code) => sayIn(context, code)),
      rows,
      head.length,
    ),
  );
}
