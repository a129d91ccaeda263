import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import { type ParseJob, parseJob, sha256Of } from '../ingest/parse-job.js';
import { causeOf } from '../ingest/walk.js';
import type { Finding } from '../model/finding.js';
import { CONTRACT_VERSION, type FormRecord } from '../model/form-record.js';
import { DEFAULT_LIMITS, PARSER_VERSION, readDocument } from '../parsers/index.js';
import { printableRecord } from './output-record.js';
import { recordSummary } from './output-summary.js';
import { documentLines } from './parse-document.js';
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
  if (options.show === 'document') return showDocument(bytes, context);
  const setup = parseSetup(context);
  const job = { name, sha256: sha256Of(bytes), bytes };
  const { record: read, rejected, outcomes } = await parseJob(job, setup);
  const record = read ?? unreadRecord(job, rejected);
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

async function showDocument(bytes: Uint8Array, context: CliContext): Promise<void> {
  const document = await readDocument(bytes, DEFAULT_LIMITS);
  if (document === null) throw new CliError('parse-no-document');
  for (const line of documentLines(document)) printLine(context, line);
}

/** What is printed where the parser itself failed: still a FormRecord, with the finding that says so. */
function unreadRecord({ name, sha256, bytes }: ParseJob, rejected: Finding | null): FormRecord {
  return {
    contract: CONTRACT_VERSION,
    parser: PARSER_VERSION,
    source: { name, sha256, bytes: bytes.length, format: null, encoding: null, layout: null },
    form: null,
    department: null,
    year: null,
    sections: [],
    fields: [],
    quantities: [],
    narrative: [],
    findings: rejected === null ? [] : [rejected],
    residue: [],
    coverage: { characters: 0, accounted: 0 },
  };
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
