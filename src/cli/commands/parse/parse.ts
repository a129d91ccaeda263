import type { Command } from 'commander';
import { Option } from 'commander';
import type { Finding } from '../../../model/finding.js';
import { DEFAULT_LIMITS, readDocument } from '../../../parsers/index.js';
import { printableRecord } from '../../output/record.js';
import { recordSummary } from '../../output/summary.js';
import { type CliContext, CliError, paintFor, printLine, printResult, sayIn } from '../../program/context.js';
import { readOneFile, readWhole } from '../../program/one-file.js';
import { documentLines } from './parse-document.js';

interface ParseOptions {
  readonly json?: boolean;
  readonly show?: 'document' | 'form';
}

/** `huibiao parse FILE`: one file, no database. */
export function register(command: Command, context: CliContext): void {
  command
    .argument('<file>', sayIn(context, 'argument-file'))
    .option('--json', sayIn(context, 'option-json'))
    .addOption(new Option('--show <step>', sayIn(context, 'option-show')).choices(['document', 'form']))
    .action((file: string, options: ParseOptions) => parseOne(file, options, context));
}

async function parseOne(path: string, options: ParseOptions, context: CliContext): Promise<void> {
  if (options.show === 'document') return showDocument(readWhole(path), context);
  const { record, template, rejected, outcomes } = await readOneFile(path, context);
  const checked = outcomes.flatMap((outcome) => (outcome.finding === null ? [] : [outcome.finding]));
  const findings: readonly Finding[] = [...record.findings, ...checked];
  printResult(
    context,
    options,
    () => printableRecord(record, checked, context.lang),
    () =>
      options.show === 'form'
        ? formLines(record.fields)
        : recordSummary(record, findings, template, context.lang, context.width, paintFor(context)),
  );
  if (rejected !== null || record.form === null) context.exit(2);
}

async function showDocument(bytes: Uint8Array, context: CliContext): Promise<void> {
  const document = await readDocument(bytes, DEFAULT_LIMITS);
  if (document === null) throw new CliError('parse-no-document');
  for (const line of documentLines(document)) printLine(context, line);
}

function formLines(
  fields: readonly { key: string; entity: string | null; state: string; value: string | null; raw: string | null }[],
) {
  return fields
    .map((field) =>
      [field.key, field.entity ?? '', field.state, field.value ?? field.raw ?? ''].join('\t').replaceAll('\n', '⏎'),
    )
    .join('\n');
}
