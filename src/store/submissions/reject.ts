import type { Finding } from '../../model/finding.js';
import type { FormRecord } from '../../model/form-record.js';
import type { IncomingFile, Submission } from '../../model/submission.js';
import { ingestRun, type ParseStamp } from '../records/observation.js';
import type { Store } from '../store.js';
import { keepOriginal } from './originals.js';
import { findOriginal, readSubmission, type SubmittedFile, writeSubmission } from './submissions.js';

/** Reasons that lie outside the file: the same bytes may do better another time. */
const RETRYABLE: ReadonlySet<string> = new Set([
  'unreadable-path',
  'file-locked',
  'file-vanished',
  'parse-timeout',
  'parse-memory',
  'parse-crash',
]);

export function isRetryable(code: string): boolean {
  return RETRYABLE.has(code);
}

/** What else a caller may say about a file it refuses. */
export interface RejectOptions extends ParseStamp {
  /** The ledger row of a file that waited or is tried again; a new row otherwise. */
  readonly submission?: number;
  readonly nextRetryAt?: string;
  /** The parser that refused, where there is no record to name it. */
  readonly parser?: string;
  /** The re-parse run that refused it; ordinary ingestion with this parser, template and configuration otherwise. */
  readonly run?: number;
}

/** Notes a refusal and keeps the bytes: nothing that came in is thrown away. */
export function rejectFile(
  store: Store,
  file: IncomingFile,
  reason: Finding,
  record: FormRecord | null,
  options: RejectOptions = {},
): Submission {
  return store.transaction(() => reject(store, file, reason, record, options));
}

function reject(
  store: Store,
  file: IncomingFile,
  reason: Finding,
  record: FormRecord | null,
  options: RejectOptions,
): Submission {
  const parser = record?.parser ?? options.parser ?? null;
  const existing = options.submission ?? null;
  const earlier = findOriginal(store, file.sha256, parser === null ? null : { ...options, parser });
  if (earlier !== null && earlier.id !== existing) return recordDuplicate(store, file, earlier, existing);
  keepOriginal(store, file.sha256, file.bytes);
  return refuse(store, file, reason, { ...options, ...(parser === null ? {} : { parser }) });
}

/** A path whose bytes could not be read. */
export function rejectUnread(
  store: Store,
  file: Omit<SubmittedFile, 'sha256'>,
  reason: Finding,
  options: RejectOptions = {},
): Submission {
  return store.transaction(() => refuse(store, { ...file, sha256: null }, reason, options));
}

/** The same bytes again: of a stored form, or of a file that was refused (`reason` then says why). */
export function recordDuplicate(
  store: Store,
  file: SubmittedFile,
  of: Submission,
  existing: number | null = null,
): Submission {
  const message = store.get<{ message: string | null }>('SELECT message FROM submissions WHERE id = ?', of.id);
  const decision = {
    outcome: 'duplicate',
    formId: of.formId,
    duplicateOf: of.id,
    reason: of.reason === null ? null : ({ code: of.reason, severity: 'error', facts: {}, places: [] } as const),
    message: message?.message ?? null,
  } as const;
  return store.transaction(() => readSubmission(store, writeSubmission(store, file, decision, existing)));
}

function refuse(store: Store, file: SubmittedFile, reason: Finding, options: RejectOptions): Submission {
  const decision = {
    outcome: 'rejected',
    formId: null,
    reason,
    message: store.describe(reason),
    parser: options.parser ?? null,
    runId: options.run ?? (options.parser === undefined ? null : ingestRun(store, options.parser, options)),
    retryable: isRetryable(reason.code),
    nextRetryAt: options.nextRetryAt ?? null,
  } as const;
  return readSubmission(store, writeSubmission(store, file, decision, options.submission ?? null));
}
