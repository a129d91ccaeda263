import { type Finding, finding } from '../../model/finding.js';
import type { FormRecord } from '../../model/form-record.js';
import type { IncomingFile, Submission } from '../../model/submission.js';
import type { Connection } from '../connection.js';
import type { Describe } from '../forms/outcomes.js';
import { ingestRun, type ParseStamp } from '../records/observation.js';
import { keepOriginal } from './originals.js';
import { findOriginal, type LedgerFile, readSubmission, writeSubmission } from './submissions.js';

/** Reasons that lie outside the file: the same bytes may do better another time. */
export const RETRYABLE_REASONS: ReadonlySet<string> = new Set([
  'unreadable-path',
  'file-locked',
  'file-vanished',
  'parse-timeout',
  'parse-memory',
  'parse-crash',
  'disk-full',
  'database-locked',
]);

/** What else a caller may say about a file it refuses. */
export interface RejectOptions extends ParseStamp {
  /** The ledger row of a file that waited or is tried again; a new row otherwise. */
  readonly submission?: number;
  /** Overrides RETRYABLE_REASONS. */
  readonly retryable?: boolean;
  readonly nextRetryAt?: string;
  /** The parser that refused, where there is no record to name it. */
  readonly parser?: string;
  /** The re-parse run that refused it; ordinary ingestion with this parser, template and configuration otherwise. */
  readonly run?: number;
}

/** Notes a refusal and keeps the bytes: nothing that came in is thrown away. */
export function rejectFile(
  conn: Connection,
  file: IncomingFile,
  reason: Finding,
  record: FormRecord | null,
  describe: Describe,
  options: RejectOptions,
): Submission {
  const parser = record?.parser ?? options.parser ?? null;
  const existing = options.submission ?? null;
  const earlier = findOriginal(conn, file.sha256, parser === null ? null : { ...options, parser });
  if (earlier !== null && earlier.id !== existing) return duplicate(conn, file, earlier, existing);
  keepOriginal(conn, file.sha256, file.bytes);
  return refuse(conn, file, reason, describe, { ...options, ...(parser === null ? {} : { parser }) });
}

/** A path whose bytes could not be read. */
export function rejectUnread(
  conn: Connection,
  file: Omit<LedgerFile, 'sha256'>,
  reason: Finding,
  describe: Describe,
  options: RejectOptions,
): Submission {
  return refuse(conn, { ...file, sha256: null }, reason, describe, options);
}

/** The same bytes again: of a stored form, or of a file that was refused (`reason` then says why). */
export function duplicate(
  conn: Connection,
  file: LedgerFile,
  of: Submission,
  existing: number | null = null,
): Submission {
  const message = conn.get<{ message: string | null }>('SELECT message FROM submissions WHERE id = ?', of.id);
  const decision = {
    outcome: 'duplicate',
    formId: of.formId,
    duplicateOf: of.id,
    reason: of.reason === null ? null : finding(of.reason, 'error'),
    message: message?.message ?? null,
  } as const;
  return readSubmission(conn, writeSubmission(conn, file, decision, existing));
}

function refuse(
  conn: Connection,
  file: LedgerFile,
  reason: Finding,
  describe: Describe,
  options: RejectOptions,
): Submission {
  const decision = {
    outcome: 'rejected',
    formId: null,
    reason,
    message: describe(reason),
    parser: options.parser ?? null,
    runId: options.run ?? (options.parser === undefined ? null : ingestRun(conn, options.parser, options)),
    retryable: options.retryable ?? RETRYABLE_REASONS.has(reason.code),
    nextRetryAt: options.nextRetryAt ?? null,
  } as const;
  return readSubmission(conn, writeSubmission(conn, file, decision, options.submission ?? null));
}
