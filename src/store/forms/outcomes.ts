import type { CheckOutcome } from '../../model/check.js';
import { READER_LIMITS } from '../../model/reader-limits.js';
import type { Store } from '../store.js';

/** Check findings are numbered from here, so that they come after the parser's. */
const FIRST_CHECK = 100_000;

/** Replaces what the checks found in a form, and recounts its errors and warnings. */
export function writeOutcomes(store: Store, formId: number, outcomes: readonly CheckOutcome[]): void {
  store.transaction(() => replaceOutcomes(store, formId, outcomes));
}

function replaceOutcomes(store: Store, formId: number, outcomes: readonly CheckOutcome[]): void {
  store.run("DELETE FROM findings WHERE form_id = ? AND origin = 'check'", formId);
  const found = outcomes.flatMap((outcome) => (outcome.finding === null ? [] : [outcome.finding]));
  found.forEach((finding, ordinal) => {
    store.run(
      "INSERT INTO findings VALUES (?, ?, 'check', ?, ?, ?, ?, ?)",
      formId,
      FIRST_CHECK + ordinal,
      finding.code,
      finding.severity,
      store.describe(finding),
      JSON.stringify(finding.facts),
      JSON.stringify(finding.places),
    );
  });
  const results = JSON.stringify(outcomes.map(({ code, subject, result }) => [code, subject, result]));
  store.run('INSERT OR REPLACE INTO check_results VALUES (?, ?)', formId, results);
  countFindings(store, formId);
  store.run('UPDATE forms SET checked = 1 WHERE id = ?', formId);
}

/** What the department has to put right; the limits of the reader are none of its errors. */
export function countFindings(store: Store, formId: number): void {
  const count = `SELECT count(*) FROM findings WHERE form_id = forms.id
       AND code NOT IN (SELECT value FROM json_each(?)) AND severity =`;
  const limits = JSON.stringify(READER_LIMITS);
  store.run(
    `UPDATE forms SET errors = (${count} 'error'), warnings = (${count} 'warning') WHERE id = ?`,
    limits,
    limits,
    formId,
  );
}
