import type { CheckOutcome } from '../../model/check.js';
import type { Finding } from '../../model/finding.js';
import type { Connection } from '../connection.js';

/** Renders a finding's Chinese sentence; handed in by the edge that has the catalogue. */
export type Describe = (finding: Finding) => string;

/** Check findings are numbered from here, so that they stand after what the parser found. */
const FIRST_CHECK = 100_000;

/** Replaces what the checks said about a form, and counts its errors and warnings anew. */
export function writeOutcomes(
  conn: Connection,
  formId: number,
  outcomes: readonly CheckOutcome[],
  describe: Describe,
): void {
  conn.step('outcomes');
  conn.run("DELETE FROM findings WHERE form_id = ? AND origin = 'check'", formId);
  const told = outcomes.flatMap((outcome) => (outcome.finding === null ? [] : [outcome.finding]));
  told.forEach((finding, ordinal) => {
    conn.run(
      "INSERT INTO findings VALUES (?, ?, 'check', ?, ?, ?, ?, ?)",
      formId,
      FIRST_CHECK + ordinal,
      finding.code,
      finding.severity,
      describe(finding),
      JSON.stringify(finding.facts),
      JSON.stringify(finding.places),
    );
  });
  const results = JSON.stringify(outcomes.map(({ code, subject, result }) => [code, subject, result]));
  conn.run('INSERT OR REPLACE INTO check_results VALUES (?, ?)', formId, results);
  countFindings(conn, formId);
  conn.run('UPDATE forms SET checked = 1 WHERE id = ?', formId);
}

export function countFindings(conn: Connection, formId: number): void {
  conn.run(
    `UPDATE forms SET
       errors = (SELECT count(*) FROM findings WHERE form_id = forms.id AND severity = 'error'),
       warnings = (SELECT count(*) FROM findings WHERE form_id = forms.id AND severity = 'warning')
     WHERE id = ?`,
    formId,
  );
}
