import type { Store } from '../store.js';
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

/** Doubts that nobody has settled by choosing since, the latest of each form, where the form still has another version. */
const OPEN = `SELECT v.form_id AS formId, max(v.id) AS versionId, v.beside, v.differences, v.doubt
  FROM versions v
  WHERE v.doubt IS NOT NULL AND v.current_observation IS NOT NULL
    AND v.id > coalesce((SELECT max(c.seen) FROM version_choices c JOIN versions w ON w.id = c.version_id
      WHERE w.form_id = v.form_id), 0)
    AND EXISTS (SELECT 1 FROM versions o WHERE o.form_id = v.form_id AND o.id <> v.id AND o.current_observation IS NOT NULL)`;

export function openDoubts(store: Store): readonly OpenDoubt[] {
  return store.all<OpenDoubt>(`${OPEN} GROUP BY v.form_id ORDER BY v.form_id`);
}

export function hasOpenDoubt(store: Store, formId: number): boolean {
  return store.all(`${OPEN} AND v.form_id = ? GROUP BY v.form_id`, formId).length > 0;
}
