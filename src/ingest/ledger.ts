import type { CheckOutcome } from '../model/check.js';
import type { Finding } from '../model/finding.js';
import type { Field, FormRecord } from '../model/form-record.js';
import type { IncomingFile, Outcome, Submission } from '../model/submission.js';

/** A finding's sentence, for people who read the database. */
export type Describe = (finding: Finding) => string;

export interface RowOptions {
  /** The row of a file that waited or is tried again; a new row otherwise. */
  readonly submission?: number;
}

export interface AcceptOptions extends RowOptions {
  /** Which templates and configuration were at work, so that a re-run knows what they changed. */
  readonly templateHash?: string;
  readonly configHash?: string;
}

export interface RejectOptions extends RowOptions {
  /** As of AcceptOptions. */
  readonly templateHash?: string;
  readonly configHash?: string;
  /** The parser that refused, where there is no record to name it. */
  readonly parser?: string;
  readonly retryable?: boolean;
  readonly nextRetryAt?: string;
}

/** A file that is seen and cannot be read yet. */
export interface WaitingFile extends Omit<IncomingFile, 'bytes' | 'sha256'> {
  readonly size: number;
  readonly mtimeMs: number;
}

/** What an intake asks of the store. Each call is one transaction; all of it is committed or nothing. */
export interface Ledger {
  acceptForm(
    file: IncomingFile,
    record: FormRecord,
    outcomes: readonly CheckOutcome[],
    describe: Describe,
    options?: AcceptOptions,
  ): Submission;
  rejectFile(
    file: IncomingFile,
    reason: Finding,
    record: FormRecord | null,
    describe: Describe,
    options?: RejectOptions,
  ): Submission;
  rejectUnread(
    file: Omit<IncomingFile, 'bytes' | 'sha256'>,
    reason: Finding,
    describe: Describe,
    options?: RejectOptions,
  ): Submission;
  recordWaiting(file: WaitingFile, reason: Finding, nextRetryAt: string, describe: Describe): Submission;
  recordDuplicate(file: Omit<IncomingFile, 'bytes'>, of: Submission, submission?: number | null): Submission;
  knownOriginal(sha256: string): Submission | null;
  submissions(outcome: Outcome): readonly Submission[];
  effectiveRecord(formId: number): FormRecord;
  previousYearFields(formId: number): readonly Field[] | null;
  writeOutcomes(formId: number, outcomes: readonly CheckOutcome[], describe: Describe): void;
  unchecked(): readonly number[];
  transaction<T>(work: () => T): T;
}
