import type { Severity, StoredFinding } from '../../model/finding.js';
import type { Store } from '../store.js';

interface FindingRow {
  readonly code: string;
  readonly severity: Severity;
  readonly facts: string;
  readonly places: string;
}

/** What the reader and the checks say of a form now, the reader first. */
export function readFindings(store: Store, formId: number): readonly StoredFinding[] {
  const sql = 'SELECT code, severity, facts, places FROM findings WHERE form_id = ? ORDER BY ordinal';
  return store.all<FindingRow>(sql, formId).map(({ code, severity, facts, places }) => {
    return {
      code,
      severity,
      facts: JSON.parse(facts) as object,
      places: JSON.parse(places) as StoredFinding['places'],
    };
  });
}
