import type { CheckOutcome } from '../model/check.js';
import type { Finding } from '../model/finding.js';
import type { FormRecord } from '../model/form-record.js';
import type { IncomingFile, Submission } from '../model/submission.js';

/** A finding's sentence, for people who read the database. */
export type Describe = (finding: Finding) => string;

/** What an intake asks of the store. Each call is one transaction; all of it is committed or nothing. */
export interface Ledger {
  acceptForm(file: IncomingFile, record: FormRecord, outcomes: readonly CheckOutcome[], describe: Describe): Submission;
  rejectFile(file: IncomingFile, reason: Finding, record: FormRecord | null, describe: Describe): Submission;
  rejectUnread(file: Omit<IncomingFile, 'bytes' | 'sha256'>, reason: Finding, describe: Describe): Submission;
  recordDuplicate(file: IncomingFile, of: Submission): Submission;
  knownOriginal(sha256: string): Submission | null;
}
