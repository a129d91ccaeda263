import type { Finding } from '../../model/finding.js';
import type { FormRecord } from '../../model/form-record.js';
import type { IncomingFile, Submission } from '../../model/submission.js';
import type { RunStamp } from '../../store/runs/runs.js';
import type { Describe, Ledger } from '../ledger.js';
import { type CheckSetup, recheckForm } from '../reread/recheck.js';
import type { ParseOutcome } from '../workers/parse-job.js';
import type { ReadableArrival, RefusedArrival } from './arrival.js';
import { isRetryable } from './retryable.js';

/** A file for the intake; `submission` is the row of one that waited or is tried again. */
export type Offer = (ReadableArrival | RefusedArrival) & {
  readonly submission?: number;
  readonly nextRetryAt?: string;
};

/** One file's outcome, after it is safely in the database. */
export interface Commit {
  readonly arrival: Offer;
  readonly submission: Submission;
  /** Null for what was not parsed (duplicates, unreadable paths) or could not be. */
  readonly record: FormRecord | null;
  readonly rejected: Finding | null;
}

/** A file as far as it has come. */
export interface Candidate {
  readonly arrival: Offer;
  /** Null for what was refused unread. */
  readonly file: IncomingFile | null;
  readonly receivedAt: string;
  /** Null before it is parsed, and where that is not needed. */
  readonly parsed: ParseOutcome | null;
}

export interface CommitOptions {
  readonly ledger: Ledger;
  readonly setup: CheckSetup;
  readonly stamp: RunStamp;
  readonly describe: Describe;
  /** What is known from outside the document may fill what it leaves open. */
  readonly complete?: (record: FormRecord, arrival: Offer) => FormRecord;
}

/** Writes a file's one outcome into the ledger. Null, and nothing written, for what has to be parsed first. */
export function commitDocument(candidate: Candidate, options: CommitOptions): Commit | null {
  const { arrival, file, receivedAt, parsed } = candidate;
  const { ledger, describe } = options;
  if (arrival.kind === 'refused') {
    const unread = { name: arrival.name, path: arrival.path, receivedAt };
    const submission = ledger.rejectUnread(unread, arrival.reason, describe, rejectOptions(arrival, arrival.reason));
    return { arrival, submission, record: null, rejected: arrival.reason };
  }
  if (file === null) throw new Error('a readable file without its bytes');
  const original = knownForm(ledger, file.sha256);
  if (original !== null) {
    const submission = ledger.recordDuplicate(file, original, arrival.submission ?? null);
    return { arrival, submission, record: null, rejected: null };
  }
  return parsed === null ? null : commitParsed(arrival, file, parsed, options);
}

function commitParsed(arrival: Offer, file: IncomingFile, parsed: ParseOutcome, options: CommitOptions): Commit {
  const { ledger, describe, complete, stamp } = options;
  const { rejected, outcomes } = parsed;
  const record = parsed.record === null || complete === undefined ? parsed.record : complete(parsed.record, arrival);
  if (rejected !== null) {
    const how = { ...rejectOptions(arrival, rejected), ...stamp };
    const submission = ledger.rejectFile(file, rejected, record, describe, how);
    return { arrival, submission, record, rejected };
  }
  if (record === null) throw new Error('neither a record nor a reason');
  const submission = ledger.transaction(() => {
    const stored = ledger.acceptForm(file, record, outcomes, describe, { ...rowOf(arrival), ...stamp });
    compareWithLastYear(stored, options);
    return stored;
  });
  return { arrival, submission, record, rejected: null };
}

function compareWithLastYear({ formId }: Submission, { ledger, setup, describe }: CommitOptions): void {
  if (formId !== null && ledger.previousYearFields(formId) !== null) recheckForm(ledger, formId, setup, describe);
}

/** The form these bytes already are. Bytes that were refused are tried again: the parser may have learnt. */
export function knownForm(ledger: Ledger, sha256: string): Submission | null {
  const known = ledger.knownOriginal(sha256);
  return known !== null && known.formId !== null ? known : null;
}

function rowOf(arrival: Offer): { readonly submission?: number } {
  return arrival.submission === undefined ? {} : { submission: arrival.submission };
}

function rejectOptions(arrival: Offer, reason: Finding) {
  const next = arrival.nextRetryAt === undefined ? {} : { nextRetryAt: arrival.nextRetryAt };
  return { ...rowOf(arrival), ...next, retryable: isRetryable(reason.code) };
}

/** Whether somebody has to look at a stored form before its figures are used. */
export function needsPerson(record: FormRecord | null): boolean {
  if (record === null || record.form === null) return false;
  if (record.department === null || record.year === null) return true;
  return record.fields.some((field) => field.state === 'unreadable');
}
