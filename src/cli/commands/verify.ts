import type { Command } from 'commander';
import { runVerify, type VerifyFault, type VerifyReport } from '../../ingest/reread/run-verify.js';
import { defaultWorkers } from '../../ingest/workers/default-workers.js';
import { type CliContext, DEFAULT_DATABASE, printLine, sayIn } from '../program/context.js';
import { openDatabase } from '../program/open-database.js';
import { parseSetup, wholeNumber } from '../program/setup.js';
import { openPool, type PoolFlags, windowFor } from './ingest/ingest-pool.js';

interface VerifyFlags extends PoolFlags {
  readonly db: string;
  readonly json?: boolean;
}

/** `huibiao verify`: the proof that nothing stored has changed. */
export function register(command: Command, context: CliContext): void {
  command
    .option('--json', sayIn(context, 'option-json'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .option('--workers <n>', sayIn(context, 'option-workers'), wholeNumber('--workers'))
    .action((flags: VerifyFlags) => verify({ ...flags, workers: flags.workers ?? defaultWorkers() }, context));
}

async function verify(flags: VerifyFlags, context: CliContext): Promise<void> {
  const setup = parseSetup(context);
  const store = openDatabase(flags.db, context, { mode: 'read' });
  const pool = openPool(flags, setup);
  try {
    const report = await runVerify({
      store,
      pool,
      setup,
      window: windowFor(flags.workers),
      signal: context.signal,
      onDocument: () => {},
    });
    if (flags.json === true) printLine(context, JSON.stringify(jsonOf(report), null, 2));
    else printLine(context, verifyText(report, context));
    if (report.faults.length + report.problems.length + report.left > 0) context.exit(2);
  } finally {
    await pool.close();
    store.close();
  }
}

function verifyText(report: VerifyReport, context: CliContext): string {
  const { faults, problems, left } = report;
  return [
    sayIn(context, 'verify-done', { ...report }),
    ...faults.map((fault) => `  ${faultText(fault, context)}`),
    ...problems.map((problem) => `  ${sayIn(context, 'verify-problem', { problem })}`),
    ...(left > 0 ? [sayIn(context, 'reparse-left', { left })] : []),
    ...(faults.length + problems.length + left === 0 ? [sayIn(context, 'verify-good')] : []),
  ].join('\n');
}

function faultText({ kind, item, what }: VerifyFault, context: CliContext): string {
  const { name, sha256 } = item;
  const words = what.join(context.lang === 'zh' ? '、' : ', ');
  return sayIn(context, `verify-${kind}`, { name, sha256, what: words, why: words });
}

function jsonOf({ faults, ...report }: VerifyReport) {
  return {
    ...report,
    faults: faults.map(({ kind, item, what }) => {
      const { submissionId, formId, name, sha256 } = item;
      return { kind, submissionId, formId, name, sha256, what };
    }),
  };
}
