import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import { parseJob, sha256Of } from '../ingest/parse-job.js';
import { causeOf } from '../ingest/walk.js';
import type { Finding } from '../model/finding.js';
import { printableRecord } from './output-record.js';
import { recordSummary } from './output-summary.js';
import { type CliContext, CliError, printLine, sayIn } from './program-context.js';
import { parseSetup } from './program-setup.js';

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
  const bytes = readWhole(path);
  const name = basename(path);
  if (options.show === 'document') return showDocument(name, bytes, context);
  const setup = parseSetup(context);
  const { record, rejected, outcomes } = await parseJob({ name, sha256: sha256Of(bytes), bytes }, setup);
  if (record === null) throw new CliError('program-fault');
  const checked = outcomes.flatMap((outcome) => (outcome.finding === null ? [] : [outcome.finding]));
  const findings: readonly Finding[] = [...record.findings, ...checked];
  if (options.json === true)
    printLine(context, JSON.stringify(printableRecord(record, checked, context.lang), null, 2));
  else if (options.show === 'form') printLine(context, formLines(record.fields));
  else {
    const template = setup.templates.find((candidate) => candidate.id === record.form) ?? null;
    printLine(context, recordSummary(record, findings, template, context.lang));
  }
  if (rejected !== null || record.form === null) context.exit(2);
}

function readWhole(path: string): Uint8Array {
  try {
    if (statSync(path).isDirectory()) throw new CliError('parse-is-folder', { path });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof CliError) throw error;
    const cause = causeOf(error);
    throw cause === 'ENOENT' ? new CliError('no-such-path', { path }) : new CliError('cannot-read', { path, cause });
  }
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
