import type { Finding } from '../../model/finding.js';
import type { FormRecord } from '../../model/form-record.js';
import type { IncomingFile, Submission } from '../../model/submission.js';
import type { Store } from '../../store/open-store.js';
import { type Replacement, replacementBy } from '../../store/queries/replacement.js';
import type { RunStamp } from '../../store/runs/runs.js';
import { acceptForm } from '../../store/submissions/accept.js';
import { type RejectOptions, recordDuplicate, rejectFile, rejectUnread } from '../../store/submissions/reject.js';
import { findOriginal } from '../../store/submissions/submissions.js';
import type { CheckSetup } from '../check-setup.js';
import { recheckWithLastYear } from '../reread/recheck.js';
import type { ParseOutcome } from '../workers/parse-job.js';
import type { ReadableArrival, RefusedArrival } from './arrival.js';

/** A file for the intake; `submission` is the row of one that waited or is tried again. */
export type IncomingDocument = (ReadableArrival | RefusedArrival) & {
  readonly submission?: number;
  readonly nextRetryAt?: string;
};

/** One file's outcome, after it is safely in the database. */
export interface IntakeResult {
  readonly arrival: IncomingDocument;
  readonly submission: Submission;
  /** Null for what was not parsed (duplicates, unreadable paths) or could not be. */
  readonly record: FormRecord | null;
  readonly rejected: Finding | null;
  /** The other version of its form, where there is one. */
  readonly replacement: Replacement | null;
}

/** A document on its way into the database. */
export interface PendingDocument {
  readonly arrival: IncomingDocument;
  /** Null for what was refused unread. */
  readonly file: IncomingFile | null;
  readonly receivedAt: string;
  /** Null before it is parsed, and where that is not needed. */
  readonly parsed: ParseOutcome | null;
}

export interface CommitOptions {
  readonly store: Store;
  readonly setup: CheckSetup;
  readonly stamp: RunStamp;
  /** Submissions after this one came in together. */
  readonly importedAfter: number;
  /** What is known from outside the document may fill what it leaves open. */
  readonly complete?: (record: FormRecord, arrival: IncomingDocument) => FormRecord;
}

/** Writes a document's one outcome into the database. Null, and nothing written, for what has to be parsed first. */
export function commitDocument(pending: PendingDocument, options: CommitOptions): IntakeResult | null {
  const { arrival, file, receivedAt, parsed } = pending;
  const { store } = options;
  if (arrival.kind === 'refused') {
    const { name, path, reason } = arrival;
    const submission = rejectUnread(store, { name, path, receivedAt }, reason, rowOf(arrival));
    return { arrival, submission, record: null, rejected: reason, replacement: null };
  }
  if (file === null) throw new Error('a readable file without its bytes');
  if (parsed !== null) return commitParsed(arrival, file, parsed, options);
  const original = knownForm(store, file.sha256);
  if (original === null) return null;
  const submission = recordDuplicate(store, file, original, arrival.submission ?? null);
  return { arrival, submission, record: null, rejected: null, replacement: null };
}

function commitParsed(
  arrival: IncomingDocument,
  file: IncomingFile,
  parsed: ParseOutcome,
  options: CommitOptions,
): IntakeResult {
  const { complete } = options;
  const { rejected } = parsed;
  const record = parsed.record === null || complete === undefined ? parsed.record : complete(parsed.record, arrival);
  const submission =
    rejected === null
      ? storeForm(arrival, file, { ...parsed, record }, options)
      : rejectFile(options.store, file, rejected, record, { ...rowOf(arrival), ...options.stamp });
  // The same bytes may have become a form while these were parsed.
  const isCopy = submission.outcome === 'duplicate' && submission.formId !== null;
  if (isCopy) return { arrival, submission, record: null, rejected: null, replacement: null };
  const replacement = rejected === null ? replacementBy(options.store, submission.id) : null;
  return { arrival, submission, record, rejected, replacement };
}

function storeForm(
  arrival: IncomingDocument,
  file: IncomingFile,
  { record, outcomes, modifiedAt = null }: ParseOutcome,
  { store, setup, stamp, importedAfter }: CommitOptions,
): Submission {
  if (record === null) throw new Error('neither a record nor a reason');
  const submission = acceptForm(store, file, record, outcomes, {
    ...rowOf(arrival),
    ...stamp,
    modifiedAt,
    importedAfter,
  });
  if (submission.outcome !== 'duplicate') recheckWithLastYear(store, submission.formId, setup);
  return submission;
}

/** The form these bytes already are. Bytes that were refused are tried again: the parser may have improved. */
export function knownForm(store: Store, sha256: string): Submission | null {
  const known = findOriginal(store, sha256);
  return known !== null && known.formId !== null ? known : null;
}

function rowOf({ submission, nextRetryAt }: IncomingDocument): RejectOptions {
  return { ...(submission === undefined ? {} : { submission }), ...(nextRetryAt === undefined ? {} : { nextRetryAt }) };
}
