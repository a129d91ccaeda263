import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Location } from '../../ingest/intake/arrival.js';
import { causeOf } from '../../ingest/scan/walk.js';
import { type ParseJob, parseJob, sha256Of } from '../../ingest/workers/parse-job.js';
import type { CheckOutcome } from '../../model/check.js';
import type { Document } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import { CONTRACT_VERSION, type FormRecord } from '../../model/form-record.js';
import type { Template } from '../../model/template.js';
import { parserVersion } from '../../parsers/index.js';
import { type CliContext, CliError } from './context.js';
import { parseSetup } from './setup.js';

/** One file read and checked without a database. */
export interface OneFile {
  readonly record: FormRecord;
  /** Null where no reader could read the file. */
  readonly document: Document | null;
  readonly template: Template | null;
  /** Why the file is no form; null for a form. */
  readonly rejected: Finding | null;
  readonly outcomes: readonly CheckOutcome[];
}

/** Reads, parses and checks the file, which may lie under a name that is not UTF-8. Throws a CliError where the path cannot be read. */
export async function readOneFile(
  path: string,
  context: CliContext,
  found: { readonly name: string; readonly location: Location } = { name: basename(path), location: path },
): Promise<OneFile> {
  const bytes = readWhole(path, found.location);
  const setup = parseSetup(context);
  const job = { name: found.name, sha256: sha256Of(bytes), bytes, keepDocument: true };
  const { record: read, document = null, rejected, outcomes } = await parseJob(job, setup);
  const record = read ?? unreadRecord(job, rejected, setup.templates);
  const template = setup.templates.find((candidate) => candidate.id === record.form) ?? null;
  return { record, document, template, rejected, outcomes };
}

/** A file that cannot be read at all, among others that can. */
export function unreadFile(name: string, rejected: Finding, context: CliContext): OneFile {
  const record = unreadRecord({ name, sha256: '', bytes: new Uint8Array() }, rejected, parseSetup(context).templates);
  return { record, document: null, template: null, rejected, outcomes: [] };
}

export function readWhole(path: string, location: Location = path): Uint8Array {
  try {
    if (statSync(location).isDirectory()) throw new CliError('parse-is-folder', { path });
    return readFileSync(location);
  } catch (error) {
    if (error instanceof CliError) throw error;
    const cause = causeOf(error);
    throw cause === 'ENOENT' ? new CliError('no-such-path', { path }) : new CliError('cannot-read', { path, cause });
  }
}

/** What is printed where the parser itself failed: still a FormRecord, with the finding that says so. */
function unreadRecord(
  { name, sha256, bytes }: ParseJob,
  rejected: Finding | null,
  templates: readonly Template[],
): FormRecord {
  return {
    contract: CONTRACT_VERSION,
    parser: parserVersion(templates),
    source: { name, sha256, bytes: bytes.length, format: null, encoding: null, layout: null },
    form: null,
    department: null,
    year: null,
    sections: (templates[0]?.sections ?? []).map(({ number, title }) => ({ number, title, state: 'absent' })),
    fields: [],
    quantities: [],
    narrative: [],
    findings: rejected === null ? [] : [rejected],
    residue: [],
    coverage: { characters: 0, accounted: 0 },
  };
}
