import type { VersionRow } from '../records/form-row.js';
import { chosenVersion } from '../records/version-choice.js';
import type { Store } from '../store.js';

/**
 * The version of a form that counts: the one a person chose; else the one that came in last, except for those that looked older
 * than what was there. Null where none is left.
 */
export function leadingVersion(store: Store, formId: number): VersionRow | null {
  return chosenVersion(store, formId) ?? newestVersion(store, formId);
}

function newestVersion(store: Store, formId: number): VersionRow | null {
  const row = store.get<VersionRow>(
    `SELECT * FROM versions WHERE form_id = ? AND current_observation IS NOT NULL
     ORDER BY coalesce(doubt IN ('older-name', 'older-date'), 0), submission_id DESC LIMIT 1`,
    formId,
  );
  return row ?? null;
}
