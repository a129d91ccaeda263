import type { Command } from 'commander';
import { runVerify, type VerifyFault, type VerifyReport } from '../../../ingest/reread/run-verify.js';
import type { Template } from '../../../model/template.js';
import { type CliContext, DEFAULT_DATABASE, printResult, sayIn } from '../../program/context.js';
import { withSetup } from '../../program/database-setup.js';
import { addPoolOptions, type PoolFlags, windowFor, withPool } from '../../program/pool.js';
import { secondReaderJson, secondReaderText } from './second-reader-text.js';

interface VerifyFlags extends PoolFlags {
  readonly db: string;
  readonly json?: boolean;
  readonly secondReader?: boolean;
}

/** `huibiao verify`: the proof that nothing stored has changed. */
export function register(command: Command, context: CliContext): void {
  addPoolOptions(command, context)
    .option('--second-reader', sayIn(context, 'option-second-reader'))
    .option('--json', sayIn(context, 'option-json'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .action((flags: VerifyFlags) => verify(flags, context));
}

async function verify(flags: VerifyFlags, context: CliContext): Promise<void> {
  let templates: readonly Template[] = [];
  const report = await withSetup('read', flags.db, context, (store, setup) => {
    templates = setup.templates;
    return withPool(flags, setup, (pool) =>
      runVerify({
        store,
        pool,
        setup,
        window: windowFor(flags),
        signal: context.signal,
        secondReader: flags.secondReader === true,
        onDocument: () => {},
      }),
    );
  });
  printResult(
    context,
    flags,
    () => jsonOf(report),
    () => verifyText(report, templates, context),
  );
  if (wrongs(report) > 0) context.exit(2);
}

function wrongs({ faults, problems, left, secondReader }: VerifyReport): number {
  return faults.length + problems.length + left + (secondReader?.disagreements.length ?? 0);
}

function verifyText(report: VerifyReport, templates: readonly Template[], context: CliContext): string {
  const { faults, problems, left, secondReader } = report;
  return [
    sayIn(context, 'verify-done', { ...report }),
    ...faults.map((fault) => `  ${faultText(fault, context)}`),
    ...problems.map((problem) => `  ${sayIn(context, 'verify-problem', { problem })}`),
    ...(left > 0 ? [sayIn(context, 'reparse-left', { left })] : []),
    ...(secondReader === null ? [] : secondReaderText(secondReader, templates, context.lang)),
    ...(wrongs(report) === 0 ? [sayIn(context, 'verify-good')] : []),
  ].join('\n');
}

function faultText({ kind, item, what }: VerifyFault, context: CliContext): string {
  const { name, sha256 } = item;
  return sayIn(context, `verify-${kind}`, { name, sha256, what });
}

function jsonOf({ faults, secondReader, ...report }: VerifyReport) {
  return {
    ...report,
    faults: faults.map(({ kind, item, what }) => {
      const { submissionId, formId, name, sha256 } = item;
      return { kind, submissionId, formId, name, sha256, what };
    }),
    ...(secondReader !== null && { secondReader: secondReaderJson(secondReader) }),
  };
}
