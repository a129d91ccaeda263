import type { CheckOutcome } from '../../model/check.js';
import { READER_LIMITS } from '../../model/reader-limits.js';
import { factsHashOf, isAbout, readWaivers } from '../records/waiver.js';
import type { Store } from '../store.js';

/** Check findings are numbered from here, so that they come after the parser's. */
const FIRST_CHECK = 100_000;

/** Replaces what the checks found in a form, and recounts its errors and warnings. */
export function writeOutcomes(store: Store, formId: number, outcomes: readonly CheckOutcome[]): void {
  store.transaction(() => replaceOutcomes(store, formId, outcomes));
}

function replaceOutcomes(store: Store, formId: number, outcomes: readonly CheckOutcome[]): void {
  store.run("DELETE FROM findings WHERE form_id = ? AND origin = 'check'", formId);
  const found = outcomes.flatMap(({ subject, finding }) => (finding === null ? [] : [{ subject, finding }]));
  found.forEach(({ subject, finding }, ordinal) => {
    store.run(
      `INSERT INTO findings (form_id, ordinal, origin, code, severity, message, facts, places, subject)
       VALUES (?, ?, 'check', ?, ?, ?, ?, ?, ?)`,
      formId,
      FIRST_CHECK + ordinal,
      finding.code,
      finding.severity,
      store.describe(finding),
      JSON.stringify(finding.facts),
      JSON.stringify(finding.places),
      subject,
    );
  });
  const results = JSON.stringify(outcomes.map(({ code, subject, result }) => [code, subject, result]));
  store.run('INSERT OR REPLACE INTO check_results VALUES (?, ?)', formId, results);
  countFindings(store, formId);
  store.run('UPDATE forms SET checked = 1 WHERE id = ?', formId);
}

/** What the department has to put right; the limits of the reader and what a person waived are none of its errors. */
export function countFindings(store: Store, formId: number): void {
  markWaived(store, formId);
  const count = `SELECT count(*) FROM findings WHERE form_id = forms.id AND waived = 0
       AND code NOT IN (SELECT value FROM json_each(?)) AND severity =`;
  const limits = JSON.stringify(READER_LIMITS);
  store.run(
    `UPDATE forms SET errors = (${count} 'error'), warnings = (${count} 'warning'),
       waived = (SELECT count(*) FROM findings WHERE form_id = forms.id AND waived = 1) WHERE id = ?`,
    limits,
    limits,
    formId,
  );
}

/** A waiver speaks while the finding's facts are the same; then it has lapsed, and the finding counts again. */
function markWaived(store: Store, formId: number): void {
  store.run('UPDATE findings SET waived = 0 WHERE form_id = ? AND waived = 1', formId);
  const waivers = readWaivers(store, formId).filter(({ undoneAt }) => undoneAt === null);
  if (waivers.length === 0) return;
  const rows = store.all<{ ordinal: number; code: string; subject: string | null; facts: string }>(
    'SELECT ordinal, code, subject, facts FROM findings WHERE form_id = ?',
    formId,
  );
  for (const { ordinal, code, subject, facts } of rows) {
    const name = { code, subject, factsHash: factsHashOf(JSON.parse(facts) as object) };
    if (waivers.some((waiver) => isAbout(waiver, name)))
      store.run('UPDATE findings SET waived = 1 WHERE form_id = ? AND ordinal = ?', formId, ordinal);
  }
}
