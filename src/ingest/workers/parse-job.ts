import { createHash } from 'node:crypto';
import { runChecks } from '../../checks/run-checks.js';
import type { CheckConfig, CheckOutcome } from '../../model/check.js';
import type { Document } from '../../model/document.js';
import { type Finding, finding } from '../../model/finding.js';
import type { FormRecord } from '../../model/form-record.js';
import type { Template } from '../../model/template.js';
import { parse, readDocument } from '../../parsers/index.js';
import type { ReadLimits } from '../../parsers/read/reader.js';
import type { SecondOpinion } from '../second-reader/compare-readers.js';
import { modifiedAt } from './modified-at.js';

/** What a parser needs to know; plain data, so that it can be sent to a worker. */
export interface ParseSetup {
  readonly templates: readonly Template[];
  readonly limits: ReadLimits;
  readonly checks: CheckConfig;
}

export interface ParseJob {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** Have a .docx read by the second reader as well. */
  readonly secondReader?: boolean;
  /** Have the Document as well, to show where in it a thing stands. */
  readonly keepDocument?: boolean;
}

export interface ParseOutcome {
  /** Null where the parser itself was ended: no time, no memory. */
  readonly record: FormRecord | null;
  /** Why the file is not stored; null for a form. */
  readonly rejected: Finding | null;
  readonly outcomes: readonly CheckOutcome[];
  /** When the document was last saved, as it says itself. */
  readonly modifiedAt?: string | null;
  /** Only where the job asks for the second reader; null for a file it is not for. */
  readonly secondOpinion?: SecondOpinion | null;
  /** Only where the job asks for it; null where no reader could read the file. */
  readonly document?: Document | null;
}

/** A document as it is drawn beside its record. */
export interface DocumentOutcome {
  /** Null where there is nothing to draw: no reader knows the bytes, they are damaged, or reading them was ended. */
  readonly document: Document | null;
  /** Why reading was ended; null where it came to its end. */
  readonly problem: Finding | null;
}

/** What a worker is asked. */
export type WorkerRequest =
  | { readonly kind: 'parse'; readonly job: ParseJob }
  | { readonly kind: 'document'; readonly bytes: Uint8Array };

/** What a worker says: first that it is ready, then one answer for each request. */
export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'parsed'; readonly outcome: ParseOutcome }
  | { readonly kind: 'document'; readonly outcome: DocumentOutcome };

/** Where documents are parsed: on worker threads, or here. */
export interface ParsePool {
  run(job: ParseJob): Promise<ParseOutcome>;
  /** Reads bytes into the Document the parser would read, and no further. */
  readDocument(bytes: Uint8Array): Promise<DocumentOutcome>;
  close(): Promise<void>;
}

/**
 * Parses and checks one document. The result depends on nothing but the job and the setup. A fault of the parser is the
 * document's finding, so that one strange document does not stop the others.
 */
export async function parseJob(job: ParseJob, setup: ParseSetup): Promise<ParseOutcome> {
  try {
    const outcome = await parseAndCheck(job, setup);
    if (job.secondReader !== true) return outcome;
    const { compareReaders } = await import('../second-reader/compare-readers.js');
    return { ...outcome, secondOpinion: await compareReaders(job.bytes, setup.limits) };
  } catch (error) {
    return crashed(error instanceof Error ? error.message : String(error));
  }
}

async function parseAndCheck(job: ParseJob, setup: ParseSetup): Promise<ParseOutcome> {
  const { record, rejected, document } = await parse(job, { templates: setup.templates, limits: setup.limits });
  const kept = job.keepDocument === true ? { document } : {};
  const template = setup.templates.find((candidate) => candidate.id === record.form);
  if (rejected !== null) return { record, rejected, outcomes: [], ...kept };
  if (template === undefined) return crashed('no template');
  const outcomes = runChecks({ record, template, previous: null }, setup.checks);
  return { record, rejected: null, outcomes, modifiedAt: await modifiedAt(job.bytes), ...kept };
}

/** Reads one document; a fault of a reader is an answer too. */
export async function documentJob(bytes: Uint8Array, { limits }: ParseSetup): Promise<DocumentOutcome> {
  try {
    return { document: await readDocument(bytes, limits), problem: null };
  } catch (error) {
    return { document: null, problem: crash(error instanceof Error ? error.message : String(error)) };
  }
}

function crashed(cause: string): ParseOutcome {
  return { record: null, rejected: crash(cause), outcomes: [] };
}

function crash(cause: string): Finding {
  return finding('parse-crash', 'error', { cause });
}

/** Parses in this thread: for one file, for tests, and where threads are not wanted. No time or memory cap. */
export function inProcessPool(setup: ParseSetup): ParsePool {
  return {
    run: (job) => parseJob(job, setup),
    readDocument: (bytes) => documentJob(bytes, setup),
    close: async () => {},
  };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
