import type { CheckOutcome } from '../../model/check.js';
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

export function countFindings(store: Store, formId: number): void {
  store.run(
    `UPDATE forms SET
       errors = (SELECT count(*) FROM findings WHERE form_id = forms.id AND severity = 'error'),
       warnings = (SELECT count(*) FROM findings WHERE form_id = forms.id AND severity = 'warning')
     WHERE id = ?`,
    formId,
  );
}
