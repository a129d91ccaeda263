import type { Finding } from '../../model/finding.js';
import type { Submission } from '../../model/submission.js';
import type { Connection } from '../connection.js';
import type { Describe } from '../forms/outcomes.js';
import { readSubmission, writeSubmission } from './submissions.js';

/** A file as the watcher knows it before its bytes are read. */
export interface WatchedFile {
  readonly name: string;
  readonly path: string;
  readonly receivedAt: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/**
 * A file that was seen and cannot be decided yet (not whole, locked). It is in the ledger from now on; recording it again
 * counts an attempt. Handing its submission's id to accept or reject brings it to its outcome.
 */
export function recordWaiting(
  conn: Connection,
  file: WatchedFile,
  reason: Finding,
  nextRetryAt: string,
  describe: Describe,
): Submission {
  const waiting = findWaiting(conn, file.path);
  const decision = { outcome: 'waiting', formId: null, reason, message: describe(reason), nextRetryAt } as const;
  const id = writeSubmission(conn, { ...file, sha256: null }, decision, waiting?.id ?? null);
  recordSeen(conn, file, id);
  return readSubmission(conn, id);
}

/** The submission under which a path waits. */
export function findWaiting(conn: Connection, path: string): Submission | null {
  const row = conn.get<{ id: number }>(
    "SELECT id FROM submissions WHERE path = ? AND outcome = 'waiting' ORDER BY id DESC LIMIT 1",
    path,
  );
  return row === undefined ? null : readSubmission(conn, row.id);
}

/** Notes that a path with this size and time has been decided (or waits), so that a scan need not read it again. */
export function recordSeen(
  conn: Connection,
  file: Pick<WatchedFile, 'path' | 'size' | 'mtimeMs'>,
  submissionId: number,
): void {
  conn.step('watched');
  conn.run(
    'INSERT OR REPLACE INTO watched_files (path, size, mtime_ms, submission_id) VALUES (?, ?, ?, ?)',
    file.path,
    file.size,
    file.mtimeMs,
    submissionId,
  );
}

/** What became of the path when it last looked just like this; null when it changed or was never seen. */
export function findSeen(conn: Connection, file: Pick<WatchedFile, 'path' | 'size' | 'mtimeMs'>): Submission | null {
  const row = conn.get<{ submission_id: number }>(
    'SELECT submission_id FROM watched_files WHERE path = ? AND size = ? AND mtime_ms = ?',
    file.path,
    file.size,
    file.mtimeMs,
  );
  return row === undefined ? null : readSubmission(conn, row.submission_id);
}

/** A path that is gone: should it come back, it is looked at again. */
export function forgetSeen(conn: Connection, path: string): void {
  conn.step('watched');
  conn.run('DELETE FROM watched_files WHERE path = ?', path);
}

/** A file to try again. `attempts` so far, for the back-off. */
export interface DueRetry {
  readonly submissionId: number;
  readonly name: string;
  readonly path: string;
  readonly sha256: string | null;
  readonly receivedAt: string;
  readonly outcome: 'waiting' | 'rejected';
  readonly reason: string | null;
  readonly attempts: number;
}

const DUE = `SELECT id AS submissionId, file_name AS name, path, sha256, received_at AS receivedAt, outcome, reason,
  attempts FROM submissions`;

/** Waiting and retryable files whose time has come. */
export function dueRetries(conn: Connection, now: string): readonly DueRetry[] {
  return conn.all<DueRetry>(
    `${DUE} WHERE outcome IN ('waiting', 'rejected') AND (outcome = 'waiting' OR retryable = 1)
       AND next_retry_at IS NOT NULL AND julianday(next_retry_at) <= julianday(?) ORDER BY id`,
    now,
  );
}

/** Refused files that a person may try again: those of one reason, or all that are retryable. */
export function retryable(conn: Connection, code: string | null): readonly DueRetry[] {
  return conn.all<DueRetry>(
    `${DUE} WHERE outcome IN ('waiting', 'rejected') AND iif(? IS NULL, outcome = 'waiting' OR retryable = 1, reason = ?)
     ORDER BY id`,
    code,
    code,
  );
}

/** Puts off a refused file's next attempt, and counts the one that was made. */
export function postpone(conn: Connection, submissionId: number, nextRetryAt: string | null): void {
  conn.step('postpone');
  conn.run('UPDATE submissions SET attempts = attempts + 1, next_retry_at = ? WHERE id = ?', nextRetryAt, submissionId);
}
