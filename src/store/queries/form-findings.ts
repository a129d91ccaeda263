import type { Severity, StoredFinding } from '../../model/finding.js';
import { type FindingName, factsHashOf } from '../records/waiver.js';
import type { Store } from '../store.js';

interface FindingRow {
  readonly code: string;
  readonly severity: Severity;
  readonly facts: string;
  readonly places: string;
  readonly subject: string | null;
  readonly waived: 0 | 1;
}

/** A finding of a form, and what a waiver of it names it by. */
export interface FormFinding extends StoredFinding, FindingName {
  readonly waived: boolean;
}

/** What the reader and the checks say of a form now, the reader first. */
export function readFindings(store: Store, formId: number): readonly FormFinding[] {
  const sql = 'SELECT code, severity, facts, places, subject, waived FROM findings WHERE form_id = ? ORDER BY ordinal';
  return store.all<FindingRow>(sql, formId).map((row) => {
    const facts = JSON.parse(row.facts) as object;
    return {
      ...row,
      facts,
      places: JSON.parse(row.places) as StoredFinding['places'],
      waived: row.waived === 1,
      factsHash: factsHashOf(facts),
    };
  });
}
