import type { Store } from '../store.js';

/** One reading of one version by one run. */
export interface Reading {
  readonly versionId: number;
  readonly run: number;
  readonly parser: string;
  readonly at: string;
  readonly undone: boolean;
  readonly refused: boolean;
}

/** Every reading of a form's versions, the first one first. */
export function readReadings(store: Store, formId: number): readonly Reading[] {
  return store
    .all<Omit<Reading, 'undone' | 'refused'> & { readonly undone: number; readonly refused: number }>(
      `SELECT o.version_id AS versionId, r.id AS run, r.parser, o.made_at AS at, r.undone_at IS NOT NULL AS undone,
         o.refusal IS NOT NULL AS refused
       FROM observations o JOIN versions v ON v.id = o.version_id JOIN runs r ON r.id = o.run_id
       WHERE v.form_id = ? ORDER BY o.id`,
      formId,
    )
    .map((row) => ({ ...row, undone: row.undone === 1, refused: row.refused === 1 }));
}
