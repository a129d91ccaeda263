import type { Command } from 'commander';
import { recheckChanged } from '../../../ingest/reread/recheck.js';
import { type ReparseReport, runReparse } from '../../../ingest/reread/run-reparse.js';
import type { ParsePool, ParseSetup } from '../../../ingest/workers/parse-job.js';
import { keyNames } from '../../../present/key-names.js';
import type { Store } from '../../../store/open-store.js';
import { readForms } from '../../../store/queries/figures.js';
import { readKeys } from '../../../store/queries/keys.js';
import { readRuns, undoRun } from '../../../store/runs/runs.js';
import { terminalTable } from '../../output/table.js';
import { formatTimestamp } from '../../output/text.js';
import { type CliContext, DEFAULT_DATABASE, printLine, printResult, sayIn } from '../../program/context.js';
import { addPoolOptions, type PoolFlags, windowFor, withPool } from '../../program/pool.js';
import { startProgress } from '../../program/progress.js';
import { parseSetup, wholeNumber } from '../../program/setup.js';
import { withStore } from '../../program/with-store.js';
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
  addPoolOptions(command, context)
    .option('--all', sayIn(context, 'option-all'))
    .option('--preview', sayIn(context, 'option-preview'))
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
  const setup = parseSetup(context);
  return withStore(mode, db, context, (store) => reparse(store, setup, flags, context), setup.templates);
}

async function reparse(store: Store, setup: ParseSetup, flags: ReparseFlags, context: CliContext): Promise<void> {
  const preview = flags.preview === true;
  const log = new ReparseLog();
  const progress = lazyProgress(context);
  const reread = (pool: ParsePool) =>
    runReparse({
      store,
      pool,
      setup,
      all: flags.all === true,
      preview,
      window: windowFor(flags),
      signal: context.signal,
      onDocument: (document, done, planned) => {
        progress.update(done, planned);
        log.take(document);
      },
    });
  const report = await withPool(flags, setup, reread).finally(progress.stop);
  printResult(
    context,
    flags,
    () => reparseJson(report, log, preview, context.lang),
    () => reparseText(report, log, readForms(store), preview, keyNames(readKeys(store), context.lang), context.width),
  );
  if (needsPerson(report)) context.exit(2);
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
  const setup = parseSetup(context);
  const forms = store.transaction(() => {
    const touched = undoRun(store, run);
    recheckChanged(store, setup);
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
