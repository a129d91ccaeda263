import type { Outcome } from '../../model/submission.js';
import type { Store } from '../store.js';

/** What became of one file that came in. */
export interface FileOutcome {
  readonly submission: number;
  readonly name: string;
  readonly path: string;
  readonly outcome: Outcome;
  /** The form it is a version or a copy of; null where it is none. */
  readonly formId: number | null;
  readonly department: string | null;
  readonly year: number | null;
  /** Of a duplicate: the file with the same bytes. */
  readonly copyOf: string | null;
  /** Of a superseded version: the file that counts now. */
  readonly replacedBy: string | null;
  /** Why it was refused or waits, as code and as sentence. */
  readonly code: string | null;
  readonly message: string | null;
}

/** The outcomes of submissions as they are now, in the order they came in. */
export function readFileOutcomes(store: Store, submissions: readonly number[]): readonly FileOutcome[] {
  return store.all<FileOutcome>(
    `SELECT s.id AS submission, s.file_name AS name, s.path, s.outcome, s.form_id AS formId, f.department, f.year,
       o.file_name AS copyOf, CASE s.outcome WHEN 'superseded' THEN c.file_name END AS replacedBy, s.reason AS code,
       s.message
     FROM submissions s LEFT JOIN forms f ON f.id = s.form_id LEFT JOIN submissions o ON o.id = s.duplicate_of
       LEFT JOIN versions v ON v.id = f.current_version LEFT JOIN submissions c ON c.id = v.submission_id
     WHERE s.id IN (SELECT value FROM json_each(?)) ORDER BY s.id`,
    JSON.stringify(submissions),
  );
}
