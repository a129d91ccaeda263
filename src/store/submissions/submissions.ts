import type { StoredFinding } from '../../model/finding.js';
import type { IncomingFile, Outcome, Submission } from '../../model/submission.js';
import type { ParseStamp, Refusal } from '../records/observation.js';
import type { Store } from '../store.js';

interface SubmissionRow {
  readonly id: number;
  readonly file_name: string;
  readonly sha256: string | null;
  readonly received_at: string;
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly form_id: number | null;
}

/** A file as the ledger needs it: `sha256` is null where its bytes could not be read. */
export type SubmittedFile = Pick<IncomingFile, 'name' | 'path' | 'receivedAt'> & { readonly sha256: string | null };

export interface Decision {
  readonly outcome: Outcome;
  readonly formId: number | null;
  readonly duplicateOf?: number | null;
  readonly reason?: StoredFinding | null;
  readonly message?: string | null;
  readonly parser?: string | null;
  /** Of a refusal: the run that made it. */
  readonly runId?: number | null;
  readonly retryable?: boolean;
  readonly nextRetryAt?: string | null;
}

const COLUMNS = 'id, file_name, sha256, received_at, outcome, reason, form_id';

export function readSubmission(store: Store, id: number): Submission {
  const row = store.get<SubmissionRow>(`SELECT ${COLUMNS} FROM submissions WHERE id = ?`, id);
  if (row === undefined) throw new Error(`no submission ${id}`);
  return fromRow(row);
}

/** Why a submission was refused, as a later run needs it to take back its own decision. */
export function readRefusedSubmission(store: Store, id: number): Refusal | null {
  const row = store.get<Record<'reason' | 'facts' | 'places' | 'message' | 'parser', string | null>>(
    "SELECT reason, facts, places, message, parser FROM submissions WHERE id = ? AND outcome = 'rejected'",
    id,
  );
  if (row?.reason == null) return null;
  const facts = JSON.parse(row.facts ?? '{}') as StoredFinding['facts'];
  const places = JSON.parse(row.places ?? '[]') as StoredFinding['places'];
  const reason = { code: row.reason, severity: 'error', facts, places } as const;
  return { reason, message: row.message ?? row.reason, parser: row.parser };
}

export function readSubmissions(store: Store, outcome: Outcome | null = null): readonly Submission[] {
  if (outcome === null) return store.all<SubmissionRow>(`SELECT ${COLUMNS} FROM submissions ORDER BY id`).map(fromRow);
  return store
    .all<SubmissionRow>(`SELECT ${COLUMNS} FROM submissions WHERE outcome = ? ORDER BY id`, outcome)
    .map(fromRow);
}

/** One row for one file: a new one, or `existing` (a file that waited or is tried again) brought to its outcome. */
export function writeSubmission(store: Store, file: SubmittedFile, made: Decision, existing: number | null): number {
  const decided = [
    file.sha256,
    made.outcome,
    made.reason?.code ?? null,
    made.reason ? JSON.stringify(made.reason.facts) : null,
    made.reason ? JSON.stringify(made.reason.places) : null,
    made.message ?? null,
    made.parser ?? null,
    made.runId ?? null,
    made.retryable === true ? 1 : 0,
    made.nextRetryAt ?? null,
    made.duplicateOf ?? null,
    made.formId,
  ];
  if (existing === null)
    return store.run(
      `INSERT INTO submissions (sha256, outcome, reason, facts, places, message, parser, run_id, retryable,
         next_retry_at, duplicate_of, form_id, file_name, path, received_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...decided,
      file.name,
      file.path,
      file.receivedAt,
    );
  store.run(
    `UPDATE submissions SET sha256 = ?, outcome = ?, reason = ?, facts = ?, places = ?, message = ?, parser = ?,
       run_id = ?, retryable = ?, next_retry_at = ?, duplicate_of = ?, form_id = ?, attempts = attempts + 1 WHERE id = ?`,
    ...decided,
    existing,
  );
  return existing;
}

/** Who decides about documents: a parser's version, with the templates and configuration it has. */
export interface Reader extends ParseStamp {
  readonly parser: string;
}

/**
 * The earlier submission of the same bytes that decided them. A rejection that may end otherwise today (its reason has
 * gone, or another than `by` made it) does not count.
 */
export function findOriginal(store: Store, sha256: string, by: Reader | null = null): Submission | null {
  const parser = by?.parser ?? null;
  const row = store.get<SubmissionRow>(
    `SELECT ${COLUMNS} FROM submissions
     WHERE sha256 = ? AND (outcome IN ('stored', 'superseded')
       OR (outcome = 'rejected' AND retryable = 0 AND (? IS NULL OR parser IS NULL
         OR run_id IN (SELECT id FROM runs WHERE parser = ? AND template_hash = ? AND config_hash = ?))))
     ORDER BY outcome = 'rejected', id LIMIT 1`,
    sha256,
    parser,
    parser,
    by?.templateHash ?? '',
    by?.configHash ?? '',
  );
  return row === undefined ? null : fromRow(row);
}

/** The number of the newest row; 0 where there is none. */
export function lastSubmission(store: Store): number {
  return store.get<{ id: number | null }>('SELECT max(id) AS id FROM submissions')?.id ?? 0;
}

/** The newest row of a path, as the watcher compares it with what lies there now. */
export interface PathRow {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly sha256: string | null;
  readonly outcome: Outcome;
  readonly reason: string | null;
  /** The parser that refused it, null where none did. */
  readonly parser: string | null;
}

/** One row for every path that was ever seen. */
export function readPathRows(store: Store): readonly PathRow[] {
  return store.all<PathRow>(
    `SELECT id, file_name AS name, path, sha256, outcome, reason, parser FROM submissions
     WHERE id IN (SELECT max(id) FROM submissions GROUP BY path) ORDER BY id`,
  );
}

/** Seen is the sum of all five; of one year only the files that made a form of it, or repeat one. */
export function countOutcomes(store: Store, year: number | null = null): Readonly<Record<Outcome, number>> {
  const counts = { stored: 0, duplicate: 0, superseded: 0, rejected: 0, waiting: 0 };
  for (const row of store.all<{ outcome: Outcome; n: number }>(
    `SELECT s.outcome, count(*) AS n FROM submissions s LEFT JOIN submissions o ON o.id = s.duplicate_of
       LEFT JOIN forms f ON f.id = coalesce(s.form_id, o.form_id)
     WHERE ? IS NULL OR f.year = ? GROUP BY s.outcome`,
    year,
    year,
  ))
    counts[row.outcome] = row.n;
  return counts;
}

function fromRow(row: SubmissionRow): Submission {
  return {
    id: row.id,
    name: row.file_name,
    sha256: row.sha256,
    receivedAt: row.received_at,
    outcome: row.outcome,
    reason: row.reason,
    formId: row.form_id,
  };
}
