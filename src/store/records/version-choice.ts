import type { Store } from '../store.js';
import type { VersionRow } from './form-row.js';

/** What a person said about which version of a form counts. It stands until somebody chooses again. */
export interface VersionChoice {
  readonly versionId: number;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

/** In the order they were made. */
export function readChoices(store: Store, formId: number): readonly VersionChoice[] {
  return store.all<VersionChoice>(
    `SELECT c.version_id AS versionId, c.made_by AS "by", c.made_at AS at, c.reason
     FROM version_choices c JOIN versions v ON v.id = c.version_id WHERE v.form_id = ? ORDER BY c.id`,
    formId,
  );
}

/** `seen`: the newest version there was; a newer one is a question again. */
export function insertChoice(store: Store, { versionId, by, at, reason }: VersionChoice): number {
  return store.run(
    `INSERT INTO version_choices (version_id, seen, made_by, made_at, reason)
     VALUES (?, (SELECT max(id) FROM versions), ?, ?, ?)`,
    versionId,
    by,
    at,
    reason,
  );
}

/** The version a person chose last, unless it is no form for now. */
export function chosenVersion(store: Store, formId: number): VersionRow | null {
  const row = store.get<VersionRow>(
    `SELECT v.* FROM version_choices c JOIN versions v ON v.id = c.version_id
     WHERE v.form_id = ? AND v.current_observation IS NOT NULL ORDER BY c.id DESC LIMIT 1`,
    formId,
  );
  return row ?? null;
}
