import type { Finding } from '../../model/finding.js';
import type { Submission } from '../../model/submission.js';
import type { Store } from '../store.js';
import { readSubmission, type SubmittedFile, writeSubmission } from './submissions.js';

/**
 * A file that was seen and cannot be decided yet (incomplete, locked). It is in the ledger from now on; recording it again
 * counts an attempt. Handing its submission's id to accept or reject brings it to its outcome.
 */
export function recordWaiting(
  store: Store,
  file: Omit<SubmittedFile, 'sha256'>,
  reason: Finding,
  nextRetryAt: string,
): Submission {
  return store.transaction(() => {
    const message = store.describe(reason);
    const decision = { outcome: 'waiting', formId: null, reason, message, nextRetryAt } as const;
    const id = writeSubmission(store, { ...file, sha256: null }, decision, waitingRow(store, file.path));
    return readSubmission(store, id);
  });
}

/** The submission under which a path waits. */
function waitingRow(store: Store, path: string): number | null {
  const row = store.get<{ id: number }>(
    "SELECT id FROM submissions WHERE path = ? AND outcome = 'waiting' ORDER BY id DESC LIMIT 1",
    path,
  );
  return row?.id ?? null;
}

/** A file to try again. `attempts` so far, for the back-off. */
export interface Retryable {
  readonly submissionId: number;
  readonly name: string;
  readonly path: string;
  readonly sha256: string | null;
  readonly receivedAt: string;
  readonly outcome: 'waiting' | 'rejected';
  readonly reason: string | null;
  readonly attempts: number;
}

const COLUMNS = `SELECT id AS submissionId, file_name AS name, path, sha256, received_at AS receivedAt, outcome, reason,
  attempts FROM submissions`;

/** Refused files that a person may try again: those of one reason, or all that are retryable. */
export function readRetryable(store: Store, code: string | null = null): readonly Retryable[] {
  return store.all<Retryable>(
    `${COLUMNS} WHERE outcome IN ('waiting', 'rejected') AND iif(? IS NULL, outcome = 'waiting' OR retryable = 1, reason = ?)
     ORDER BY id`,
    code,
    code,
  );
}
