import type { Store } from '../store.js';
import { IS_OPEN_DOUBT } from '../views/open-doubt.js';
import type { VersionDoubt } from './beside.js';

/** A question which version of a form counts, as the latest version in doubt puts it. */
interface OpenDoubt {
  readonly formId: number;
  readonly versionId: number;
  /** The version that was current when it came in. */
  readonly beside: number;
  readonly differences: number;
  readonly doubt: VersionDoubt;
}

/** The latest of each form. */
const OPEN = `SELECT v.form_id AS formId, max(v.id) AS versionId, v.beside, v.differences, v.doubt
  FROM versions v WHERE ${IS_OPEN_DOUBT}`;

export function openDoubts(store: Store): readonly OpenDoubt[] {
  return store.all<OpenDoubt>(`${OPEN} GROUP BY v.form_id ORDER BY v.form_id`);
}

export function hasOpenDoubt(store: Store, formId: number): boolean {
  return store.all(`${OPEN} AND v.form_id = ? GROUP BY v.form_id`, formId).length > 0;
}
